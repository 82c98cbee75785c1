"""Mutants: one small change of a bank each, as data, and the bank that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.field_types import Record

_LOOK_UPS_BY_SECTION: Mapping[str, set[str]] = {
    "duties": {"duty_by_id"},
    "levels": {"level_by_id"},
    "recommendations": {"recommendation_by_id", "place_by_recommendation"},
}
"""Section of a bank to the look-ups that are made of it; all others are made of other sections, but the workspace."""


class Reach(Enum):
    """How much of a result a change can touch, so that no more is worked out again."""

    ANSWERS = "answers"
    """Everything: what is asked, what answers are worth, and all that hangs on it."""
    SCORES = "scores"
    """The scores and what hangs on them, but neither what is asked nor what an answer is worth."""
    LEVEL = "level"
    """The overall level, and the advice that the change names."""
    ORDER = "order"
    """The order of the advice."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of a bank that is replaced."""

    pointer: Pointer
    """The path of the value in the bank's file."""
    value: Any
    """The new value, as the model holds it."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A bank with one small change, as an author may make it by mistake. Operators list them."""

    operator: str
    """The name of the operator that lists it, in snake_case: also the end of the key of its sentence."""
    pointer: Pointer
    """Where in the file the value that changes is written, or would be."""
    params: Mapping[str, Any]
    """What fills the sentence that says which change it is."""
    make_changes: Callable[[], tuple[Change, ...]]
    """Works out the values to replace; called only for a mutant that is tried. ValueError where it makes no bank."""
    reach: Reach = Reach.ANSWERS
    recommendations: tuple[str, ...] = ()
    """With the reach LEVEL: the ids of the recommendations that may fit now and did not, or the reverse; with the reach
    ORDER: that which need no longer come first, and that which need no longer wait."""
    names: tuple[tuple[str, str], ...] = ()
    """What decides whether the change shows, as (space, id) of conditions: where to look for an example."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One way to change a bank. Its module in `maturity.lint.mutation.operators` makes it."""

    name: str
    list_mutants: Callable[[Bank], Iterator[Mutant]]
    """Lists the mutants of a bank, in the order of its file."""
    prove_equivalent: Callable[[Bank, Bank, Mutant], str | None] = field(default=lambda _bank, _changed, _mutant: None)
    """Given a bank, the changed one and the mutant: why no example can notice the change, as the end of the key of a
    sentence; None if that is not proved."""


def replace_one(pointer: Pointer, value: Any) -> Callable[[], tuple[Change, ...]]:
    """Return what makes the one change that writes `value` at `pointer`."""
    return lambda: (Change(pointer, value),)


def apply_changes(bank: Bank, mutant: Mutant) -> Bank:
    """Return `bank` with the changes of `mutant`. ValueError where they make no bank.

    Where levels, duties or recommendations change alone, what was worked out of the rest is kept.
    """
    changes = mutant.make_changes()
    changed = bank
    for change in changes:
        changed = put_value(changed, change.pointer, change.value)
    sections = {str(change.pointer[0]) for change in changes}
    if sections <= _LOOK_UPS_BY_SECTION.keys():
        anew = {"workspace"}.union(*(_LOOK_UPS_BY_SECTION[section] for section in sections))
        kept = bank.__dict__.keys() - type(bank).model_fields.keys() - anew
        changed.__dict__.update((name, bank.__dict__[name]) for name in kept)
    return changed


def put_value(record: Any, pointer: Pointer, value: Any) -> Any:
    """Return `record`, a part of a bank, with another value at `pointer`; None takes a key of a mapping away.

    What is not on the way is shared, what is on the way is made anew: nothing that was worked out for the old bank is
    kept in the new one.
    """
    if not pointer:
        return value
    part, rest = pointer[0], pointer[1:]
    if isinstance(record, Record):
        name = find_field(record, str(part))
        return copy_record(record, **{name: put_value(getattr(record, name), rest, value)})
    if isinstance(record, tuple):
        assert isinstance(part, int)
        return (*record[:part], put_value(record[part], rest, value), *record[part + 1 :])
    if not rest and value is None:
        return {key: each for key, each in record.items() if key != part}
    return {**record, part: put_value(record.get(part), rest, value)}


def copy_record(record: Any, **changes: Any) -> Any:
    """Return a copy of `record` with other values in some fields, and without anything that it has worked out."""
    copied = record.model_copy(update=changes)
    for name in copied.__dict__.keys() - type(record).model_fields.keys():
        del copied.__dict__[name]
    return copied


def find_field(record: Record, key: str) -> str:
    """Return the name of the field of `record` that a file writes as `key`."""
    fields = type(record).model_fields
    return next(name for name, field_info in fields.items() if key in {name, field_info.alias})
