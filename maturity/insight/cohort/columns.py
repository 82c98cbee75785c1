"""The replies of a cohort turned round: for each thing that they say, the different values, and which reply has which.

A few hundred values stand for tens of thousands of replies: what is asked of a value is asked once, not of each reply.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Generic, TypeVar

from maturity.insight.cohort.column_types import Placed, SortedReadings
from maturity.insight.cohort.readings import NO_BIN, SCORED_CELLS, holds_score, name_bin, name_standing
from maturity.insight.cohort.replies import DutyCell, Given, Reading, Reply
from maturity.insight.cohort.sets import list_places, make_set

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

    def list_numbers(self, group: int) -> Sequence[Fraction]:
        """List the numbers of the replies in a set in ascending order, each as often as it is there."""
        counts: dict[int, int] = {}
        for place in list_places(group):
            code = self.codes[place]
            counts[code] = counts.get(code, 0) + 1
        return [number for number, code in self.numbered for _ in range(counts.get(code, 0))]


@dataclass
class Columns:
    """The columns of some replies, each made when it is first asked for: a `ReplyColumns`."""

    replies: Sequence[Reply]
    _made: dict[Hashable, Column[object]] = field(default_factory=dict)

    @property
    def many(self) -> int:
        """How many replies there are."""
        return len(self.replies)

    def share_standings(self, place: int) -> Sequence[int]:
        """Share all replies out into `SCORED_CELLS`, by the axis at a place in `Reply.readings`."""
        return list(self._get_readings(place).share_out(SCORED_CELLS, name_standing).values())

    def share_bins(self, place: int, edges: Sequence[Fraction]) -> Sequence[int]:
        """Share all replies out into the classes of scores between `edges`, and last those without one that counts."""
        keys = (*map(str, range(len(edges) - 1)), NO_BIN)
        return list(self._get_readings(place).share_out(keys, partial(name_bin, edges)).values())

    def sort_readings(self, place: int) -> SortedReadings:
        """Return the scores that count of the axis at a place in `Reply.readings`."""
        column = self._get_readings(place)
        return SortedReadings(
            column.sort(lambda each: each.score if holds_score(each) else None),
            column.sort(lambda each: each.low if holds_score(each) else None),
            column.sort(lambda each: each.high if holds_score(each) else None),
        )

    def get_given(self, place: int) -> Column[Given]:
        """Return what was answered to an item, by its place in `Reply.given`."""
        return self._get(("given", place), lambda: _index_objects(reply.given[place] for reply in self.replies))

    def sort_given(self, place: int, measure: Callable[[Given], Fraction | None]) -> SortedColumn:
        """Return the numbers that `measure` makes of what was answered to an item; None is left out."""
        return self.get_given(place).sort(measure)

    def get_duties(self, place: int) -> Column[DutyCell]:
        """Return how a duty stands, by its place in `Reply.duties`."""
        return self._get(("duty", place), lambda: _index_objects(reply.duties[place] for reply in self.replies))

    def get_levels(self) -> Column[str | None]:
        """Return the levels that are certain."""
        return self._get("level", lambda: _index_objects(reply.level for reply in self.replies))

    def get_firsts(self) -> Column[str | None]:
        """Return what is recommended first."""
        return self._get("first", lambda: _index_objects(next(iter(reply.advised), None) for reply in self.replies))

    def sort_coverage(self) -> SortedColumn:
        """Return which share of the questions that apply is answered; replies to which none applies are left out."""
        found = _index_values((reply.answered, reply.applicable) for reply in self.replies)
        return found.sort(lambda each: Fraction(*each) if each[1] else None)

    def find_advised(self) -> Mapping[str, int]:
        """Return, for each recommendation that somebody is given, the set of those who are given it."""
        places: dict[str, array[int]] = {}
        for place, reply in enumerate(self.replies):
            for advice in reply.advised:
                places.setdefault(advice, array("I")).append(place)
        return {advice: make_set(found) for advice, found in places.items()}

    def count_carried(self) -> int:
        """Count the replies that answer another version of the bank."""
        return sum(reply.is_carried for reply in self.replies)

    def list_dates(self) -> Collection[str]:
        """List the dates of replies as they are written."""
        return [reply.date for reply in self.replies]

    def iterate_placed(self) -> Iterator[Placed]:
        """Yield each reply, by the names of organisations and of files."""
        for reply in self.replies:
            scores = [reading.score if holds_score(reading) else None for reading in reply.readings]
            yield Placed(reply.path, reply.organisation, scores)

    def _get_readings(self, place: int) -> Column[Reading]:
        return self._get(("reading", place), lambda: _index_objects(reply.readings[place] for reply in self.replies))

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
