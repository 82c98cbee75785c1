"""A number in a condition that is a tenth greater; a whole number stays whole, and is 1 greater at least."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from maturity.lint.mutation.conditions import list_places, prove_same_condition, vary
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank
from maturity.model.condition import Constant, Node

NAME = "condition_number"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        for make in vary(place.condition.tree, _raise_number):
            yield place.make_mutant(NAME, make)


def _raise_number(node: Node) -> Iterator[Node]:
    if isinstance(node, Constant) and isinstance(node.value, Fraction):
        step = abs(node.value) / 10
        yield replace(node, value=node.value + (max(1, round(step)) if node.value.denominator == 1 else step))


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
