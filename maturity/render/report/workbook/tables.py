"""A list as a sheet of its own: a table with a heading that stays in sight, filters, and columns of fitting widths."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from maturity.render.report.workbook.book import Book, Look
from maturity.render.report.workbook.cells import Cell, Number, measure_cell
from maturity.render.report.workbook.heights import choose_height
from maturity.render.report.workbook.paper import set_up_paper

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Row = TypeVar("Row")
_NARROWEST = 9
"""How wide each column is at least, in characters."""
_FILTER_WIDTH = 5
"""What the button of a filter takes in a heading."""
_MORE_HEIGHT = 4
"""How much higher than its texts a heading is, in points."""
_TABLE_STYLE = "Table Style Light 15"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column of a table."""

    title: str
    """What stands above it; no two columns of a table have the same."""
    get: Callable[[Row], Cell]
    widest: int = 44
    """How wide it may be, in digits; longer texts are wrapped."""
    look: Callable[[Row], Look] = lambda _: Look()
    is_printed: bool = True
    """Whether it belongs on paper too; columns that do not stand last."""


def keep_filled(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> list[Column[Row]]:
    """Keep the columns in which some row has something."""
    return [column for column in columns if any(column.get(row) != "" for row in rows)]


def write_table(book: Book, name: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> Worksheet | None:
    """Write rows as a table on the sheet with that name; no sheet without rows."""
    if not rows:
        return None
    sheet = book.add_sheet(name)
    heading = book.get_format(Look("column"))
    options = {
        "name": book.say(f"workbook.table.{name}"),
        "style": _TABLE_STYLE,
        "columns": [{"header": column.title, "header_format": heading} for column in columns],
    }
    sheet.add_table(0, 0, len(rows), len(columns) - 1, options)
    lines = [[column.get(row) for column in columns] for row in rows]
    widths = [_choose_width(column, cells) for column, cells in zip(columns, zip(*lines, strict=True), strict=True)]
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    headings = ((column.title, width - 1) for column, width in zip(columns, widths, strict=True))
    sheet.set_row(0, choose_height(headings) + _MORE_HEIGHT)
    for number, (row, cells) in enumerate(zip(rows, lines, strict=True), start=1):
        sheet.set_row(number, choose_height(zip(cells, widths, strict=True)))
        for index, (column, cell) in enumerate(zip(columns, cells, strict=True)):
            book.write(sheet, number, index, cell, column.look(row))
    sheet.freeze_panes(1, 0)
    printed = [index for index, column in enumerate(columns) if column.is_printed]
    if len(printed) < len(columns):
        sheet.print_area(0, 0, len(rows), max(printed))
    set_up_paper(sheet, book, is_table=True)
    return sheet


def _choose_width(column: Column[Row], cells: Sequence[Cell]) -> int:
    """Choose the width of a column: that of its content or of its longest word, within bounds."""
    words = max(map(len, column.title.split()), default=0) + _FILTER_WIDTH
    if all(isinstance(cell, Number) or cell == "" for cell in cells):
        return max(_NARROWEST, words)
    return max(_NARROWEST, words, min(column.widest, max(map(measure_cell, cells)) + 2))
