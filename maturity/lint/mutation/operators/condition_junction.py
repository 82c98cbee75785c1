"""An `and` that is an `or`, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.conditions import list_places, prove_same_condition, vary
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank
from maturity.model.condition import Either, Every, Node

NAME = "condition_junction"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        for make in vary(place.condition.tree, _swap):
            yield place.make_mutant(NAME, make)


def _swap(node: Node) -> Iterator[Node]:
    if isinstance(node, Every):
        yield Either(node.parts, node.start, node.end)
    if isinstance(node, Either):
        yield Every(node.parts, node.start, node.end)


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
