"""Replies of a large table as they come, block after block: `ReplyStore` keeps some bytes of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Generic, TypeVar, get_args

import polars as pl

from maturity.insight.cohort.frames.frame_columns import COVERAGE, ColumnMeanings, FrameColumns
from maturity.insight.cohort.frames.numbers import find_exact
from maturity.insight.cohort.frames.selecting import Candidate, FrameSelection, choose_replies, make_keys
from maturity.insight.cohort.replies import DutyCell, Given, Reply, Silence
from maturity.insight.cohort.selecting import Respondents
from maturity.model.bank import Bank

T = TypeVar("T")
_PARTS = ("score", "low", "high")
_ROWS_AT_ONCE = 10_000
"""How many replies that were added one by one wait to become columns."""
_KINDS: Mapping[str, type[pl.DataType]] = {
    "number": pl.UInt32,
    "organisation": pl.String,
    "date": pl.UInt32,
    "coverage": pl.UInt32,
    "level": pl.UInt8,
    "first": pl.UInt16,
    "score": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "provisional": pl.Boolean,
    "given": pl.UInt32,
    "duty": pl.UInt8,
    "advice": pl.Boolean,
}
_WIDTHS: Mapping[pl.DataType, int] = {pl.UInt8(): 1, pl.UInt16(): 2, pl.UInt32(): 4}


class Codebook(Generic[T]):
    """Values, each with a code: the first ones are given, the others get theirs when they are first met."""

    def __init__(self, values: Sequence[T]) -> None:
        self.values = list(values)
        self._codes = {value: code for code, value in enumerate(self.values)}

    def find_code(self, value: T) -> int:
        """Return the code of a value."""
        code = self._codes.setdefault(value, len(self.values))
        if code == len(self.values):
            self.values.append(value)
        return code


class ReplyStore:
    """Keeps replies: `add_block` and `add_reply`, then `select` those that count.

    Its columns, where x is a place or an id: `number` of the row in the table, `organisation`, `date` (a code),
    `coverage`, `level` and `first` (0 for none, else a place from 1), `score:x`, `low:x`, `high:x` and `provisional:x`
    by the place in `Reply.readings`, `given:x` by that in `Reply.given` (a code), `duty:x` by that in `Reply.duties`
    (the place of a `DutyCell`), and `advice:x`, whether the recommendation x is advised.
    """

    def __init__(self, bank: Bank, name_row: Callable[[int], str]) -> None:
        """`name_row` makes the path of a row of its number."""
        self.bank, self._name_row = bank, name_row
        items = (*bank.profile, *bank.questions)
        self.given: Sequence[Codebook[Given]] = [Codebook((Silence.OPEN, Silence.APART)) for _ in items]
        """Of each item, what the codes stand for."""
        self.dates = Codebook(("",))
        self.denominators: Sequence[int] = [1] * (len(bank.axis_by_id) + (bank.combine != "none"))
        """Of the whole, if it has a score, and of each axis; `ReplyEncoder.add` sets them anew for each block."""
        self._chunks: dict[str, list[pl.Series]] = {}
        self._rows: dict[str, list[object]] = {}
        self._odd: dict[str, dict[int, Fraction]] = {}
        self.many = 0

    def add_block(self, frame: pl.DataFrame) -> None:
        """Add replies that were worked out in columns; `frame` has the columns that are listed above."""
        self.many += frame.height
        for each in frame.get_columns():
            self._chunks.setdefault(each.name, []).append(each)

    def add_reply(self, number: int, reply: Reply) -> None:
        """Add the reply of one row of the table."""
        self.many += 1
        row: dict[str, object] = {
            "number": number,
            "organisation": reply.organisation,
            "date": self.dates.find_code(reply.date),
            "coverage": reply.answered * COVERAGE + reply.applicable,
            "level": 0 if reply.level is None else list(self.bank.level_by_id).index(reply.level) + 1,
            "first": self.bank.place_by_recommendation[reply.advised[0]] + 1 if reply.advised else 0,
        }
        for place, reading in enumerate(reply.readings):
            row[f"provisional:{place}"] = reading.is_provisional
            for part, score in zip(_PARTS, (reading.score, reading.low, reading.high), strict=True):
                row[f"{part}:{place}"] = None if score is None else self._keep_score(f"{part}:{place}", number, score)
        row |= {f"given:{place}": self.given[place].find_code(each) for place, each in enumerate(reply.given)}
        row |= {f"duty:{place}": get_args(DutyCell).index(each) for place, each in enumerate(reply.duties)}
        row |= {f"advice:{each}": each in reply.advised for each in self.bank.recommendation_by_id}
        for name, value in row.items():
            self._rows.setdefault(name, []).append(value)
        if len(self._rows["number"]) >= _ROWS_AT_ONCE:
            self._flush()

    def _keep_score(self, name: str, number: int, score: Fraction) -> float:
        """Return the float nearest to a score; take note of one that cannot be found again from it."""
        nearest = float(score)
        if find_exact(nearest, self.denominators[int(name.partition(":")[2])]) != score:
            self._odd.setdefault(name, {})[number] = score
        return nearest

    def _flush(self) -> None:
        """Turn the replies that were added one by one into columns."""
        for name, values in self._rows.items():
            self._chunks.setdefault(name, []).append(pl.Series(name, values, dtype=_find_kind(name)))
        self._rows = {}

    def select(self, respondents: Respondents) -> FrameSelection:
        """Select the replies that count, by the rules of `select_replies`; the store is empty afterwards."""
        self._flush()
        if not self.many:
            self._chunks["number"] = [pl.Series("number", [], dtype=pl.UInt32)]
            return FrameSelection(FrameColumns(self._join_chunks(None), self._list_meanings()), (), 0, 0, 0)
        names = pl.concat(self._chunks["organisation"])
        choice = choose_replies(make_keys(names), self._list_candidates, respondents)
        frame = self._join_chunks(choice.kept)
        frame["key"] = choice.keys
        columns = FrameColumns(frame, self._list_meanings())
        return FrameSelection(columns, choice.owners, choice.organisations, choice.repeated, choice.left_out)

    def _list_candidates(self, rows: pl.Series) -> list[Candidate]:
        """List what decides between the replies in some rows."""
        columns = (pl.concat(self._chunks[name]).gather(rows).to_list() for name in ("date", "coverage", "number"))
        return [
            Candidate((self.dates.values[date], coverage // COVERAGE), str(number), row)
            for date, coverage, number, row in zip(*columns, rows.to_list(), strict=True)
        ]

    def _join_chunks(self, kept: pl.Series | None) -> dict[str, pl.Series]:
        """Join the pieces of each column, one column after the other, and keep some rows of it.

        The pieces stay where they are in memory: copies of all would come to some 200 MB for a million replies.
        """
        frame = {}
        for name in list(self._chunks):
            chunks = self._chunks.pop(name)
            widest = max((each.dtype for each in chunks), key=lambda kind: _WIDTHS.get(kind, 0))
            joined = pl.concat([each.cast(widest) for each in chunks], rechunk=False)
            frame[name] = joined if kept is None else joined.filter(kept)
        return frame

    def _list_meanings(self) -> ColumnMeanings:
        given = [each.values for each in self.given]
        return ColumnMeanings(self.bank, given, self.dates.values, self.denominators, self._odd, self._name_row)


def _find_kind(name: str) -> type[pl.DataType]:
    return _KINDS[name.partition(":")[0]]
