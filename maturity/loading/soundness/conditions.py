"""Conditions: each `when` can be evaluated, and no question waits for itself."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import cycles
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.condition_types import FOR_QUESTIONS, FOR_RECOMMENDATIONS, AllowedNames, check_condition
from maturity.model.diagnostic import Pointer


def check(bank: Bank) -> Iterator[Problem]:
    """Type errors of every condition, and cycles of those of questions."""
    for place, question in enumerate(bank.questions):
        yield from _typed(bank, question.when, ("questions", place, "when"), FOR_QUESTIONS)
    for place, recommendation in enumerate(bank.recommendations):
        yield from _typed(bank, recommendation.when, ("recommendations", place, "when"), FOR_RECOMMENDATIONS)
    yield from _cycles(bank)


def _typed(bank: Bank, condition: Condition | None, pointer: Pointer, allowed: AllowedNames) -> Iterator[Problem]:
    for found in check_condition(condition, bank, allowed) if condition else ():
        variant = str(found.params.get("variant", ""))
        yield Problem(
            found.code,
            pointer,
            found.params,
            variant,
            start=found.start,
            end=found.end,
            wanted=found.wanted,
            known=found.known,
        )


def _cycles(bank: Bank) -> Iterator[Problem]:
    place = {question.id: place for place, question in enumerate(bank.questions)}
    for cycle in cycles.find_cycles(bank.question_by_id, bank.dependencies_by_question):
        pointer = ("questions", place[cycle[0]], "when")
        yield Problem("MB234", pointer, {"cycle": cycles.format_cycle(cycle)}, "itself" if len(cycle) == 2 else "")
