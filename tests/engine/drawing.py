"""Drawing one of several values, some of them, or an order of them.

To make and validate a strategy takes hypothesis longer than to draw from it: each is made once, for places in a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


def pick(draw: st.DrawFn, among: Sequence[T]) -> T:
    """One of `among`."""
    return among[draw(_places(len(among)))]


def pick_some(draw: st.DrawFn, among: Sequence[T]) -> tuple[T, ...]:
    """Some of `among`, none twice, in any order; perhaps none."""
    return tuple(among[place] for place in draw(_different_places(len(among))))


def pick_order(draw: st.DrawFn, count: int) -> list[int]:
    """The places of a list of `count` entries in another order."""
    return draw(_orders(count))


@cache
def _places(count: int) -> st.SearchStrategy[int]:
    return st.sampled_from(range(count))


@cache
def _different_places(count: int) -> st.SearchStrategy[list[int]]:
    return st.lists(_places(count), unique=True) if count else st.just([])


@cache
def _orders(count: int) -> st.SearchStrategy[list[int]]:
    return st.permutations(range(count))
