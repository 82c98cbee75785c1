"""Conditions: what a `when` says can be evaluated, and no question depends on itself.

A question depends on those that its `when` names, and on those that they depend on.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.loading.remedies import list_names
from maturity.loading.soundness.bare_words import make_bare_problem
from maturity.loading.soundness.cycles import check_cycles
from maturity.model.allowed_names import FOR_DUTIES, FOR_QUESTIONS, FOR_RECOMMENDATIONS, FOR_SIZES, AllowedNames
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.condition_types import ConditionFault, check_condition
from maturity.model.diagnostic import Pointer

_ALLOWED_BY_SECTION = {"questions": FOR_QUESTIONS, "duties": FOR_DUTIES, "recommendations": FOR_RECOMMENDATIONS}


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong in each condition of `bank`, and the cycles of questions that depend on one another."""
    for index in range(len(bank.questions)):
        yield from check_item(bank, "questions", index)
    for index in range(len(bank.duties)):
        yield from check_item(bank, "duties", index)
    for index, recommendation in enumerate(bank.recommendations):
        yield from check_item(bank, "recommendations", index)
        for place, size in enumerate(recommendation.sizes):
            yield from _check_condition(bank, size.when, ("recommendations", index, "sizes", place, "when"), FOR_SIZES)
    needs = {each.id: each.when.find_questions() for each in bank.questions if each.when is not None}
    yield from check_cycles("MB234", "questions", "when", [question.id for question in bank.questions], needs)


def check_item(bank: Bank, section: str, index: int) -> Iterator[Problem]:
    """Yield what is wrong in the `when` of one question, duty or recommendation, whatever the others are."""
    condition: Condition | None = getattr(bank, section)[index].when
    yield from _check_condition(bank, condition, (section, index, "when"), _ALLOWED_BY_SECTION[section])


def _check_condition(
    bank: Bank, condition: Condition | None, pointer: Pointer, allowed: AllowedNames
) -> Iterator[Problem]:
    """Yield what is wrong in `condition`, which may use the names `allowed`; nothing if it is None."""
    for fault in check_condition(condition, bank, allowed) if condition else ():
        if fault.params.get("variant") == "figure":
            fault.params["names"] = _list_answers(bank, str(fault.params["name"]), pointer)
        if condition:
            yield make_condition_problem(bank, pointer, condition, fault)


def make_condition_problem(bank: Bank, pointer: Pointer, condition: Condition, fault: ConditionFault) -> Problem:
    """Make the problem of one fault of `condition`, which stands at `pointer`."""
    if fault.code == "MB302":
        return make_bare_problem(bank, pointer, condition, fault)
    return Problem(
        fault.code,
        pointer,
        fault.params,
        str(fault.params.get("variant", "")),
        start=fault.start,
        end=fault.end,
        written=fault.wanted,
        possible=fault.known,
    )


def _list_answers(bank: Bank, figure: str, pointer: Pointer) -> str:
    """Return the names of answers that can stand for `figure` (`score.axis`) in the condition at `pointer`.

    They are those of questions of the axis that are asked before; where there is none, what such a name looks like.
    """
    axis = figure.partition(".")[2]
    before = bank.questions[: pointer[1]] if isinstance(pointer[1], int) else ()
    names = [f"answers.{each.id}" for each in before if each.axis == axis]
    return list_names(names) or "answers.<question>"
