"""A sheet to read from top to bottom: lines with a label, a text, and a number where there is one."""

from __future__ import annotations

from maturity.render.report.items.basics import Point
from maturity.render.report.workbook.book import Book, Look, Tone
from maturity.render.report.workbook.cells import Cell
from maturity.render.report.workbook.heights import choose_height
from maturity.render.report.workbook.paper import set_up_paper

_LABELS, _TEXTS, _NUMBERS = 30, 96, 14
"""How wide the columns are, in digits."""
_INDENT = 2
_TITLE_HEIGHT, _HEADING_HEIGHT = 26, 20
"""In points."""


class TextSheet:
    """Writes lines, one below the other."""

    def __init__(self, book: Book, name: str) -> None:
        self.book, self.sheet, self.row = book, book.add_sheet(name), 0
        for column, width in enumerate((_LABELS, _TEXTS, _NUMBERS)):
            self.sheet.set_column(column, column, width)
        set_up_paper(self.sheet, book, is_table=False)

    def add_title(self, text: str) -> None:
        """Add the title of the sheet, or that of a questionnaire."""
        self.sheet.set_row(self.row, _TITLE_HEIGHT)
        self.book.write(self.sheet, self.row, 0, text, Look("title"))
        self.row += 1

    def add_heading(self, text: str, number: str = "") -> None:
        """Add what stands above lines, after an empty row; `number` says what their numbers are."""
        self.row += 1
        self.sheet.set_row(self.row, _HEADING_HEIGHT)
        self.book.write(self.sheet, self.row, 0, text, Look("heading"))
        if number:
            self.book.write(self.sheet, self.row, 2, number, Look("number"))
        self.row += 1

    def add(self, label: Cell, text: str, number: Cell = "", tone: Tone = "plain") -> None:
        """Add a line; nothing for one without text."""
        if not text:
            return
        self.book.write(self.sheet, self.row, 0, label, Look("quiet"))
        self.book.write(self.sheet, self.row, 1, text, Look(tone))
        if number != "":
            self.book.write(self.sheet, self.row, 2, number, Look("strong"))
        self._finish_row(label, text)

    def add_detail(self, text: str) -> None:
        """Add a line that belongs to the one above it."""
        self.book.write(self.sheet, self.row, 1, text, Look("quiet", 1))
        self._finish_row("", text)

    def add_point(self, label: Cell, point: Point) -> None:
        """Add a sentence and what belongs below it."""
        self.add(label, point.text)
        for detail in point.details:
            self.add_detail(detail)

    def skip(self) -> None:
        """Leave a row empty."""
        self.row += 1

    def _finish_row(self, label: Cell, text: str) -> None:
        self.sheet.set_row(self.row, choose_height(((label, _LABELS), (text, _TEXTS - _INDENT))))
        self.row += 1
