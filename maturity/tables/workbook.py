"""Tables in workbooks: XLSX and ODS, read by python-calamine once the archive has been found to be within bounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from maturity.model.mapping import TableShape
from maturity.tables.archive import BoundedWorkbook, check_workbook
from maturity.tables.cell_notes import SheetNotes
from maturity.tables.panics import refuse_panics
from maturity.tables.source import Gauge, RawTable, Row, TableRefusedError, open_table_file

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

CellValue = str | float | int | bool | dt.time | dt.date | dt.datetime | dt.timedelta
"""What the reader gives for a cell; an empty text for an empty cell."""
MISTAKE = "#ERR!"
"""What is read in the place of a cell that holds a mistake of a formula, which is no answer."""
UNSHOWN = "#FORMAT!"
"""What is read in the place of a number that is shown as another one, of which nobody knows."""


def open_workbook(path: str, told: TableShape) -> RawTable:
    """Open the workbook at `path`, whose sheet `told` may name; else its first visible one is read.

    Raises `TableRefusedError` for one that cannot or may not be opened, and OSError.
    """
    try:
        import python_calamine  # noqa: F401, PLC0415 - only tables in workbooks need it
    except ImportError as error:
        raise TableRefusedError("MB910", "needs_tables") from error
    with closing(open_table_file(path)) as file:
        bounded = check_workbook(file)
    workbook = _load(bounded)
    sheet = _choose_sheet(workbook, told.sheet)
    shape = TableShape(sheet=sheet, headings=told.headings, decimal=told.decimal)
    if sheet not in bounded.notes:
        raise TableRefusedError("MB910", "broken")
    notes, gauge = bounded.notes[sheet], Gauge()
    return RawTable(path, "workbook", shape, lambda: _read(workbook, sheet, notes, gauge), None, gauge)


def _load(bounded: BoundedWorkbook) -> CalamineWorkbook:
    from python_calamine import CalamineError, load_workbook  # noqa: PLC0415

    try:
        with refuse_panics():
            return load_workbook(BytesIO(bounded.content))
    except (CalamineError, OSError, ValueError) as error:
        raise TableRefusedError("MB910", "broken") from error


def _choose_sheet(workbook: CalamineWorkbook, told: str | None) -> str:
    """Return the name of the sheet to read: the one told, else the first that is shown."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415

    names = workbook.sheet_names
    if told is not None and told not in names:
        raise TableRefusedError("MB910", "no_sheet", sheet=told, known=", ".join(names[:12]))
    shown = [
        each.name
        for each in workbook.sheets_metadata
        if each.visible == SheetVisibleEnum.Visible and each.typ == SheetTypeEnum.WorkSheet
    ]
    if told is None and not shown:
        raise TableRefusedError("MB910", "empty")
    return told or shown[0]


def _read(workbook: CalamineWorkbook, name: str, notes: SheetNotes, gauge: Gauge) -> Iterator[Row]:
    from python_calamine import CalamineError  # noqa: PLC0415

    try:
        with refuse_panics():
            sheet = workbook.get_sheet_by_name(name)
        left = sheet.start[1] if sheet.start else 0  # the reader leaves out empty columns on the left, but not rows
        gauge.size = sheet.total_height
        for number, cells in enumerate(sheet.iter_rows(), start=1):
            gauge.done = number
            texts = (*("",) * left, *map(format_cell, cells))
            yield Row(
                number, texts if not notes.columns else _apply_notes(number, texts, (*("",) * left, *cells), notes)
            )
    except (CalamineError, ValueError) as error:
        raise TableRefusedError("MB910", "broken") from error


def _apply_notes(row: int, texts: tuple[str, ...], values: tuple[CellValue, ...], notes: SheetNotes) -> tuple[str, ...]:
    """Return the texts of a row with mistakes marked as such, and numbers as they are shown."""
    changed = list(texts)
    for column in notes.columns:
        if column > len(changed):
            continue
        if notes.is_mistake(row, column):
            changed[column - 1] = MISTAKE
        elif found := notes.find_format(row, column):
            value = values[column - 1]
            if isinstance(value, float | int):
                changed[column - 1] = found.show(Decimal(repr(value))) or UNSHOWN
    return tuple(changed)


def format_cell(value: CellValue) -> str:
    """Return what a cell holds as text: a number without needless zeros, a day as 2026-11-23, true or false."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(Decimal(repr(value)), "f")
    if isinstance(value, dt.datetime):
        return value.replace(microsecond=0).isoformat(sep=" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)
