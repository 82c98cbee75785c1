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
"""What stands for a missing or broken head of the file."""


class SoundParts:
    """`data` with each part at one of `faults` put aside.

    `broken` are the names that those parts gave: a reference to one of them is no second fault.
    """

    def __init__(self, data: Mapping[str, Any], faults: Iterable[Pointer]) -> None:
        self.data: dict[str, Any] = dict(data)
        self.broken: set[str] = set()
        self._places: dict[str, list[int]] = {}
        for top, inner in _grouped(faults).items():
            self._put_aside(top, inner)

    def restore_pointer(self, pointer: Pointer) -> Pointer:
        """A path into the spared data as a path into the file."""
        if len(pointer) > 1 and isinstance(pointer[1], int) and pointer[0] in self._places:
            return (pointer[0], self._places[str(pointer[0])][pointer[1]], *pointer[2:])
        return pointer

    def _put_aside(self, top: str, inner: set[str | int]) -> None:
        value = self.data.get(top)
        if top in _STAND_INS:
            self.data[top] = _STAND_INS[top]
        elif isinstance(value, list) and None not in inner:
            kept = [place for place in range(len(value)) if place not in inner]
            self._places[top] = kept
            self.data[top] = [value[place] for place in kept]
            self.broken.update(name for place in inner for name in _names(value[int(place)]))
        elif isinstance(value, dict) and top in ("answer_sets", "renamed"):
            self.data[top] = {key: each for key, each in value.items() if key not in inner}
            self.broken.update(str(key) for key in inner)
            self.broken.update(name for key in inner for name in _names(value.get(str(key))))
        else:
            self.data.pop(top, None)
            self.broken.update(_names(value))


def _grouped(faults: Iterable[Pointer]) -> dict[str, set[str | int]]:
    """The parts at fault: top-level key to the keys or places right below it, None for the whole."""
    found: dict[str, set[Any]] = {}
    for fault in faults:
        if fault:
            found.setdefault(str(fault[0]), set()).add(fault[1] if len(fault) > 1 else None)
    return found


def _names(value: Any) -> Iterator[str]:
    """Every id given anywhere inside."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for each in value.values():
            yield from _names(each)
    elif isinstance(value, list):
        for each in value:
            yield from _names(each)
