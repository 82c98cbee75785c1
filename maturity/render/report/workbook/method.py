"""The last sheet: how the result came about, what to know of it, and what this workbook is."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.render.report.content import Part, Portfolio, PortfolioGroup, Report
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import LevelStart
from maturity.render.report.workbook.book import Book
from maturity.render.report.workbook.cells import hold_score
from maturity.render.report.workbook.text_sheets import TextSheet


def write_method(report: Report, book: Book) -> None:
    """Write the method, coverage, cautions and facts of each questionnaire, then what is so of all numbers."""
    sheet = TextSheet(book, "method")
    sheet.add_title(book.say("report.method"))
    for part in report.parts:
        sheet.add_heading(part.bank)
        _write_part(sheet, part, book)
    _write_reading(sheet, book)


def write_portfolio_method(portfolio: Portfolio, book: Book) -> None:
    """Write how to read an overview, and on which scales its scores are."""
    sheet = TextSheet(book, "method")
    sheet.add_title(portfolio.title)
    for note in portfolio.notes:
        sheet.add("", note)
    for group in portfolio.groups:
        sheet.add_heading(group.bank)
        _write_bank(sheet, group, book)
    _write_reading(sheet, book)


def _write_part(sheet: TextSheet, part: Part, book: Book) -> None:
    _write_bank(sheet, part, book)
    sheet.add(book.say("workbook.label.digest"), part.digest)
    sheet.add(book.say("workbook.label.date"), part.date)
    sheet.add(book.say("workbook.label.respondent"), part.respondent)
    sheet.add(book.say("workbook.label.basis"), part.method)
    sheet.add(book.say("workbook.label.coverage"), part.headline.coverage)
    for point in part.cautions:
        sheet.add_point(book.say("workbook.label.caution"), point)
    for note in _list_notes(part):
        sheet.add(book.say("workbook.label.reading"), note)
    if part.duties:
        sheet.add(book.say("report.column.duties"), part.duties.note)
    if part.profile and not part.is_blank:
        sheet.add_heading(book.say("report.profile"))
        for text, answer in part.profile:
            sheet.add(text, answer)


def _list_notes(part: Part) -> Iterator[str]:
    """Yield how the plan, the channels and the changes since earlier dates are to be read."""
    yield from part.plan_notes
    yield from part.channels.notes if part.channels else ()
    yield from part.progress.notes if part.progress else ()
    yield from part.peers.notes if part.peers and not part.is_blank else ()


def _write_bank(sheet: TextSheet, bank: Part | PortfolioGroup, book: Book) -> None:
    """Write which questionnaire it is, its scale, and where its levels begin."""
    named = book.say("workbook.bank", bank=bank.bank_id, version=bank.version)
    sheet.add(book.say("workbook.column.bank"), named)
    _write_scale(sheet, bank.scale, bank.level_starts, book)


def _write_scale(sheet: TextSheet, scale: tuple[Figure, Figure], levels: tuple[LevelStart, ...], book: Book) -> None:
    low, high = scale
    sheet.add(book.say("workbook.label.scale"), book.say("workbook.scale", low=low.text, high=high.text))
    for level in levels:
        sheet.add(book.say("workbook.label.level"), level.title, hold_score(level.score))


def _write_reading(sheet: TextSheet, book: Book) -> None:
    sheet.add_heading(book.say("workbook.this"))
    sheet.add(book.say("workbook.label.values"), book.say("workbook.values"))
    sheet.add(book.say("workbook.label.interval"), book.say("workbook.interval"))
    if book.has_cut:
        sheet.add(book.say("workbook.label.caution"), book.say("workbook.cut"), tone="caution")
