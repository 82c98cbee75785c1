"""The format `xlsx`: a row for each file, in a sheet for a person, with headings and values in words."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from maturity.render.report.cell_texts import cut_for_cell, is_like_markup, may_be_formula
from maturity.render.report.office import RESULTS_CATEGORY, seal_office_stream
from maturity.render.report.workbook.cells import get_day_form
from maturity.render.results import Record, RunFacts
from maturity.render.row_columns import Cell, Column
from maturity.render.rows.days import find_day
from maturity.render.rows.recording import RowRecorder, format_json_row
from maturity.render.rows.spool import RowsSpool
from maturity.render.rows.temporary import ForgivingFile, read_pieces, telling_where
from maturity.render.rows.words import list_closing, list_common
from maturity.text.catalogue import say
from maturity.text.safe import make_visible

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 1_048_576
"""How many rows a sheet has; the next one is on another sheet."""
_WIDTHS = {"text": 24, "date": 12, "count": 10, "number": 10, "flag": 10}
"""How wide the column of each kind is, in digits."""


def open_recorder(facts: RunFacts) -> RowRecorder:
    """Make what writes the row of each result."""
    return RowRecorder(facts, "words", format_json_row)


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> WorkbookStream:
    """Open the stream of one run."""
    return WorkbookStream(facts, open_spool())


class WorkbookStream:
    """Keeps rows in a spool until all columns are known, then writes them one by one."""

    def __init__(self, facts: RunFacts, spool: TextIO) -> None:
        self._facts = facts
        self._rows = RowsSpool(spool)

    def add(self, record: Record) -> str:
        """Keep a row; nothing is to be written yet."""
        self._rows.add(record)
        return ""

    def finish(self) -> Iterator[bytes]:
        """Yield the file, in pieces. Raises OSError where there is no room for it."""
        made = datetime.strptime(self._facts.generated, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        with tempfile.TemporaryDirectory() as folder:
            plain, sealed = Path(folder) / "plain.xlsx", Path(folder) / "sealed.xlsx"
            with telling_where():
                with ForgivingFile(plain) as file, _write_book(file, folder) as book:
                    book.set_properties({"category": RESULTS_CATEGORY, "created": made.replace(tzinfo=None)})
                    self._write_sheets(book)
                with plain.open("rb") as source, sealed.open("wb") as target:
                    seal_office_stream(source, target, made)
            yield from read_pieces(sealed)

    def _write_sheets(self, book: xlsxwriter.Workbook) -> None:
        language, merged = self._facts.language, self._rows.merge()
        columns = (*list_common(language), *merged.columns, *list_closing(language))
        writer = _CellWriter(book, language)
        sheet, row = None, _MOST_ROWS
        for cells in self._rows.read_cells(say("rows.error", language)):
            if row == _MOST_ROWS or sheet is None:
                sheet, row = writer.add_sheet(columns), 1
            writer.write_row(sheet, row, cells, columns)
            row += 1
        if sheet is None:
            writer.add_sheet(columns)


class _CellWriter:
    """Writes the cells of one workbook; a text stays a text, whatever it looks like."""

    def __init__(self, book: xlsxwriter.Workbook, language: str) -> None:
        self._book, self._language = book, language
        heading = {"bold": True, "text_wrap": True, "valign": "top"}
        self._heading, self._guarded_heading = (
            book.add_format({**heading, "quote_prefix": is_guarded}) for is_guarded in (False, True)
        )
        self._day = book.add_format({"num_format": get_day_form(language), "align": "left"})
        self._guarded = book.add_format({"quote_prefix": True})
        self._sheets = 0

    def add_sheet(self, columns: Sequence[Column]) -> Worksheet:
        """Add a sheet with its headings, which stay in sight."""
        self._sheets += 1
        name = say("rows.sheet", self._language)
        sheet = self._book.add_worksheet(name if self._sheets == 1 else f"{name} {self._sheets}")
        sheet.freeze_panes(1, 3)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _WIDTHS[column.kind])
        for place, column in enumerate(columns):
            look = self._guarded_heading if may_be_formula(make_visible(column.heading)) else self._heading
            self._write_text(sheet, 0, place, column.heading, look)
        return sheet

    def write_row(self, sheet: Worksheet, row: int, cells: Sequence[Cell], columns: Sequence[Column]) -> None:
        """Write the cells of one row."""
        for place, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            day = find_day(cell) if isinstance(cell, str) and column.kind == "date" else None
            if cell is None or cell == "":
                continue
            if day is not None:
                moment = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day has no time zone
                sheet.write_datetime(row, place, moment, self._day)
            elif isinstance(cell, int | float):
                sheet.write_number(row, place, cell)
            else:
                self._write_text(sheet, row, place, cell)

    def _write_text(self, sheet: Worksheet, row: int, place: int, text: str, look: Format | None = None) -> None:
        kept = cut_for_cell(make_visible(text))
        look = look or (self._guarded if may_be_formula(kept) else None)
        if is_like_markup(kept):
            sheet.write_rich_string(row, place, kept[:1], kept[1:2], kept[2:])
        else:
            sheet.write_string(row, place, kept, look)


@contextmanager
def _write_book(file: ForgivingFile, folder: str) -> Iterator[xlsxwriter.Workbook]:
    """Open a workbook that keeps one row in memory, and write it to `file` in the end."""
    options = {
        "constant_memory": True,
        "tmpdir": folder,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(file, options)
    yield book
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError(str(error)) from error
