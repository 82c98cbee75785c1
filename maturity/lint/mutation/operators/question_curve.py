"""A point of a curve whose percent is moved halfway to that of the nearest point with another percent."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from maturity.lint.mutation.mutant import Mutant, Operator, replace_one
from maturity.model.bank import Bank
from maturity.model.items import Question

NAME = "question_curve"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, question in enumerate(bank.questions):
        if question.counts:
            for place, (answer, percent) in enumerate(question.curve):
                after = _move_percent(question, place)
                if after == percent:
                    continue
                pointer = ("questions", index, "curve", place)
                params = {"id": question.id, "answer": answer, "before": percent, "after": after}
                change = replace_one(pointer, (answer, after))
                yield Mutant(NAME, pointer, params, change, names=(("answers", question.id),))


def _move_percent(question: Question, place: int) -> Fraction:
    """Return the percent of a point moved halfway to another one: of the points before it, else of those after it.

    It is the nearest of them with another percent; on a curve that is flat all along, the percent stays.
    """
    percents = [percent for _, percent in question.curve]
    others = (
        percent for percent in (*reversed(percents[:place]), *percents[place + 1 :]) if percent != percents[place]
    )
    return (percents[place] + next(others, percents[place])) / 2


def _prove_equivalent(bank: Bank, _changed: Bank, mutant: Mutant) -> str | None:
    """Say that no number that may be answered lies where the two curves differ: between the neighbours of the point."""
    question, place = bank.question_by_id[str(mutant.params["id"])], mutant.pointer[-1]
    assert isinstance(place, int)
    low = question.curve[place - 1][0] if place else None
    high = question.curve[place + 1][0] if place + 1 < len(question.curve) else None
    return None if _has_answer_between(question, low, high) else "no_such_answer"


def _has_answer_between(question: Question, low: Fraction | None, high: Fraction | None) -> bool:
    """Tell whether an answer may be above `low` and under `high`, without either of them; None: without an end."""
    bounds = [bound for bound in (low, question.min) if bound is not None]
    tops = [bound for bound in (high, question.max) if bound is not None]
    if not bounds or not tops:
        return True
    least, most = max(bounds), min(tops)
    if not question.whole:
        return least < most or (least == most and low != least and high != most)
    first = floor(least) + 1 if least == low else ceil(least)
    last = ceil(most) - 1 if most == high else floor(most)
    return first <= last


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
