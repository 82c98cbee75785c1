"""Many organisations together as a workbook (`.xlsx`): the answer and the method first, then a sheet for each table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from fractions import Fraction

from maturity.insight.cohort.facts import Cohort
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.headline import describe_answer, describe_method, describe_reserves
from maturity.render.cohort.shown import Shown, ShownRow, ShownTable
from maturity.render.cohort.tables import build_tables
from maturity.render.report.house_style import PLAIN
from maturity.render.report.office import COHORT_CATEGORY
from maturity.render.report.workbook.book import Book
from maturity.render.report.workbook.cells import Cell, hold_amount, hold_count, hold_score_of
from maturity.render.report.workbook.tables import Column, write_table
from maturity.render.report.workbook.text_sheets import TextSheet
from maturity.render.view import View

_WIDEST = 60
"""How wide a column of words may be, in characters."""


def write_cohort_workbook(cohort: Cohort, view: View, made: datetime) -> bytes:
    """Write the workbook; `made` is when, for its properties."""
    context = CohortContext(cohort, view)
    book = Book(view.language, PLAIN)
    title = context.say("cohort.title", bank=context.format_prose(cohort.bank.title))
    tables = list(build_tables(context))
    _write_summary(book, context, title, tables)
    for table in tables:
        _write_table(book, table)
    return book.close(title, made, COHORT_CATEGORY)


def _write_summary(book: Book, context: CohortContext, title: str, tables: list[ShownTable]) -> None:
    sheet = TextSheet(book, "summary")
    sheet.add_title(title)
    for sentence in describe_answer(context):
        sheet.add("", sentence, tone="strong")
    for sentence in describe_reserves(context):
        sheet.add(book.say("workbook.label.caution"), sentence, tone="caution")
    sheet.add_heading(context.say("cohort.method.title"))
    for sentence in describe_method(context):
        sheet.add("", sentence)
    for table in tables:
        for note in table.notes:
            sheet.add(table.title, note)


def _write_table(book: Book, table: ShownTable) -> None:
    """Write a table, with what its rows are about in a column of its own, to filter by."""
    columns = [_make_column(title, index) for index, title in enumerate(_make_different(table.heading))]
    if any(row.group for row in table.rows):
        group = Column[ShownRow](book.say("cohort.column.item"), lambda row: row.group, _WIDEST)
        columns.insert(0, group)
    sheet = write_table(book, f"cohort_{table.name}", columns, table.rows)
    if sheet is not None:
        sheet.freeze_panes(1, 1)


def _make_different(heading: tuple[str, ...]) -> list[str]:
    """Return titles of which no two are the same, as spreadsheets want them."""
    return [title if title not in heading[:index] else f"{title} ({index + 1})" for index, title in enumerate(heading)]


def _make_column(title: str, index: int) -> Column[ShownRow]:
    get: Callable[[ShownRow], Cell] = lambda row: hold(row.cells[index])  # noqa: E731
    return Column(title, get, _WIDEST)


def hold(cell: Shown) -> Cell:
    """Hold a cell: a number with its form, or its words."""
    if cell.value is None:
        return cell.text
    match cell.form:
        case "count":
            return hold_count(int(cell.value))
        case "share":
            return hold_amount(Fraction(cell.value), is_share=True)
        case _:
            return hold_score_of(cell.value, cell.decimals)
