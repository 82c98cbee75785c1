"""A bank's data without the parts that have the wrong shape, so that the rest can be checked in the same run.

A section is what is under one top-level key of the file; an entry is one item of a list there, or one key of
`answer_sets`, `renamed` or `recheck`. A pointer is the path of a value inside the file: keys and list indexes from the
top.
"""

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
"""The values given to these keys where they are missing or wrong: no bank can be made without them."""
_BY_NAME = ("answer_sets", "renamed", "recheck")
"""The sections that are mappings from which a single entry can be removed."""


class SoundParts:
    """The data of a bank without the entries and sections that have a problem in them.

    Make it with the data and the pointers of the problems. `data` is what is left, and `restore_pointer` turns a
    pointer into it back into one into the file.
    """

    def __init__(self, data: Mapping[str, Any], problems: Iterable[Pointer]) -> None:
        """Copy `data` without the entries or sections that `problems`, the pointers of problems, lead into.

        A section is removed as a whole if a problem is about itself, or if it is no list and none of `answer_sets`,
        `renamed` and `recheck`. `data` itself is not changed; a pointer to the whole file removes nothing.
        """
        self.data: dict[str, Any] = dict(data)
        """What is left, by top-level key."""
        self.removed_names: set[str] = set()
        """The ids of everything removed, and the removed keys of `answer_sets`, `renamed` and `recheck`.

        A reference to one of them is no second problem.
        """
        self._indexes: dict[str, list[int]] = {}
        for section, parts in _group_by_section(problems).items():
            self._remove(section, parts)

    def restore_pointer(self, pointer: Pointer) -> Pointer:
        """Return `pointer`, which leads into `data`, as a pointer into the file, where an index may be larger."""
        if len(pointer) > 1 and isinstance(pointer[1], int) and pointer[0] in self._indexes:
            return (pointer[0], self._indexes[str(pointer[0])][pointer[1]], *pointer[2:])
        return pointer

    def _remove(self, section: str, parts: set[str | int | None]) -> None:
        """Remove from `section` the entries with the indexes or keys `parts`; all of it if one of them is None.

        A section in `_STAND_INS` gets its value there instead.
        """
        value = self.data.get(section)
        parts = {None} if section == "levels" and 0 in parts else parts  # the next one would be taken for the first
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
    """Return section to the keys or indexes that follow it in `pointers`.

    None stands for a pointer that ends with the section. The empty pointer is left out.
    """
    parts: dict[str, set[str | int | None]] = {}
    for pointer in pointers:
        if pointer:
            parts.setdefault(str(pointer[0]), set()).add(pointer[1] if len(pointer) > 1 else None)
    return parts


def _find_ids(value: Any) -> Iterator[str]:
    """Yield the text under each key `id` in `value`, at any depth; an empty one names nothing."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str) and value["id"]:
            yield value["id"]
        for each in value.values():
            yield from _find_ids(each)
    elif isinstance(value, list):
        for each in value:
            yield from _find_ids(each)
