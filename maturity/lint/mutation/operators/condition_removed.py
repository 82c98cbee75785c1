"""A condition that is gone: asked of everybody, demanded of everybody, advised to everybody."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.conditions import list_places, prove_same_condition
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "condition_removed"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        yield place.make_mutant(NAME, lambda: None)


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
