"""Recommendations: what they raise exists and can be raised, and none waits for itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from maturity.loading.bounds import check_bounds
from maturity.loading.problem import Problem
from maturity.loading.soundness import cycles
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation


def check(bank: Bank) -> Iterator[Problem]:
    """Moves to nowhere, unknown axes and prerequisites, cycles."""
    known = bank.recommendation_by_id
    for place, each in enumerate(bank.recommendations):
        path: Pointer = ("recommendations", place)
        if each.axis and each.axis not in bank.axis_by_id:
            yield Problem("MB205", (*path, "axis"), {"id": each.axis}, wanted=each.axis, known=bank.axis_by_id)
        for position, needed in enumerate(each.after):
            if needed not in known:
                yield Problem("MB232", (*path, "after", position), {"id": needed}, wanted=needed, known=known)
        yield from _moves(bank, each, path)
    yield from _cycles(bank)


def _moves(bank: Bank, recommendation: Recommendation, path: Pointer) -> Iterator[Problem]:
    for question_id, move in recommendation.moves.items():
        pointer = (*path, "moves", question_id)
        question = bank.question_by_id.get(question_id)
        if question is None:
            known = bank.question_by_id
            yield Problem("MB204", pointer, {"id": question_id}, key=True, wanted=question_id, known=known)
        elif not question.counts:
            yield Problem("MB239", pointer, {"question": question_id}, "unscored", key=True)
        else:
            yield from _move(bank, question, move, pointer)


def _move(bank: Bank, question: Question, move: Any, pointer: Pointer) -> Iterator[Problem]:
    if question.kind == "number":
        if not isinstance(move, Fraction):
            yield Problem("MB239", pointer, {"question": question.id}, "number")
        elif problem := check_bounds(question, move, pointer):
            yield problem
        return
    known = {option.id: option for option in bank.get_options(question)}
    if not known:
        return  # told where its options are missing
    several = question.kind == "multiple" and isinstance(move, list)
    wanted = [((*pointer, place), each) for place, each in enumerate(move)] if several else [(pointer, move)]
    for where, option in wanted:
        if not isinstance(option, str):
            yield Problem("MB239", where, {"question": question.id}, "option", known=known)
        elif option not in known:
            params = {"option": option, "question": question.id}
            yield Problem("MB203", where, params, wanted=option, known=known)


def _cycles(bank: Bank) -> Iterator[Problem]:
    needs = {each.id: each.after for each in bank.recommendations}
    place = {each.id: place for place, each in enumerate(bank.recommendations)}
    for cycle in cycles.find_cycles(bank.recommendation_by_id, needs):
        pointer = ("recommendations", place[cycle[0]], "after")
        yield Problem("MB233", pointer, {"cycle": cycles.format_cycle(cycle)}, "itself" if len(cycle) == 2 else "")
