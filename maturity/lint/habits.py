"""Habits of a bank: what all of its entries have in common but one, which is then more likely a slip than meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)


def find_exception(value_by_entry: Mapping[T, V], least: int) -> tuple[T, V] | None:
    """Return the one entry whose value is not that of all others, and the value of these.

    None where there is no such entry, and where fewer than `least` entries share a value.
    """
    counted = Counter(value_by_entry.values())
    if len(counted) != 2:
        return None
    (usual, times), (other, once) = counted.most_common()
    if once != 1 or times < least:
        return None
    return next(entry for entry, value in value_by_entry.items() if value == other), usual
