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
"""How many rows are in memory at a time, if cells are texts."""
_ROWS_OF_CATEGORIES = 1 << 17
"""How many are if no cell is a text: they are small, and larger blocks are faster."""
_USUAL_COLUMNS = 128
"""Up to how many columns these numbers are for."""
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
    """Read slice after slice: a scan of the whole file would read ahead, and take more memory.

    What is written together is unpacked together, for each slice again. So slices are larger than blocks where they
    take little memory.
    """
    schema = pl.read_parquet_schema(table.path)
    names = {name: str(place) for place, name in enumerate(schema)}
    rows = _limit_rows(schema)
    wanted = rows if pl.String in schema.values() else 2 * rows
    frame, start, height = pl.scan_parquet(table.path), 0, wanted
    while height == wanted:
        try:
            with refuse_panics():
                part = frame.slice(start, wanted).collect()
        except (pl.exceptions.PolarsError, TableRefusedError, OSError, ValueError):
            yield _break_off(_BROKEN, len(names))
            return
        height = part.height
        for block in part.rename(names).iter_slices(rows) if height else ():
            yield Block(_number_rows(start + 2, block.height), block)
            start += block.height
            table.gauge.done = start


def _limit_rows(kinds: Mapping[str, pl.DataType]) -> int:
    """Return how many rows of columns of these types are in memory at a time: fewer if the columns are very many."""
    rows = ROWS_AT_ONCE if pl.String in kinds.values() else _ROWS_OF_CATEGORIES
    return max(1, rows * _USUAL_COLUMNS // max(_USUAL_COLUMNS, len(kinds)))


def _number_rows(first: int, height: int) -> pl.Series:
    return pl.int_range(first, first + height, dtype=pl.Int64, eager=True)


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
    for frame in _join_frames(plain.read_frames()):
        yield Block(_number_rows(number, frame.height), frame)
        number += frame.height
    if not plain.is_over:
        rest = (row for row in list_rows(table) if row.number >= number or not row.number)
        yield from _group_rows(rest, len(table.headings))


def _join_frames(frames: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """Put frames that follow each other and have the same types together, as far as memory allows."""
    waiting: list[pl.DataFrame] = []
    for frame in frames:
        height = sum(each.height for each in waiting) + frame.height
        if waiting and (frame.schema != waiting[0].schema or height > _limit_rows(frame.schema)):
            yield pl.concat(waiting, rechunk=pl.String not in waiting[0].schema.values())
            waiting = []
        waiting.append(frame)
    if waiting:
        yield pl.concat(waiting, rechunk=pl.String not in waiting[0].schema.values())
