"""All that the replies of a large table say, in columns: a `ReplyColumns`, as `Columns` is over small rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar, get_args

import polars as pl

from maturity.insight.cohort.column_types import Placed, SortedReadings
from maturity.insight.cohort.frames.masks import Masks
from maturity.insight.cohort.frames.numbers import CodedNumbers, Scores
from maturity.insight.cohort.frames.sets import make_set
from maturity.insight.cohort.replies import DutyCell, Given
from maturity.model.bank import Bank

T = TypeVar("T")
COVERAGE = 1 << 16
"""How many questions that apply are counted for each that is answered, in the column of coverage."""


@dataclass(frozen=True)
class FrameColumn(Generic[T]):
    """One thing that every reply says."""

    values: Sequence[T]
    """The different values."""
    codes: pl.Series
    """Of each reply, the index of its value."""

    def share_out(self, keys: Sequence[str], assign: Callable[[T], str]) -> Mapping[str, int]:
        """Share all replies out into the cells `keys`, each of them a set; `assign` says where a value belongs."""
        places = {key: place for place, key in enumerate(keys)}
        where = [places[assign(value)] for value in self.values]
        cells = pl.Series(where, dtype=pl.UInt16).gather(self.codes)
        return {key: make_set(cells == place) if place in where else 0 for key, place in places.items()}


@dataclass(frozen=True)
class ColumnMeanings:
    """What the columns of replies are to be read with: what their codes and numbers stand for."""

    bank: Bank
    given: Sequence[Sequence[Given]]
    """Of each item, what the codes of its column stand for."""
    dates: Sequence[str]
    """What the codes of dates stand for."""
    denominators: Sequence[int]
    """Of the whole, if it has a score, and of each axis: see `maturity.insight.cohort.frames.numbers`."""
    odd: Mapping[str, Mapping[int, Fraction]]
    """By the name of a column of scores: its odd ones, by the numbers of their rows in the table."""
    name_row: Callable[[int], str]
    """Makes the path of a row of its number in the table."""


class FrameColumns:
    """The columns of some replies."""

    def __init__(self, frame: Mapping[str, pl.Series], meanings: ColumnMeanings) -> None:
        """`frame` has the columns that `ReplyStore` names."""
        self._frame, self._meanings = frame, meanings
        self._masks = Masks(self.many)
        self._row_by_number: Mapping[int, int] = self._find_odd_rows()

    @property
    def many(self) -> int:
        """How many replies there are."""
        return len(self._frame["number"])

    def share_standings(self, place: int) -> Sequence[int]:
        """Share all replies out into `SCORED_CELLS`, by the axis at a place in `Reply.readings`."""
        is_none, counts = self._frame[f"score:{place}"].is_null(), self._find_counted(place)
        return [make_set(each) for each in (counts, ~is_none & ~counts, is_none)]

    def share_bins(self, place: int, edges: Sequence[Fraction]) -> Sequence[int]:
        """Share all replies out into the classes of scores between `edges`, and last those without one that counts."""
        return self._make_scores("score", place).share_by(edges[1:-1])

    def sort_readings(self, place: int) -> SortedReadings:
        """Return the scores that count of the axis at a place in `Reply.readings`."""
        return SortedReadings(*(self._make_scores(part, place) for part in ("score", "low", "high")))

    def get_given(self, place: int) -> FrameColumn[Given]:
        """Return what was answered to an item, by its place in `Reply.given`."""
        return FrameColumn(self._meanings.given[place], self._frame[f"given:{place}"])

    def sort_given(self, place: int, measure: Callable[[Given], Fraction | None]) -> CodedNumbers:
        """Return the numbers that `measure` makes of what was answered to an item; None is left out."""
        measured = ((code, measure(value)) for code, value in enumerate(self._meanings.given[place]))
        numbers = {code: number for code, number in measured if number is not None}
        return CodedNumbers(self._frame[f"given:{place}"], numbers, self._masks)

    def get_duties(self, place: int) -> FrameColumn[DutyCell]:
        """Return how a duty stands, by its place in `Reply.duties`."""
        return FrameColumn(get_args(DutyCell), self._frame[f"duty:{place}"])

    def get_levels(self) -> FrameColumn[str | None]:
        """Return the ids of the levels that are certain, None for none."""
        return FrameColumn((None, *self._meanings.bank.level_by_id), self._frame["level"])

    def get_firsts(self) -> FrameColumn[str | None]:
        """Return the ids of what is recommended first, None for nothing."""
        return FrameColumn((None, *self._meanings.bank.recommendation_by_id), self._frame["first"])

    def find_advised(self) -> Mapping[str, int]:
        """Return, for each recommendation that somebody is given, the set of those who are given it."""
        advised = {each: self._frame[f"advice:{each}"] for each in self._meanings.bank.recommendation_by_id}
        return {each: make_set(mask) for each, mask in advised.items() if mask.any()}

    def sort_coverage(self) -> CodedNumbers:
        """Return which share of the questions that apply is answered; replies to which none applies are left out."""
        codes = self._frame["coverage"]
        pairs = {code: divmod(code, COVERAGE) for code in codes.unique().to_list()}
        return CodedNumbers(codes, {code: Fraction(*pair) for code, pair in pairs.items() if pair[1]}, self._masks)

    def count_carried(self) -> int:
        """Count the replies that answer another version of the bank: none, as a row of a table names no version."""
        return 0

    def list_dates(self) -> Collection[str]:
        """List the dates of replies as they are written, each once."""
        return [self._meanings.dates[code] for code in self._frame["date"].unique().to_list()]

    def iterate_placed(self) -> Iterator[Placed]:
        """Yield each reply, by the names of organisations and of rows."""
        numbers, keys = self._frame["number"].to_list(), self._frame["key"].to_list()
        organisations = self._frame["organisation"]
        scores = [self._make_scores("score", place) for place in range(len(self._meanings.denominators))]
        for row in sorted(range(self.many), key=lambda row: (keys[row], str(numbers[row]))):
            found = [each.get(row) for each in scores]
            yield Placed(self._meanings.name_row(numbers[row]), organisations[row], found)

    def _find_counted(self, place: int) -> pl.Series:
        return self._frame[f"score:{place}"].is_not_null() & ~self._frame[f"provisional:{place}"]

    def _make_scores(self, part: str, place: int) -> Scores:
        counts, rows = self._find_counted(place), self._row_by_number
        given = self._meanings.odd.get(f"{part}:{place}", {})
        odd = {rows[number]: score for number, score in given.items() if number in rows and counts[rows[number]]}
        column, denominator = self._frame[f"{part}:{place}"], self._meanings.denominators[place]
        return Scores(column, counts, denominator, odd, self._masks)

    def _find_odd_rows(self) -> Mapping[int, int]:
        """Find the rows with odd scores, by their numbers in the table; one that is left out has none."""
        odd = sorted({number for some in self._meanings.odd.values() for number in some})
        numbers = self._frame["number"]
        rows = numbers.is_in(pl.Series(odd, dtype=numbers.dtype).implode()).arg_true().to_list() if odd else []
        return {numbers[row]: row for row in rows}
