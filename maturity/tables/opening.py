"""From a path to a table whose headings are known, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Diagnostic
from maturity.model.mapping import MOST_COLUMNS, DecimalSign, TableShape
from maturity.syntax.reading import explain_unopened
from maturity.tables.headings import MOST_HEADING_ROWS, Heading, count_heading_rows, join_headings
from maturity.tables.locating import locate_row
from maturity.tables.parquet import open_parquet
from maturity.tables.source import Gauge, RawTable, Row, TableRefusedError, open_table_file, show_path
from maturity.tables.text_table import open_text_table
from maturity.tables.workbook import open_workbook
from maturity.text.catalogue import Message, has_message

TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".txt", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet")
"""The endings of names by which a file is taken for a table; what it is, its first bytes say."""
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PARQUET = b"PAR1"
_LENGTHS = ("short", "cut", "long")
"""What is said of rows with more or fewer cells than there are headings."""


@dataclass(frozen=True)
class Table:
    """A table that is open: its headings, and its rows as often as they are asked for."""

    raw: RawTable
    headings: tuple[Heading, ...]
    heading_rows: int

    @property
    def path(self) -> str:
        """The path of the file, as it was given."""
        return self.raw.path

    @property
    def gauge(self) -> Gauge:
        """How far its rows are read."""
        return self.raw.gauge

    @property
    def decimal(self) -> DecimalSign | None:
        """The sign before decimals, as far as it is told or known."""
        return self.raw.shape.decimal or self.raw.decimal

    @cached_property
    def shape(self) -> TableShape:
        """How the file is written, with the number of its rows of headings."""
        headings = self.heading_rows if self.raw.kind != "parquet" else None
        return self.raw.shape.model_copy(update={"headings": headings})

    def read_rows(self) -> Iterator[Row]:
        """Yield the rows below the headings, without blank ones; one with more or fewer cells has a problem.

        Raises `TableRefusedError` where the rest of the file cannot be read.
        """
        waiting: Row | None = None
        """A row with too few cells: if no other follows, the file was cut."""
        try:
            for row in islice(self.raw.read_rows(), self.heading_rows, None):
                if waiting is not None:
                    yield waiting
                waiting = None
                if row.is_blank:
                    continue
                checked = self._check_length(row, "short")
                if len(row.cells) < len(self.headings):
                    waiting = checked
                else:
                    yield checked
        except TableRefusedError:
            if waiting is not None:
                yield waiting
            raise
        if waiting is not None:
            yield self._check_length(waiting, "cut")

    def _check_length(self, row: Row, shorter: str) -> Row:
        """Return a row; one with more or fewer cells than there are headings has a problem, as answers may be missing.

        `shorter` is what is said of one with fewer.
        """
        width = len(self.headings)
        if len(row.cells) == width or (row.problem is not None and row.problem.variant not in _LENGTHS):
            return row
        variant = "long" if len(row.cells) > width else shorter
        return replace(row, problem=Problem("MB914", (), {"cells": len(row.cells), "columns": width}, variant))


def open_table(path: str, told: TableShape | None = None) -> Table | Diagnostic:
    """Open the table at `path`, or on the standard input if it is `-`; what `told` says of its form is not looked for.

    Returns a diagnostic where it cannot be read.
    """
    shape = told or TableShape()
    try:
        raw = replace(_open_raw(path, shape), path=show_path(path))
        first = list(islice(raw.read_rows(), MOST_HEADING_ROWS))
    except TableRefusedError as error:
        return explain_refusal(path, error)
    except (OSError, ValueError) as error:
        return explain_unopened(path, error)
    if not any(not row.is_blank for row in first):
        return explain_refusal(path, TableRefusedError("MB910", "empty"))
    rows = 1 if raw.kind == "parquet" else shape.headings or count_heading_rows(first)
    broken = next((row for row in first[:rows] if row.problem is not None), None)
    if broken is not None:
        return replace(locate_row(show_path(path), broken), unreadable=True)
    headings = join_headings(first[:rows])
    if len(headings) > MOST_COLUMNS:
        return explain_refusal(path, TableRefusedError("MB911", "columns"))
    return Table(raw, headings, rows)


def _open_raw(path: str, shape: TableShape) -> RawTable:
    with closing(open_table_file(path)) as file:
        head = file.read(8)
    if head.startswith((_ZIP, _OLD_OFFICE)):
        return open_workbook(path, shape)
    return open_parquet(path, shape) if head.startswith(_PARQUET) else open_text_table(path, shape)


def explain_refusal(path: str, error: TableRefusedError) -> Diagnostic:
    """Make the diagnostic of a table that cannot be read."""
    return explain_problem(path, error.problem)


def explain_problem(path: str, problem: Problem) -> Diagnostic:
    """Make the diagnostic of what keeps a whole table, or the rest of it, from being read."""
    key = f"{problem.message_key}.help"
    advice = Message(key, problem.params) if has_message(key) else None
    return Diagnostic(
        problem.code, Message(problem.message_key, problem.params), show_path(path), help=advice, unreadable=True
    )
