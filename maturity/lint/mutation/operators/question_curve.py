"""A point of a curve whose percent is moved halfway to that of its neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.mutation.mutant import Mutant, Operator, replace_one
from maturity.model.bank import Bank
from maturity.model.items import Question

NAME = "question_curve"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, question in enumerate(bank.questions):
        if question.counts:
            for place, (answer, percent) in enumerate(question.curve):
                after = _move_percent(question, place)
                pointer = ("questions", index, "curve", place)
                params = {"id": question.id, "answer": answer, "before": percent, "after": after}
                change = replace_one(pointer, (answer, after))
                yield Mutant(NAME, pointer, params, change, names=(("answers", question.id),))


def _move_percent(question: Question, place: int) -> Fraction:
    """Return the percent of a point moved halfway to that of the point before it, or, of the first, after it."""
    neighbour = place - 1 if place else min(1, len(question.curve) - 1)
    return (question.curve[place][1] + question.curve[neighbour][1]) / 2


OPERATOR = Operator(NAME, _list_mutants)
