"""The numbers of replies in columns: scores as the nearest floats, from which the exact ones are found again.

The scores of an axis that columns work out are all multiples of one part of a whole number, the denominator, so large
that two of them never have the same float: a float and the denominator give the score. A reply that was scored by
itself may have another score; such odd ones are kept as they are.
"""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate
from typing import Literal, overload

import polars as pl

from maturity.insight.cohort.frames.masks import Masks
from maturity.insight.cohort.frames.sets import make_set


def find_exact(number: float, denominator: int) -> Fraction:
    """Return the multiple of `1 / denominator` that is nearest to a float."""
    return Fraction(round(Fraction(number) * denominator), denominator)


_MOST_EXACT = 1 << 16
"""How many scores of one axis are kept with the floats that they were found from."""


class Ascending(Sequence[Fraction]):
    """Numbers in ascending order, each of which is found when it is asked for; negative places are refused."""

    @overload
    def __getitem__(self, place: int) -> Fraction: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Fraction]: ...
    def __getitem__(self, place: int | slice) -> Fraction | Sequence[Fraction]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self.find(place)

    @abstractmethod
    def find(self, place: int) -> Fraction:
        """Return the number at a place, from 0 to under the length."""


class Runs(Ascending):
    """Numbers of which many are the same: each is kept once, with how often it is there."""

    def __init__(self, runs: Iterable[tuple[Fraction, int]]) -> None:
        """`runs` are numbers, each with how often it is there."""
        ascending = sorted(runs)
        self._numbers = [number for number, _ in ascending]
        self._ends = list(accumulate(count for _, count in ascending))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def find(self, place: int) -> Fraction:
        """Return the number of the run that a place is in."""
        return self._numbers[bisect_right(self._ends, place)]


@dataclass(frozen=True)
class CodedNumbers:
    """The numbers that the codes of a column stand for."""

    codes: pl.Series
    numbers: Mapping[int, Fraction]
    """The number of a code; one that is missing has none."""
    masks: Masks

    def list_numbers(self, group: int) -> Sequence[Fraction]:
        """List the numbers of the replies in a set in ascending order, each as often as it is there."""
        counted = self.codes.filter(self.masks.get(group)).alias("code").value_counts(name="count")
        return Runs((self.numbers[code], count) for code, count in counted.iter_rows() if code in self.numbers)


@dataclass(frozen=True)
class Scores:
    """The scores of one axis."""

    values: pl.Series
    """Of each reply; what this is where no score counts means nothing."""
    counts: pl.Series
    """Of each reply, whether its score counts. It takes a bit, where `values` without the others would be a copy."""
    denominator: int
    odd: Mapping[int, Fraction]
    """The scores that count and are no multiples of the part of the denominator, by their rows."""
    masks: Masks
    _exact: dict[float, Fraction] = field(default_factory=dict)

    def list_numbers(self, group: int) -> Sequence[Fraction]:
        """List the scores of the replies in a set in ascending order, each as often as it is there."""
        mask, odd = self.masks.get(group) & self.counts, [row for row in self.odd if group >> row & 1]
        if odd:
            mask = mask.scatter(odd, values=False)
        ascending = self.values.filter(mask).drop_nulls().sort()
        return _Merged(ascending, sorted(self.odd[row] for row in odd), self.make_exact)

    def get(self, row: int) -> Fraction | None:
        """Return the score of one reply."""
        if row in self.odd:
            return self.odd[row]
        return self.make_exact(self.values[row]) if self.counts[row] else None

    def make_exact(self, number: float) -> Fraction:
        """Return the score that has this float."""
        exact = self._exact.get(number)
        if exact is None:
            exact = find_exact(number, self.denominator)
            if len(self._exact) < _MOST_EXACT:
                self._exact[number] = exact
        return exact

    def share_by(self, edges: Sequence[Fraction]) -> Sequence[int]:
        """Share the rows out into sets by the edges between classes: a score that is an edge belongs above it."""
        reached = pl.zeros(len(self.values), dtype=pl.UInt8, eager=True)
        for edge in edges:
            reached = reached + self._mark_from(edge).cast(pl.UInt8)
        reached = reached.zip_with(self.counts, pl.Series([len(edges) + 1], dtype=pl.UInt8))
        return [make_set(reached == place) for place in range(len(edges) + 2)]

    def _mark_from(self, edge: Fraction) -> pl.Series:
        """Mark the rows whose score is an edge or above it."""
        border = float(edge)
        is_over = self.values >= border if find_exact(border, self.denominator) >= edge else self.values > border
        is_over = is_over.fill_null(value=False)
        odd = {row: score >= edge for row, score in self.odd.items()}
        return is_over.scatter(list(odd), list(odd.values())) if odd else is_over


class _Merged(Ascending):
    """Scores from a column of floats; odd ones are put in between."""

    def __init__(self, ascending: pl.Series, odd: Sequence[Fraction], make_exact: Callable[[float], Fraction]) -> None:
        """`ascending` and `odd` are both in ascending order; `make_exact` makes a score of each of the former."""
        self._ascending, self._odd, self._make_exact = ascending, odd, make_exact
        self._places = [self._count_under(each) + place for place, each in enumerate(odd)]

    def __len__(self) -> int:
        return len(self._ascending) + len(self._odd)

    def find(self, place: int) -> Fraction:
        """Return the odd score at a place, or make the score that stands there exact."""
        before = bisect_left(self._places, place)
        if before < len(self._places) and self._places[before] == place:
            return self._odd[before]
        return self._make_exact(self._ascending[place - before])

    def _count_under(self, score: Fraction) -> int:
        number = float(score)
        side: Literal["left", "right"] = "right" if self._make_exact(number) < score else "left"
        return int(self._ascending.search_sorted(number, side=side))
