"""A question that counts twice as much beside the others of its axis."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.lint.mutation.proofs import is_only_part
from maturity.model.bank import Bank

NAME = "question_weight"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, question in enumerate(bank.questions):
        if question.counts:
            pointer = ("questions", index, "weight")
            params = {"id": question.id, "before": question.weight, "after": 2 * question.weight}
            change = replace_one(pointer, 2 * question.weight)
            yield Mutant(NAME, pointer, params, change, Reach.SCORES, names=(("answers", question.id),))


def _prove_equivalent(bank: Bank, _changed: Bank, mutant: Mutant) -> str | None:
    question = bank.question_by_id[mutant.params["id"]]
    return "only_part" if is_only_part(bank, question.axis) else None


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
