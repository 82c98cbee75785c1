"""The replies of a cohort turned round: for each thing that they say, the different values, and which reply has which.

A few hundred values stand for tens of thousands of replies: what is asked of a value is asked once, not of each reply.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Generic, TypeVar

from maturity.insight.cohort.replies import DutyCell, Given, Reading, Reply
from maturity.insight.cohort.sets import make_set

T = TypeVar("T")


@dataclass(frozen=True)
class Column(Generic[T]):
    """One thing that every reply says."""

    values: Sequence[T]
    """The different values; one that is in memory twice may be there twice."""
    codes: Sequence[int]
    """Of each reply, the index of its value."""

    def share_out(self, keys: Sequence[str], assign: Callable[[T], str]) -> dict[str, int]:
        """Share all replies out into the cells `keys`, each of them a set; `assign` says where a value belongs."""
        index = {key: number for number, key in enumerate(keys)}
        where = [index[assign(value)] for value in self.values]
        places: list[list[int]] = [[] for _ in keys]
        for place, code in enumerate(self.codes):
            places[where[code]].append(place)
        return {key: make_set(found) for key, found in zip(keys, places, strict=True)}

    def sort(self, measure: Callable[[T], Fraction | None]) -> SortedColumn:
        """Sort the values that have a number by it; the others are left out."""
        numbers = [measure(value) for value in self.values]
        numbered = [(number, code) for code, number in enumerate(numbers) if number is not None]
        numbered.sort(key=lambda each: _make_sort_key(each[0]))
        return SortedColumn(numbered, self.codes)


@dataclass(frozen=True)
class SortedColumn:
    """The numbers of a column in ascending order."""

    numbered: Sequence[tuple[Fraction, int]]
    """Each number with the index of its value, which has no other."""
    codes: Sequence[int]

    def list_numbers(self, places: Iterable[int]) -> list[Fraction]:
        """List the numbers of the replies at `places` in ascending order, each as often as it is there."""
        counts: dict[int, int] = {}
        for place in places:
            code = self.codes[place]
            counts[code] = counts.get(code, 0) + 1
        return [number for number, code in self.numbered for _ in range(counts.get(code, 0))]


@dataclass
class Columns:
    """The columns of some replies, each made when it is first asked for."""

    replies: Sequence[Reply]
    _made: dict[Hashable, Column[object]] = field(default_factory=dict)

    def get_readings(self, place: int) -> Column[Reading]:
        """Return the scores of an axis, by its place in `Reply.readings`."""
        return self._get(("reading", place), lambda: _index_objects(reply.readings[place] for reply in self.replies))

    def get_given(self, place: int) -> Column[Given]:
        """Return what was answered to an item, by its place in `Reply.given`."""
        return self._get(("given", place), lambda: _index_objects(reply.given[place] for reply in self.replies))

    def get_duties(self, place: int) -> Column[DutyCell]:
        """Return how a duty stands, by its place in `Reply.duties`."""
        return self._get(("duty", place), lambda: _index_objects(reply.duties[place] for reply in self.replies))

    def get_levels(self) -> Column[str | None]:
        """Return the levels that are certain."""
        return self._get("level", lambda: _index_objects(reply.level for reply in self.replies))

    def get_firsts(self) -> Column[str | None]:
        """Return what is recommended first."""
        return self._get("first", lambda: _index_objects(next(iter(reply.advised), None) for reply in self.replies))

    def get_coverage(self) -> Column[tuple[int, int]]:
        """Return how many questions are answered, and how many apply."""
        return self._get(
            "coverage", lambda: _index_values((reply.answered, reply.applicable) for reply in self.replies)
        )

    def count_advised(self) -> dict[str, Sequence[int]]:
        """Return, for each recommendation that somebody is given, the places of those who are given it."""
        places: dict[str, array[int]] = {}
        for place, reply in enumerate(self.replies):
            for advice in reply.advised:
                places.setdefault(advice, array("I")).append(place)
        return dict(places)

    def mark(self, places: Iterable[int]) -> Column[bool]:
        """Make a column that is true at `places`, and false elsewhere."""
        codes = bytearray(len(self.replies))
        for place in places:
            codes[place] = 1
        return Column((False, True), bytes(codes))

    def _get(self, name: Hashable, make: Callable[[], Column[T]]) -> Column[T]:
        if name not in self._made:
            self._made[name] = make()  # type: ignore[assignment]
        return self._made[name]  # type: ignore[return-value]


def _index_objects(values: Iterable[T]) -> Column[T]:
    """Make a column of values that are kept somewhere; they are told apart by where they are in memory, which is fast.

    Equal values of replies are mostly one object: see `ReplySharer`.
    """
    found: dict[int, int] = {}
    different: list[T] = []
    codes = array("I")
    for value in values:
        code = found.setdefault(id(value), len(different))
        if code == len(different):
            different.append(value)
        codes.append(code)
    return Column(different, codes)


def _index_values(values: Iterable[T]) -> Column[T]:
    """Make a column of values that are told apart by what they are."""
    found: dict[T, int] = {}
    codes = array("I", (found.setdefault(value, len(found)) for value in values))
    return Column(list(found), codes)


def _make_sort_key(number: Fraction) -> tuple[int, Fraction]:
    """Make what sorts as a fraction does, and mostly without comparing fractions, which is slow."""
    return (number.numerator << 64) // number.denominator, number
