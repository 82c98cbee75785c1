"""A report or a portfolio as a workbook for a spreadsheet (`.xlsx`)."""

from __future__ import annotations

from typing import assert_never

from maturity.render.report.content import Document, Portfolio, Report
from maturity.render.report.wishes import Wishes
from maturity.render.report.workbook.advice import write_advice, write_channels, write_duties
from maturity.render.report.workbook.answers import write_answers, write_benchmarks
from maturity.render.report.workbook.axes import write_axes
from maturity.render.report.workbook.book import Book
from maturity.render.report.workbook.method import write_method, write_portfolio_method
from maturity.render.report.workbook.peers import write_peers
from maturity.render.report.workbook.portfolio import write_organisation_axes, write_organisations
from maturity.render.report.workbook.summary import write_summary


def write_report(document: Document, wishes: Wishes) -> bytes:
    """Write the workbook: the answer on the first sheet, how it came about on the last, and tables between them."""
    book = Book(document.language, document.style)
    match document:
        case Report():
            _write_sheets(document, book, with_radar=wishes.with_radar)
            title = f"{document.organisation} – {document.title}"
        case Portfolio():
            write_organisations(document, book)
            write_organisation_axes(document, book)
            write_portfolio_method(document, book)
            title = document.title
        case _:
            assert_never(document)
    return book.close(title, wishes.made)


def _write_sheets(report: Report, book: Book, *, with_radar: bool) -> None:
    write_summary(report, book)
    write_axes(report, book, with_radar=with_radar)
    write_channels(report, book)
    write_advice(report, book)
    write_duties(report, book)
    write_answers(report, book)
    write_benchmarks(report, book)
    write_peers(report, book)
    write_method(report, book)
