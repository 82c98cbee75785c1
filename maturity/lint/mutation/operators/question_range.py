"""A range of values that ends one unit earlier or later."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, Operator, replace_one
from maturity.lint.mutation.proofs import has_same_ratios
from maturity.model.bank import Bank

NAME = "question_range"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, question in enumerate(bank.questions):
        if not (question.counts and question.range):
            continue
        low, high = question.range
        for step in (-1, 1):
            pointer = ("questions", index, "range")
            params = {"id": question.id, "before": high, "after": high + step}
            change = replace_one(pointer, (low, high + step))
            yield Mutant(NAME, pointer, params, change, names=(("answers", question.id),))


def _prove_equivalent(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    return "same_ratios" if has_same_ratios(bank, changed, str(mutant.params["id"])) else None


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
