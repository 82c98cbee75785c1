"""One part of an `and` or of an `or` that is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maturity.lint.mutation.conditions import list_places, prove_same_condition, vary
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank
from maturity.model.condition import Either, Every, Node

NAME = "condition_part"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        for make in vary(place.condition.tree, _leave_out):
            yield place.make_mutant(NAME, make)


def _leave_out(node: Node) -> Iterator[Node]:
    if isinstance(node, Every | Either):
        for index in range(len(node.parts)):
            rest = (*node.parts[:index], *node.parts[index + 1 :])
            yield rest[0] if len(rest) == 1 else replace(node, parts=rest)


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
