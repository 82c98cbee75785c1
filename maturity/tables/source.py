"""What every kind of table gives, whatever file it comes from: rows of cells in text, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal

from maturity.loading.problem import Problem
from maturity.model.mapping import DecimalSign, TableShape
from maturity.syntax.reading import STDIN
from maturity.syntax.regular_files import open_regular
from maturity.syntax.standard_input import open_standard_input

TableKind = Literal["text", "workbook", "parquet"]
"""Where a table comes from: a text with separators, a workbook (XLSX, ODS), or a Parquet file."""
MOST_CELL = 32_767
"""The most characters of a cell that is read: as many as a cell of Excel can have."""


def open_table_file(path: str) -> BinaryIO:
    """Open the bytes of the table at `path`, or of the standard input if it is `-`, as often as they are needed.

    Raises OSError or ValueError as `open_regular` does.
    """
    return open_standard_input() if path == "-" else open_regular(path)


def show_path(path: str) -> str:
    """Return what a table is called in what is told: its path, or that it is the standard input."""
    return STDIN if path == "-" else path


class TableRefusedError(Exception):
    """Raised for a table that cannot be read at all: `code` with `variant` says why, filled with `params`."""

    def __init__(self, code: str, variant: str, **params: Any) -> None:
        super().__init__(f"{code}.{variant}")
        self.problem = Problem(code, (), params, variant)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    number: int
    """Its number as a spreadsheet shows it: the first row of the file is 1."""
    cells: tuple[str, ...]
    """Its cells as text: a number with a point and without zeros at its end, a day as in 2026-11-23."""
    problem: Problem | None = None
    """What is wrong with the row as a whole, which cannot be read then; None if nothing is."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.problem is None and not any(cell and not cell.isspace() for cell in self.cells)


@dataclass
class Gauge:
    """How far a table is read, for somebody who waits: `done` of `size`, in bytes or in rows."""

    done: int = 0
    size: int = 0


@dataclass(frozen=True)
class RawTable:
    """A table of any kind before its headings are known."""

    path: str
    """The path of the file, as it was given."""
    kind: TableKind
    shape: TableShape
    """How the file is written, as it was recognised or told."""
    read_rows: Callable[[], Iterator[Row]]
    """Gives all rows from the first one, those with headings too; each call reads the file again."""
    decimal: DecimalSign | None
    """The sign before decimals that everything else in the file speaks for; None if nothing tells."""
    gauge: Gauge = field(default_factory=Gauge)
    """How far the last call of `read_rows` has come."""
