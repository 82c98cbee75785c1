"""Worlds: the ways in which the names of one condition can be answered, so that it is decided and not guessed.

A world gives each name that a condition mentions a value, or a reason why there is none. All worlds of a condition
together stand for every sheet: each option, each set of options, and, for a number, one value on, between and beyond
the numbers that the condition compares it with, within its bounds. What holds in all of them holds always. Conditions
on figures of axes, on two answers compared with each other, or with a `multiple` of many options are not decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from itertools import chain, combinations, pairwise, product
from math import ceil, floor
from typing import assert_never

from maturity.engine.facts import Fact, Facts, MissingFact, convert_value
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.condition import Compare, Condition, Constant, Name, Space, walk_nodes
from maturity.model.items import Item, Question

_MOST_OPTIONS = 10
"""With more options than this, the sets of options of a `multiple` are not listed."""


@dataclass(frozen=True)
class World(Facts):
    """Facts in which each name that a condition mentions has the value that this world gives it."""

    chosen: Mapping[tuple[str, str], Fact] = field(default_factory=dict)
    """(space, id) to the fact of that name."""

    def get_fact(self, name: Name) -> Fact:
        """Return what this world says of `name`; KeyError for a name that the condition does not mention."""
        return self.chosen[name.space, name.id]


def list_facts(bank: Bank, condition: Condition, space: Space | None = None) -> Mapping[tuple[str, str], list[Fact]]:
    """List, for each name in `condition`, as (space, id), the values that it can have, and why it may have none.

    With `space`, only for its names of that space. Empty if the condition cannot be decided.
    """
    wanted = (name for name in condition.find_names() if space in {None, name.space})
    names = {(name.space, name.id): name for name in wanted}
    if any(bank.find_item(name) is None for name in names.values()) or _compares_names(condition):
        return {}
    facts: dict[tuple[str, str], list[Fact]] = {}
    for key, name in names.items():
        facts[key] = _list_facts(bank, name, condition)
    return facts if all(facts.values()) else {}


def list_worlds(bank: Bank, facts: Mapping[tuple[str, str], list[Fact]]) -> Iterator[World]:
    """Yield every world that `facts`, which `list_facts` gives, can be put together to."""
    sheet = Sheet()
    for each in product(*facts.values()):
        yield World(bank, sheet, {}, chosen=dict(zip(facts, each, strict=True)))


def _compares_names(condition: Condition) -> bool:
    """Return whether some comparison has names on both sides: constants alone do not decide it then."""
    compared = (node for node in walk_nodes(condition.tree) if isinstance(node, Compare))
    return any(not _has_constant(node) for node in compared)


def _has_constant(node: Compare) -> bool:
    return not all(any(isinstance(each, Name) for each in walk_nodes(side)) for side in (node.left, node.right))


def _list_facts(bank: Bank, name: Name, condition: Condition) -> list[Fact]:
    """List the values that `name` can have, and why it may have none; nothing if there are too many."""
    item = bank.find_item(name)
    assert item is not None
    values = _list_values(bank, item, condition)
    if not values:
        return []
    may_not_apply = isinstance(item, Question) and (item.when is not None or item.may_not_apply)
    return [*values, MissingFact.UNKNOWN, *([MissingFact.NOT_APPLICABLE] if may_not_apply else [])]


def _list_values(bank: Bank, item: Item, condition: Condition) -> Sequence[Fact]:
    match item.kind:
        case "single":
            return [option.id for option in bank.get_options(item)]
        case "multiple":
            exclusive = bank.get_exclusive(item)
            together = tuple(option.id for option in bank.get_options(item) if option.id not in exclusive)
            return _list_sets(together, exclusive)
        case "number":
            return [convert_value(number) for number in _list_numbers(item, condition)]
        case "text":
            return []
        case _:
            assert_never(item.kind)


@lru_cache(maxsize=16)
def _list_sets(together: tuple[str, ...], exclusive: frozenset[str]) -> tuple[frozenset[str], ...]:
    """List the sets of options that can be chosen at once: any of `together`, or an exclusive one; none if too many."""
    if len(together) > _MOST_OPTIONS:
        return ()
    subsets = chain.from_iterable(combinations(together, size) for size in range(len(together) + 1))
    return (*(frozenset(each) for each in subsets), *(frozenset({option}) for option in exclusive))


def _list_numbers(item: Item, condition: Condition) -> list[Fraction]:
    """List numbers that stand for all that `item` can be: on, between and beyond those that `condition` names."""
    constants = (node.value for node in walk_nodes(condition.tree) if isinstance(node, Constant))
    marks = sorted({value for value in constants if isinstance(value, Fraction)} | _list_bounds(item))
    between = ((one + other) / 2 for one, other in pairwise(marks))
    beyond = (marks[0] - 1, marks[-1] + 1) if marks else (Fraction(0),)
    numbers: Iterable[Fraction] = (*marks, *between, *beyond)
    if item.whole:
        numbers = (Fraction(each) for number in numbers for each in (floor(number), ceil(number)))
    return sorted({number for number in numbers if _is_within(number, item)})


def _list_bounds(item: Item) -> set[Fraction]:
    return {bound for bound in (item.min, item.max) if bound is not None}


def _is_within(number: Fraction, item: Item) -> bool:
    return (item.min is None or number >= item.min) and (item.max is None or number <= item.max)
