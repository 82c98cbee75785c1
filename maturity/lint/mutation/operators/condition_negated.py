"""A condition that says the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from maturity.lint.mutation.conditions import list_places, prove_same_condition
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank
from maturity.model.condition import Not

NAME = "condition_negated"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        yield place.make_mutant(NAME, partial(Not, place.condition.tree, 0, 0))


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
