"""The sheets of many organisations: a row for each, and a long table of their axes to filter and to pivot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from maturity.render.report.content import Portfolio, PortfolioGroup, PortfolioLine
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.workbook.book import Book, Look
from maturity.render.report.workbook.cells import Cell, hold_count, hold_day, hold_score, hold_share
from maturity.render.report.workbook.tables import Column, keep_filled, write_table


@dataclass(frozen=True)
class LineRow:
    """An organisation in its group, and one of its axes, if the row is about one."""

    group: PortfolioGroup
    line: PortfolioLine
    axis: AxisRow | None


RowColumns = list[Column[LineRow]]


def write_organisations(portfolio: Portfolio, book: Book) -> None:
    """Write a row for each organisation and questionnaire, in the order of the content."""
    rows = [LineRow(group, line, line.overall) for group in portfolio.groups for line in group.lines]
    columns: RowColumns = [
        *_name_rows(portfolio, book),
        Column(book.say("workbook.column.date"), lambda row: hold_day(row.line.day, row.line.date), 18),
        *_list_scores(book),
        Column(book.say("report.column.position"), lambda row: row.line.position, 40),
        Column(book.say("report.column.duties"), lambda row: row.line.duties, 40),
        *_list_counts(book, lambda row: (row.line.n_answered, row.line.n_applicable)),
        Column(book.say("workbook.label.caution"), lambda row: "\n".join(row.line.cautions), 50),
    ]
    _write(book, "organisations", columns, rows)


def write_organisation_axes(portfolio: Portfolio, book: Book) -> None:
    """Write a row for each top axis of each organisation."""
    rows = [LineRow(group, line, axis) for group in portfolio.groups for line in group.lines for axis in line.axes]
    columns: RowColumns = [
        *_name_rows(portfolio, book),
        Column(book.say("report.column.axis"), lambda row: row.axis.title if row.axis else "", 40),
        *_list_scores(book),
        Column(book.say("report.column.target"), lambda row: hold_score(row.axis.target if row.axis else None)),
        Column(book.say("report.column.level"), _get_level, 40),
        *_list_counts(book, lambda row: (row.axis.n_answered, row.axis.n_applicable) if row.axis else (0, 0)),
        Column(book.say("workbook.column.id"), lambda row: row.axis.id if row.axis else "", 30, _look_quiet),
    ]
    _write(book, "axes", columns, rows)


def _write(book: Book, name: str, columns: RowColumns, rows: Sequence[LineRow]) -> None:
    sheet = write_table(book, name, keep_filled(columns, rows), rows)
    if sheet is not None:
        sheet.freeze_panes(1, 1)


def _name_rows(portfolio: Portfolio, book: Book) -> RowColumns:
    """List the columns that say whose a row is, and of which questionnaire where there are several."""
    named: Column[LineRow] = Column(
        book.say("report.column.organisation"), lambda row: row.line.name, 40, lambda _: Look("strong")
    )
    bank: Column[LineRow] = Column(book.say("workbook.column.bank"), lambda row: row.group.bank, 30)
    return [named, bank] if len(portfolio.groups) > 1 else [named]


def _list_scores(book: Book) -> RowColumns:
    return [
        Column(book.say("report.column.score"), _hold(lambda axis: axis.score), look=lambda _: Look("strong")),
        Column(book.say("workbook.column.low"), _hold(lambda axis: axis.low)),
        Column(book.say("workbook.column.high"), _hold(lambda axis: axis.high)),
    ]


def _list_counts(book: Book, count: Callable[[LineRow], tuple[int, int]]) -> RowColumns:
    return [
        Column(book.say("workbook.column.n_answered"), lambda row: hold_count(count(row)[0])),
        Column(book.say("workbook.column.n_applicable"), lambda row: hold_count(count(row)[1])),
        Column(book.say("workbook.column.answered_share"), lambda row: hold_share(*count(row))),
    ]


def _hold(get: Callable[[AxisRow], Figure | None]) -> Callable[[LineRow], Cell]:
    return lambda row: hold_score(get(row.axis) if row.axis else None)


def _get_level(row: LineRow) -> str:
    return row.axis.level if row.axis and row.axis.level != "-" else ""


def _look_quiet(_: LineRow) -> Look:
    return Look("quiet", 1)
