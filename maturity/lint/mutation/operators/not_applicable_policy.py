"""Another policy for what does not apply: it counts as the worst or the best answer, or is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.model.bank import Bank
from maturity.model.scoring_rules import NotApplicablePolicy

NAME = "not_applicable_policy"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    before = bank.policy.not_applicable
    asked = tuple(("answers", question.id) for question in bank.questions if question.may_not_apply and question.counts)
    for after in get_args(NotApplicablePolicy):
        if after != before:
            pointer = ("policy", "not_applicable")
            params = {"before": before, "after": after}
            yield Mutant(NAME, pointer, params, replace_one(pointer, after), Reach.SCORES, names=asked)


def _prove_equivalent(bank: Bank, _changed: Bank, _mutant: Mutant) -> str | None:
    applies = all(not question.may_not_apply for question in bank.questions if question.counts)
    return "always_applies" if applies else None


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
