"""A comparison with the neighbouring operator: `<=` for `<`, `!=` for `==`, `not in` for `in`, and the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from maturity.lint.mutation.conditions import list_places, prove_same_condition, vary
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model import condition
from maturity.model.bank import Bank
from maturity.model.condition import Compare, Node

NAME = "condition_operator"
_NEIGHBOURS: Mapping[condition.Operator, condition.Operator] = {
    "==": "!=",
    "!=": "==",
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "in": "not in",
    "not in": "in",
}


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        for make in vary(place.condition.tree, _swap):
            yield place.make_mutant(NAME, make)


def _swap(node: Node) -> Iterator[Node]:
    if isinstance(node, Compare):
        yield replace(node, operator=_NEIGHBOURS[node.operator])


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
