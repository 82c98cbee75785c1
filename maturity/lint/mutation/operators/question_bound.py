"""A number whose greatest answer is twice as far from its least: every answer is worth less."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, Operator, replace_one
from maturity.lint.mutation.proofs import has_same_ratios
from maturity.model.bank import Bank

NAME = "question_bound"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, question in enumerate(bank.questions):
        if question.counts and not question.curve and question.min is not None and question.max is not None:
            after = 2 * question.max - question.min
            pointer = ("questions", index, "max")
            params = {"id": question.id, "before": question.max, "after": after}
            yield Mutant(NAME, pointer, params, replace_one(pointer, after), names=(("answers", question.id),))


def _prove_equivalent(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    return "same_ratios" if has_same_ratios(bank, changed, str(mutant.params["id"])) else None


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
