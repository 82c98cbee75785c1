"""Texts of objects that many results share, so that each is written once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Shared = TypeVar("Shared")


class SharedTexts:
    """The texts of objects that do not change: the scores of an axis, say, which are one object for equal answers.

    An object is known again by its identity: to compare its fractions would take as long as to write it. It stands
    beside its text, so that no other object ever has its identity.
    """

    def __init__(self, most_known: int) -> None:
        """At most `most_known` texts are kept."""
        self._kept: dict[int, tuple[object, str]] = {}
        self._most_known = most_known

    def find(self, shared: Shared, write: Callable[[Shared], str]) -> str:
        """Return the text of an object, which `write` writes when it is first met."""
        kept = self._kept.get(id(shared))
        if kept is not None:
            return kept[1]
        text = write(shared)
        if len(self._kept) < self._most_known:
            self._kept[id(shared)] = (shared, text)
        return text
