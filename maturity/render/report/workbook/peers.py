"""The sheet of peers: each axis beside the median and the quartiles of other organisations."""

from __future__ import annotations

from maturity.render.report.content import Report
from maturity.render.report.items.peers import PeerRow
from maturity.render.report.workbook.book import Book, Look
from maturity.render.report.workbook.cells import hold_count, hold_score
from maturity.render.report.workbook.parts import Entry, list_entries, name_part
from maturity.render.report.workbook.tables import Column, keep_filled, write_table


def write_peers(report: Report, book: Book) -> None:
    """Write the place of each axis among the peers, if there are any; who they are is on the first and last sheets."""
    entries = list_entries(report, lambda part: part.peers.figures if part.peers else ())
    columns: list[Column[Entry[PeerRow]]] = [
        *name_part(report, book),
        Column(book.say("peers.column.axis"), lambda entry: entry.item.title, 40),
        Column(book.say("peers.column.you"), lambda entry: hold_score(entry.item.score), look=lambda _: Look("strong")),
        Column(book.say("workbook.column.low"), lambda entry: hold_score(entry.item.low)),
        Column(book.say("workbook.column.high"), lambda entry: hold_score(entry.item.high)),
        Column(book.say("peers.column.place"), lambda entry: entry.item.place, 44),
        Column(book.say("workbook.column.first"), lambda entry: hold_score(entry.item.first)),
        Column(book.say("workbook.column.median"), lambda entry: hold_score(entry.item.median)),
        Column(book.say("workbook.column.third"), lambda entry: hold_score(entry.item.third)),
        Column(
            book.say("workbook.column.n_peers"),
            lambda entry: entry.item.counted if entry.item.n is None else hold_count(entry.item.n),
            20,
        ),
    ]
    write_table(book, "peers", keep_filled(columns, entries), entries)
