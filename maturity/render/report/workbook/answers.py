"""The sheets of what stands behind the scores: each question asked, and the figures that studies published."""

from __future__ import annotations

from maturity.render.report.content import Report
from maturity.render.report.items.evidence import AnswerRow, BenchmarkItem
from maturity.render.report.workbook.book import Book, Look
from maturity.render.report.workbook.cells import hold_amount, hold_score
from maturity.render.report.workbook.parts import Entry, list_entries, name_part, name_top
from maturity.render.report.workbook.tables import Column, keep_filled, write_table


def write_answers(report: Report, book: Book) -> None:
    """Write each question that is asked, with its answer and what it is worth; comments where the report has any."""
    entries = list_entries(report, lambda part: part.answers)
    always: list[Column[Entry[AnswerRow]]] = [
        *name_part(report, book),
        *name_top(book, any(entry.item.top != entry.item.axis for entry in entries), lambda row: row.top),
        Column(book.say("report.column.axis"), lambda entry: entry.item.axis, 30),
        Column(book.say("report.column.question"), lambda entry: entry.item.text, 60),
        Column(book.say("report.column.answer"), lambda entry: entry.item.answer, 50, lambda _: Look("strong")),
        Column(book.say("workbook.column.worth"), lambda entry: hold_score(entry.item.score)),
    ]
    on_demand: list[Column[Entry[AnswerRow]]] = [
        Column(book.say("workbook.column.comment"), lambda entry: entry.item.comment, 50),
        Column(book.say("workbook.column.evidence"), lambda entry: "\n".join(entry.item.evidence), 40),
    ]
    last = Column[Entry[AnswerRow]](
        book.say("workbook.column.id"), lambda entry: entry.item.id, 30, lambda _: Look("quiet"), is_printed=False
    )
    write_table(book, "answers", [*always, *keep_filled(on_demand, entries), last], entries)


def write_benchmarks(report: Report, book: Book) -> None:
    """Write the published figures, each with its population and date, and whether it describes the answer given."""
    entries = list_entries(report, lambda part: part.benchmarks)
    columns: list[Column[Entry[BenchmarkItem]]] = [
        *name_part(report, book),
        Column(book.say("workbook.column.of"), lambda entry: entry.item.of, 50),
        Column(
            book.say("workbook.column.amount"),
            lambda entry: hold_amount(entry.item.amount, is_share=entry.item.is_share),
            look=lambda _: Look("strong"),
        ),
        Column(book.say("workbook.column.population"), lambda entry: entry.item.population, 36),
        Column(book.say("workbook.column.date"), lambda entry: entry.item.date, 18),
        Column(book.say("workbook.column.here"), lambda entry: entry.item.here, 36),
        Column(book.say("workbook.column.sentence"), lambda entry: entry.item.text, 70, lambda _: Look("quiet")),
    ]
    write_table(book, "benchmarks", columns, entries)
