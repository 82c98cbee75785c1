"""A scored question that no longer counts."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, Operator, replace_one
from maturity.model.bank import Bank

NAME = "question_unscored"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, question in enumerate(bank.questions):
        if question.counts:
            pointer = ("questions", index, "scored")
            change = replace_one(pointer, value=False)
            yield Mutant(NAME, pointer, {"id": question.id}, change, names=(("answers", question.id),))


OPERATOR = Operator(NAME, _list_mutants)
