"""Tables block by block: some thousand rows as columns of cells, from Parquet, from plain text, or from rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

import polars as pl

from maturity.batch.columns.plain_text import PlainText, is_plain_encoding
from maturity.loading.problem import Problem
from maturity.tables.opening import Table
from maturity.tables.panics import refuse_panics
from maturity.tables.parquet import format_value
from maturity.tables.reading import list_rows
from maturity.tables.source import Row, TableRefusedError

ROWS_AT_ONCE = 1 << 16
"""How many rows of a Parquet file are in memory at a time: twice as many if no cell is a text."""
_BROKEN = Problem("MB910", (), {}, "broken")


@dataclass(frozen=True)
class Block:
    """Some rows of a table, in order."""

    numbers: pl.Series
    """The number of each row in the table."""
    frame: pl.DataFrame
    """The cells; a column is named by its place, "0" for the first one. Null stands for an empty cell."""
    broken: Mapping[int, Row] = field(default_factory=dict)
    """The rows that have a problem as a whole, by their places in the block."""

    def read_row(self, place: int) -> Row:
        """Return one row as it stands in the table."""
        if place in self.broken:
            return self.broken[place]
        return Row(self.numbers[place], tuple(format_value(value) for value in self.frame.row(place)))


def read_blocks(table: Table) -> Iterator[Block]:
    """Yield the rows of a table, blank ones too, in blocks; the last row of the last one may say why it breaks off."""
    width = len(table.headings)
    match table.raw.kind:
        case "parquet":
            return _read_parquet(table)
        case "text" if is_plain_encoding(table) and width > 1:
            return _read_text(table)
        case _:
            return _group_rows(list_rows(table), width)


def _read_parquet(table: Table) -> Iterator[Block]:
    """Read slice after slice: a scan of the whole file would read ahead, and take more memory."""
    schema = pl.read_parquet_schema(table.path)
    names = {name: str(place) for place, name in enumerate(schema)}
    rows = ROWS_AT_ONCE if pl.String in schema.values() else 2 * ROWS_AT_ONCE
    frame, start, height = pl.scan_parquet(table.path), 0, rows
    while height == rows:
        try:
            with refuse_panics():
                part = frame.slice(start, rows).collect()
        except (pl.exceptions.PolarsError, TableRefusedError, OSError, ValueError):
            yield _break_off(_BROKEN, len(names))
            return
        height = part.height
        numbers = pl.Series(range(start + 2, start + height + 2), dtype=pl.Int64)
        start += height
        table.gauge.done = start
        if height:
            yield Block(numbers, part.rename(names))


def _break_off(problem: Problem, width: int) -> Block:
    """Return the block that says why a table breaks off."""
    return _make_block([Row(0, (), problem)], width)


def _group_rows(rows: Iterator[Row], width: int) -> Iterator[Block]:
    while some := list(islice(rows, ROWS_AT_ONCE // 4)):
        yield _make_block(some, width)


def _make_block(rows: list[Row], width: int) -> Block:
    empty = (None,) * width
    whole = [row.cells if row.problem is None and len(row.cells) == width else empty for row in rows]
    schema = {str(place): pl.String for place in range(width)}
    broken = {place: row for place, row in enumerate(rows) if row.problem is not None or len(row.cells) != width}
    numbers = pl.Series([row.number for row in rows], dtype=pl.Int64)
    return Block(numbers, pl.DataFrame(whole, schema=schema, orient="row"), broken)


def _read_text(table: Table) -> Iterator[Block]:
    """Read a text with separators as long as it is plain, then row by row."""
    number, plain = table.heading_rows + 1, PlainText(table)
    for frame in plain.read_frames():
        numbers = pl.Series(range(number, number + frame.height), dtype=pl.Int64)
        yield Block(numbers, frame)
        number += frame.height
    if not plain.is_over:
        rest = (row for row in list_rows(table) if row.number >= number or not row.number)
        yield from _group_rows(rest, len(table.headings))
