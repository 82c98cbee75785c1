"""Tables in Parquet files, read by polars some thousand rows at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from typing import Any

from maturity.model.mapping import MOST_COLUMNS, TableShape
from maturity.tables.panics import refuse_panics
from maturity.tables.source import MOST_CELL, Gauge, RawTable, Row, TableRefusedError, open_table_file
from maturity.tables.workbook import format_cell

_SLICE = 5_000
"""How many rows are in memory at a time."""
_MOST_AT_ONCE = 4_096
"""How many cells are made texts of Python at a time: a file of one kilobyte may have a thousand rows of 5 MB each."""
_MARK = b"PAR1"


def open_parquet(path: str, told: TableShape) -> RawTable:
    """Open the Parquet file at `path`; the names of its columns are its one row of headings.

    Raises `TableRefusedError` for one that cannot be read, and OSError.
    """
    if path == "-":
        raise TableRefusedError("MB910", "piped")
    with closing(open_table_file(path)) as file:
        if file.read(4) != _MARK:
            raise TableRefusedError("MB910", "broken")
    names = _read_names(path)
    if len(names) > MOST_COLUMNS:
        raise TableRefusedError("MB911", "columns")
    shape, gauge = TableShape(headings=None, decimal=told.decimal), Gauge()
    return RawTable(path, "parquet", shape, lambda: _read(path, names, gauge), ".", gauge)


def _read_names(path: str) -> list[str]:
    """Return the names of the columns; refuse what holds lists or records, which are no cells."""
    try:
        import polars  # noqa: PLC0415, ICN001 - only Parquet needs it
    except ImportError as error:
        raise TableRefusedError("MB910", "needs_parquet") from error
    try:
        with refuse_panics():
            schema = polars.read_parquet_schema(path)
    except (polars.exceptions.PolarsError, OSError, ValueError) as error:
        raise TableRefusedError("MB910", "broken") from error
    nested = [name for name, kind in schema.items() if kind.is_nested() or kind in (polars.Binary, polars.Object)]
    if nested:
        raise TableRefusedError("MB910", "nested", column=nested[0])
    return list(schema)


def _read(path: str, names: list[str], gauge: Gauge) -> Iterator[Row]:
    import polars  # noqa: PLC0415, ICN001

    yield Row(1, tuple(names))
    number, start = 1, 0
    while True:
        try:
            with refuse_panics():
                gauge.size = gauge.size or polars.scan_parquet(path).select(polars.len()).collect().item()
                part = polars.scan_parquet(path).slice(start, _SLICE).collect()
        except (polars.exceptions.PolarsError, OSError, ValueError) as error:
            raise TableRefusedError("MB910", "broken") from error
        for some in part.iter_slices(max(1, _MOST_AT_ONCE // max(1, len(names)))):
            for values in _list_values(some):
                number += 1
                gauge.done = number - 1
                yield Row(number, tuple(format_value(value) for value in values))
        if part.height < _SLICE:
            return
        start += _SLICE


def _list_values(some: Any) -> list[tuple[Any, ...]]:
    """List the values of a few rows, a data frame of polars; of a text that is too long for a cell, its beginning."""
    import polars  # noqa: PLC0415, ICN001

    most = MOST_CELL + 1
    words = polars.selectors.by_dtype(polars.Categorical, polars.Enum)
    try:
        with refuse_panics():
            cut = some.with_columns(polars.col(polars.String).str.head(most), words.cat.slice(0, most))
            rows: list[tuple[Any, ...]] = cut.rows()
            return rows
    except polars.exceptions.PolarsError as error:
        raise TableRefusedError("MB910", "broken") from error


def format_value(value: Any) -> str:
    """Return a value as text; nothing for a missing one."""
    match value:
        case None:
            return ""
        case Decimal():
            return format(value, "f")
        case str() | bool() | int() | float() | dt.date() | dt.time() | dt.timedelta():
            return str(value) if isinstance(value, int) and not isinstance(value, bool) else format_cell(value)
        case _:
            return str(value)
