"""Conditions: each `when` can be evaluated, and no question depends on itself."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import cycles
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.condition_types import FOR_QUESTIONS, FOR_RECOMMENDATIONS, AllowedNames, check_condition
from maturity.model.diagnostic import Pointer


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong in every condition, and the circles of questions that depend on one another."""
    for index, question in enumerate(bank.questions):
        yield from _check_condition(bank, question.when, ("questions", index, "when"), FOR_QUESTIONS)
    for index, recommendation in enumerate(bank.recommendations):
        yield from _check_condition(bank, recommendation.when, ("recommendations", index, "when"), FOR_RECOMMENDATIONS)
    yield from _find_circles(bank)


def _check_condition(
    bank: Bank, condition: Condition | None, pointer: Pointer, allowed: AllowedNames
) -> Iterator[Problem]:
    for fault in check_condition(condition, bank, allowed) if condition else ():
        variant = str(fault.params.get("variant", ""))
        yield Problem(
            fault.code,
            pointer,
            fault.params,
            variant,
            start=fault.start,
            end=fault.end,
            written=fault.wanted,
            possible=fault.known,
        )


def _find_circles(bank: Bank) -> Iterator[Problem]:
    """Yield MB234 for each circle of questions whose conditions name one another."""
    index_by_id = {question.id: index for index, question in enumerate(bank.questions)}
    for cycle in cycles.find_cycles(bank.question_by_id, bank.conditions_on):
        pointer = ("questions", index_by_id[cycle[0]], "when")
        yield Problem("MB234", pointer, {"cycle": cycles.format_cycle(cycle)}, "itself" if len(cycle) == 2 else "")
