"""The rows of a table of results from a block of a table of answers: what `list_cells` and a recorder make of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import polars as pl

from maturity.batch.columns.scoring import ColumnScorer, ScoredBlock
from maturity.model.answers import ABSENT, Answer
from maturity.model.bank import Bank
from maturity.model.duty import ABSENT_DUTY, DutyAnswer
from maturity.model.field_types import ROOT
from maturity.render.row_columns import Cell
from maturity.render.rows.cells import describe_fact
from maturity.render.rows.recording import RowFormat
from maturity.text.file_names import name_row

Describer = Callable[[object], Cell]
"""Makes a cell of what a code stands for."""
_NUMBER = 1_234_567
"""The number of a row that stands for any other."""
_TEXT = "text"
"""The text that stands for any other."""
_TINY = 1e-4
"""Under which Python writes a number with an exponent, and polars does not."""


class BlockLines:
    """Writes the line of each row of blocks, as `format_row` writes its cells."""

    def __init__(self, bank: Bank, scorer: ColumnScorer, table: str, format_row: RowFormat) -> None:
        self._bank, self._scorer, self._table, self._format_row = bank, scorer, table, format_row
        pair = format_row([0, 0])
        self._opening, self._between = pair[: pair.index("0")], pair[pair.index("0") + 1 : pair.rindex("0")]
        self._closing = pair[pair.rindex("0") + 1 :]

    def write(self, scored: ScoredBlock) -> tuple[pl.Series, pl.Series]:
        """Return the line of each row, and whether the row has none because it has to be scored by itself."""
        numbers = scored.block.numbers.alias("number").to_frame()
        frames = [scored.results, scored.codes, *([] if scored.texts is None else [scored.texts]), numbers]
        frame = pl.concat(frames, how="horizontal")
        cells = self._list_cells(frame.columns)
        line = pl.concat_str([pl.lit(self._opening), *self._separate(cells), pl.lit(self._closing)])
        tiny = [(pl.col(each).abs() < _TINY) & (pl.col(each) != 0) for each in frame.columns if _is_score(each)]
        is_tiny = pl.any_horizontal(tiny).fill_null(value=False) if tiny else pl.repeat(value=False, n=pl.len())
        found = frame.select(line.alias("line"), is_tiny.alias("is_tiny"))
        return found["line"], scored.is_left | found["is_tiny"]

    def _separate(self, cells: Sequence[pl.Expr]) -> list[pl.Expr]:
        between = pl.lit(self._between)
        return [part for place, each in enumerate(cells) for part in ((between, each) if place else (each,))]

    def _list_cells(self, names: Sequence[str]) -> list[pl.Expr]:
        bank, has_whole = self._bank, self._bank.combine != "none"
        cells = [
            self._write_path(),
            self._write("ok"),
            *(self._write_text(each, names) for each in ("organisation", "respondent.id", "respondent.role")),
            self._look_up("date", lambda meaning: str(meaning) if meaning else None),
            *(self._write(each) for each in (bank.id, bank.version, "full")),
            self._write_flag(f"provisional:{ROOT}"),
            *(pl.col(each).cast(pl.String) for each in ("answered", "applicable", "unknown", "spared", "to_confirm")),
            *(self._write_scores(ROOT) if has_whole else [self._write(None)] * 4),
            *(self._write_fact(each.id, names) for each in bank.profile),
        ]
        for axis in bank.axis_by_id:
            cells += [self._write_flag(f"provisional:{axis}"), *self._write_scores(axis)]
        return cells + [self._write_duty(each.id) for each in bank.duties]

    def _say(self, cell: Cell) -> str:
        """Return a cell as it is written between others."""
        text = self._format_row([cell, 0])
        return text[len(self._opening) : len(text) - len(self._between) - 1 - len(self._closing)]

    def _write(self, cell: Cell) -> pl.Expr:
        return pl.lit(self._say(cell))

    def _write_path(self) -> pl.Expr:
        """Write the path of a row: the same for all, but for its number."""
        before, _, after = self._say(name_row(self._table, _NUMBER)).rpartition(str(_NUMBER))
        return pl.concat_str([pl.lit(before), pl.col("number").cast(pl.String), pl.lit(after)])

    def _write_text(self, name: str, names: Sequence[str]) -> pl.Expr:
        if name not in names:
            return self._write(None)
        before, _, after = self._say(_TEXT).partition(_TEXT)
        written = pl.concat_str([pl.lit(before), pl.col(name), pl.lit(after)])
        return written.fill_null(self._say(None))

    def _write_fact(self, field: str, names: Sequence[str]) -> pl.Expr:
        name = f"profile.{field}"
        if name in names and not any(each.name == name for each in self._scorer.coded):
            return self._write_text(name, names)
        return self._look_up(name, lambda meaning: describe_fact(meaning if isinstance(meaning, Answer) else ABSENT))

    def _write_duty(self, duty: str) -> pl.Expr:
        def describe(meaning: object) -> Cell:
            return (meaning if isinstance(meaning, DutyAnswer) else ABSENT_DUTY).state.value

        state = self._look_up(f"duties.{duty}", describe, ABSENT_DUTY)
        return pl.when(pl.col(f"applies:{duty}") == 0).then(self._write(None)).otherwise(state)

    def _look_up(self, name: str, describe: Describer, missing: object = None) -> pl.Expr:
        """Write what the code of a row stands for."""
        place = next((each for each in self._scorer.coded if each.name == name), None)
        if place is None:
            return self._write(describe(missing))
        table = pl.Series([self._say(describe(each)) for each in place.meanings], dtype=pl.String)
        return pl.lit(table).gather(pl.col(name).cast(pl.UInt32))

    def _write_flag(self, name: str) -> pl.Expr:
        return pl.when(pl.col(name)).then(self._write(True)).otherwise(self._write(False))

    def _write_scores(self, axis: str) -> list[pl.Expr]:
        levels = pl.Series([*(self._say(each.id) for each in self._bank.levels), self._say(None)], dtype=pl.String)
        last = len(self._bank.levels)
        level = pl.col(f"level:{axis}").cast(pl.UInt32).fill_null(last)
        return [
            *(self._write_number(f"{each}:{axis}") for each in ("score", "low", "high")),
            pl.lit(levels).gather(level),
        ]

    def _write_number(self, name: str) -> pl.Expr:
        number = pl.col(name)
        whole = number.cast(pl.Int64, strict=False)
        text = pl.when(number == whole).then(whole.cast(pl.String)).otherwise(number.cast(pl.String))
        return text.fill_null(self._say(None))


def _is_score(name: str) -> bool:
    return name.startswith(("score:", "low:", "high:"))
