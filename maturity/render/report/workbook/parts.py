"""The parts of a report as rows: those of all questionnaires together, each with the part that it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from maturity.render.report.content import Part, Report
from maturity.render.report.workbook.book import Book
from maturity.render.report.workbook.tables import Column

Item = TypeVar("Item")


@dataclass(frozen=True)
class Entry(Generic[Item]):
    """An item of a part."""

    part: Part
    item: Item


def list_entries(report: Report, list_items: Callable[[Part], Iterable[Item]]) -> list[Entry[Item]]:
    """List the items of all parts in which something was answered."""
    return [Entry(part, item) for part in report.parts if not part.is_blank for item in list_items(part)]


def name_top(book: Book, is_needed: bool, get: Callable[[Any], str]) -> Sequence[Column[Entry[Any]]]:
    """Return the column that names top axes, to filter by; none where every axis is one."""
    if not is_needed:
        return ()
    return (Column(book.say("workbook.column.top"), lambda entry: get(entry.item), 30),)


def name_part(report: Report, book: Book) -> Sequence[Column[Entry[Any]]]:
    """Return the column that names the questionnaire; none where there is one alone."""
    if len(report.parts) == 1:
        return ()
    return (Column(book.say("workbook.column.bank"), lambda entry: entry.part.bank, 30),)
