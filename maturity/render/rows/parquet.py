"""The format `parquet`: a row for each file with typed columns, for polars, pandas, duckdb and the like."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TextIO, assert_never

import polars as pl
from polars.io.plugins import register_io_source

from maturity.render.results import Record, RunFacts
from maturity.render.row_columns import CLOSING, Cell, Column, ColumnKind, Layout
from maturity.render.rows.plain_groups import parse_plain_rows
from maturity.render.rows.recording import RowRecorder, format_json_row
from maturity.render.rows.spool import RowsSpool
from maturity.render.rows.temporary import read_pieces, telling_where

_ROWS_OF_GROUP = 5_000
"""How many rows are written, and held in memory, at once."""
_BLOCK = 1 << 16
"""How many bytes a disk that has refused some before does not take either."""
_MARK = {"maturity": "results"}
"""What the file says of itself, by which it is known again."""


def open_recorder(facts: RunFacts) -> RowRecorder:
    """Make what writes the row of each result."""
    return RowRecorder(facts, "exact", format_json_row)


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> ParquetStream:  # noqa: ARG001 - ids alone
    """Open the stream of one run."""
    return ParquetStream(open_spool())


class ParquetStream:
    """Keeps rows in a spool until all columns are known, then writes them by the group."""

    def __init__(self, spool: TextIO) -> None:
        self._rows = RowsSpool(spool)

    def add(self, record: Record) -> str:
        """Keep a row; nothing is to be written yet."""
        self._rows.add(record)
        return ""

    def finish(self) -> Iterator[bytes]:
        """Yield the file, in pieces. Raises OSError where there is no room for it."""
        columns = self._rows.list_columns()
        schema = {column.key: _choose_type(column.kind) for column in columns}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.parquet"
            with telling_where():
                self._write(path, columns, schema)
            yield from read_pieces(path)

    def _write(self, path: Path, columns: Sequence[Column], schema: dict[str, Any]) -> None:
        frames = register_io_source(lambda *_: self._make_frames(columns, schema), schema=schema)
        try:
            frames.sink_parquet(path, row_group_size=_ROWS_OF_GROUP, metadata=_MARK)
        except pl.exceptions.PolarsError as error:
            _write_more(path)
            raise OSError(errno.EIO, str(error)) from error

    def _make_frames(self, columns: Sequence[Column], schema: dict[str, Any]) -> Iterator[pl.DataFrame]:
        rows = self._rows.read()
        while some := list(islice(rows, _ROWS_OF_GROUP)):
            frame = self._parse_plain(some, schema)
            yield self._make_frame(some, columns, schema) if frame is None else frame

    def _parse_plain(self, rows: Sequence[tuple[Layout | None, str]], schema: dict[str, Any]) -> pl.DataFrame | None:
        """Return the frame of rows of one bank that have been scored; None where Python has to parse them."""
        if len(self._rows.layouts) > 1 or any(layout is None for layout, _ in rows):
            return None
        closing = [pl.lit(None, schema[each.key]).alias(each.key) for each in CLOSING]
        own = dict(list(schema.items())[: -len(CLOSING)])
        frame = parse_plain_rows([text for _, text in rows], own)
        return None if frame is None else frame.with_columns(closing)

    def _make_frame(
        self, rows: Sequence[tuple[Layout | None, str]], columns: Sequence[Column], schema: dict[str, Any]
    ) -> pl.DataFrame:
        cells = zip(columns, zip(*self._rows.parse_cells(rows, "error"), strict=True), strict=True)
        return pl.DataFrame([_make_series(column, each, schema[column.key]) for column, each in cells])


def _write_more(path: Path) -> None:
    """Write something more to a file, so that the system itself says why it refuses; the library does not always."""
    with path.open("ab") as file:
        file.write(bytes(_BLOCK))


def _choose_type(kind: ColumnKind) -> Any:
    match kind:
        case "text" | "date":  # a date may be a year alone
            return pl.String
        case "count":
            return pl.Int64
        case "number":
            return pl.Float64
        case "flag":
            return pl.Boolean
        case _:
            assert_never(kind)


def _make_series(column: Column, cells: Sequence[Cell], kind: Any) -> pl.Series:
    """Return the cells of a column; they are converted one by one only where some are not what the column holds."""
    try:
        return pl.Series(column.key, cells, dtype=kind, strict=True)
    except (pl.exceptions.PolarsError, TypeError, OverflowError):
        return pl.Series(column.key, [_convert(cell, column.kind) for cell in cells], dtype=kind)


def _convert(cell: Cell, kind: ColumnKind) -> Cell:
    """Return a cell as its column holds it; None for a number that is not known."""
    match kind:
        case "text" | "date":
            return None if cell is None else str(cell)
        case "count" | "flag":
            return cell
        case "number":
            return float(cell) if isinstance(cell, int | float) else None
        case _:
            assert_never(kind)
