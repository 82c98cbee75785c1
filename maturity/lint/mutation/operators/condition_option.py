"""An option in a condition that is another of the same item, or that is left out of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from maturity.lint.mutation.conditions import list_places, prove_same_condition, vary
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank
from maturity.model.condition import Compare, Constant, ListOf, Name, Node, Operand

NAME = "condition_option"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for place in list_places(bank):
        for make in vary(place.condition.tree, partial(_change_option, bank)):
            yield place.make_mutant(NAME, make)


def _change_option(bank: Bank, node: Node) -> Iterator[Node]:
    """Yield a list without each of its items, and a comparison with the next option of the item that it is about."""
    if isinstance(node, ListOf) and len(node.items) > 1:
        for index in range(len(node.items)):
            yield replace(node, items=(*node.items[:index], *node.items[index + 1 :]))
    if isinstance(node, Compare):
        if (other := _find_next_option(bank, node.left, node.right)) is not None:
            yield replace(node, right=other)
        if (other := _find_next_option(bank, node.right, node.left)) is not None:
            yield replace(node, left=other)


def _find_next_option(bank: Bank, name: Operand, written: Operand) -> Constant | None:
    """Return the option after that `written` beside `name`, the first after the last; None if there is none."""
    if not (isinstance(name, Name) and isinstance(written, Constant)):
        return None
    item = bank.find_item(name)
    options = [each.id for each in bank.get_options(item)] if item is not None else []
    if len(options) < 2 or written.value not in options:
        return None
    return replace(written, value=options[(options.index(str(written.value)) + 1) % len(options)])


OPERATOR = Operator(NAME, _list_mutants, prove_same_condition)
