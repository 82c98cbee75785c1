"""A bank's data without the parts that have the wrong shape, so that the rest can be checked in the same run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from maturity.model.diagnostic import Pointer

_STAND_INS: dict[str, Any] = {
    "format": Fraction(1),
    "id": "bank",
    "version": "0.0.0",
    "language": "fr",
    "title": "-",
}
"""What is put in place of these keys where they are missing or wrong: without them there is no bank at all."""
_BY_NAME = ("answer_sets", "renamed")
"""The mappings from which single entries can be removed."""


class SoundParts:
    """The sound parts of a bank's data: everything but the items, entries or sections that hold a problem."""

    def __init__(self, data: Mapping[str, Any], problems: Iterable[Pointer]) -> None:
        """Copy `data` without the parts that the pointers of problems lead into."""
        self.data: dict[str, Any] = dict(data)
        """What is left."""
        self.removed_names: set[str] = set()
        """The ids that were given in what is removed: a reference to one of them is no second problem."""
        self._indexes: dict[str, list[int]] = {}
        for section, parts in _group_by_section(problems).items():
            self._remove(section, parts)

    def restore_pointer(self, pointer: Pointer) -> Pointer:
        """Return a pointer into what is left as a pointer into the file."""
        if len(pointer) > 1 and isinstance(pointer[1], int) and pointer[0] in self._indexes:
            return (pointer[0], self._indexes[str(pointer[0])][pointer[1]], *pointer[2:])
        return pointer

    def _remove(self, section: str, parts: set[str | int | None]) -> None:
        """Remove the parts of a section; all of it where one of them is None, or where it cannot do without them."""
        value = self.data.get(section)
        if section in _STAND_INS:
            self.data[section] = _STAND_INS[section]
        elif isinstance(value, list) and None not in parts:
            indexes = [index for index in range(len(value)) if index not in parts]
            self._indexes[section] = indexes
            self.data[section] = [value[index] for index in indexes]
            self.removed_names.update(_find_ids([each for index, each in enumerate(value) if index in parts]))
        elif isinstance(value, dict) and section in _BY_NAME:
            self.data[section] = {key: each for key, each in value.items() if key not in parts}
            self.removed_names.update(str(key) for key in parts)
            self.removed_names.update(_find_ids([each for key, each in value.items() if key in parts]))
        else:
            self.data.pop(section, None)
            self.removed_names.update(_find_ids(value))


def _group_by_section(pointers: Iterable[Pointer]) -> dict[str, set[str | int | None]]:
    """Return the top-level keys that pointers start with, and for each the key or index after it; None for no more."""
    parts: dict[str, set[str | int | None]] = {}
    for pointer in pointers:
        if pointer:
            parts.setdefault(str(pointer[0]), set()).add(pointer[1] if len(pointer) > 1 else None)
    return parts


def _find_ids(value: Any) -> Iterator[str]:
    """Yield every id given anywhere inside plain data."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for each in value.values():
            yield from _find_ids(each)
    elif isinstance(value, list):
        for each in value:
            yield from _find_ids(each)
