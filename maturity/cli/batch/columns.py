"""A large table scored in columns, where that gives the same rows: what comes of it is as if each were scored alone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from maturity.batch.chunks import RowInput
from maturity.cli.batch.entries import Entry
from maturity.render.results import Record
from maturity.render.rows.cells import lay_out
from maturity.syntax.reading import STDIN
from maturity.text.file_names import name_row

if TYPE_CHECKING:
    from polars import Series

    from maturity.batch.columns.blocks import Block
    from maturity.batch.columns.scoring import ColumnScorer
    from maturity.batch.scoring import InputScorer, ScorerSettings
    from maturity.cli.batch.entries import EntryMaker
    from maturity.cli.batch.sharing import Entries
    from maturity.cli.batch.tables import TableRows
    from maturity.render.row_columns import Layout
    from maturity.render.rows.block_lines import BlockLines

COLUMNS_PAY_FROM = 20_000
"""From about how many rows columns are faster: polars takes as long to be loaded as a thousand rows to be scored."""
_ROWS_OF_ENTRY = 1_000
"""How many rows have one entry, at most: handing on an entry takes longer than writing a row of it."""
_SAMPLE = 1 << 18
"""How many bytes of a text are looked at to know how long its lines are."""


def score_in_columns(rows: TableRows, maker: EntryMaker, settings: ScorerSettings) -> Entries | None:
    """Yield the entries of the rows of a large table, in order; None where they have to be scored one by one.

    That is where the rows are few, the format is for persons, results are chosen or tested, polars is not there, or the
    bank or the mapping is not for columns.
    """
    from maturity.render.rows.recording import RowRecorder

    keeper = maker.keeper
    if not isinstance(keeper, RowRecorder) or keeper.style != "exact" or maker.selection or maker.gates.gates:
        return None
    if find_spec("polars") is None or not is_large(rows):
        return None
    from maturity.batch.columns.scoring import ColumnScorer
    from maturity.engine.columnar.quantities import NotExpressibleError
    from maturity.render.rows.block_lines import BlockLines

    bank, table = rows.bank, rows.settings.table
    try:
        columns = ColumnScorer(bank, rows.settings.mapping)
        lines = BlockLines(bank, columns, table, keeper.format_row)
    except NotExpressibleError:
        return None
    except Exception as error:  # noqa: BLE001 - each row can still be scored by itself
        settings.tell_exception(error)
        return None
    return _Blocks(rows, maker, columns, lines, settings).make_entries()


def is_large(rows: TableRows) -> bool:
    """Tell whether a table has so many rows, about, that it is scored in columns."""
    table = rows.table
    if table.path == STDIN:  # it is there once
        return False
    match table.raw.kind:
        case "workbook":
            return False
        case "parquet":
            import polars as pl

            return int(pl.scan_parquet(table.path).select(pl.len()).collect().item()) >= COLUMNS_PAY_FROM
        case "text":
            with Path(table.path).open("rb") as file:
                lines = file.read(_SAMPLE).count(b"\n")
                return lines * file.seek(0, os.SEEK_END) >= COLUMNS_PAY_FROM * min(_SAMPLE, file.tell())
        case _:
            assert_never(table.raw.kind)


@dataclass(frozen=True)
class _Blocks:
    """The blocks of one table."""

    rows: TableRows
    maker: EntryMaker
    columns: ColumnScorer
    lines: BlockLines
    settings: ScorerSettings

    def make_entries(self) -> Entries:
        """Yield the entries of all rows that are not blank, in order: one for many rows, or for a row scored alone."""
        from maturity.batch.columns.blocks import read_blocks

        for block in read_blocks(self.rows.table):
            yield from self._make_entries(block)

    def _make_entries(self, block: Block) -> Entries:
        table, lines, start = self.rows.table.path, self._write_lines(block), 0
        for place in lines.is_null().arg_true():
            yield from self._join_rows(block, lines, start, place)
            if not (row := block.read_row(place)).is_blank:
                yield self.maker(self._scorer.score(RowInput(table, row)))
            start = place + 1
        yield from self._join_rows(block, lines, start, block.frame.height)

    def _join_rows(self, block: Block, lines: Series, start: int, end: int) -> Entries:
        """Yield the entries of the rows from `start` to before `end`, all of which have a line."""
        for first in range(start, end, _ROWS_OF_ENTRY):
            some = lines.slice(first, min(_ROWS_OF_ENTRY, end - first)).to_list()
            name = name_row(self.rows.table.path, block.numbers[first])
            yield Entry(name, "scored", Record("\n".join(some), layout=self._layout), rows=len(some))

    def _write_lines(self, block: Block) -> Series:
        """Return the line of each row; null for one that has to be scored by itself."""
        import polars as pl

        try:
            lines, is_left = self.lines.write(self.columns.score(block))
        except Exception as error:  # noqa: BLE001 - each row can still be scored by itself
            self.settings.tell_exception(error)
            return pl.repeat(None, block.frame.height, dtype=pl.String, eager=True)
        return lines.set(is_left, None)

    @cached_property
    def _layout(self) -> Layout:
        return lay_out(self.rows.bank)

    @cached_property
    def _scorer(self) -> InputScorer:
        return self.settings.open_scorer()
