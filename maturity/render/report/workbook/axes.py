"""The sheet of axes: every score with what open questions leave open, ambitions, levels, earlier dates, and charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from maturity.render.report.content import Part, Report
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow, Earlier
from maturity.render.report.workbook.book import Book, Look
from maturity.render.report.workbook.cells import Cell, hold_count, hold_score, hold_share, hold_way
from maturity.render.report.workbook.charts import Source, insert_charts
from maturity.render.report.workbook.parts import Entry, list_entries, name_part, name_top
from maturity.render.report.workbook.tables import Column, keep_filled, write_table

_DEEPEST = 4
"""How far a title is set in at most, in steps."""
AxisColumns = list[Column[Entry[AxisRow]]]


def write_axes(report: Report, book: Book, *, with_radar: bool) -> None:
    """Write the table of all axes, the whole of each questionnaire after its axes, and the charts below it."""
    entries = list_entries(report, list_part_rows)
    title = Column[Entry[AxisRow]](book.say("report.column.axis"), lambda entry: _name(entry.item, book), 40, _look)
    has_parts = any(entry.item.depth for entry in entries)
    first: AxisColumns = [*name_part(report, book), *name_top(book, has_parts, lambda row: row.top), title]
    columns: AxisColumns = [*first, *keep_filled(list_axis_columns(book, list_days(entries)), entries)]
    sheet = write_table(book, "axes", columns, entries)
    if sheet is None:
        return
    sheet.freeze_panes(1, len(first))
    places = {column.title: index for index, column in enumerate(columns)}
    insert_charts(sheet, book, list(_list_sources(entries, places, len(first) - 1, book)), with_radar=with_radar)


def list_part_rows(part: Part) -> tuple[AxisRow, ...]:
    """List the axes of a part, then the whole."""
    return (*part.axes, *((part.overall,) if part.overall else ()))


def list_days(entries: Sequence[Entry[AxisRow]]) -> list[Earlier]:
    """List the earlier dates of all axes, each once, the oldest first."""
    found = {earlier.day: earlier for entry in entries for earlier in entry.item.earlier}
    return [found[day] for day in sorted(found)]


def list_axis_columns(book: Book, days: Sequence[Earlier]) -> AxisColumns:
    """List the columns of figures of an axis; `days` are the earlier dates that have one."""
    return [
        Column(book.say("report.column.score"), _hold(lambda row: row.score), look=_look_strong),
        Column(book.say("workbook.column.low"), _hold(lambda row: row.low)),
        Column(book.say("workbook.column.high"), _hold(lambda row: row.high)),
        Column(book.say("workbook.column.down"), lambda entry: hold_way(entry.item.low, entry.item.score)),
        Column(book.say("workbook.column.up"), lambda entry: hold_way(entry.item.score, entry.item.high)),
        Column(book.say("report.column.target"), _hold(lambda row: row.target)),
        Column(book.say("report.column.level"), lambda entry: "" if entry.item.level == "-" else entry.item.level, 40),
        *(
            Column(book.say("workbook.column.earlier", date=each.date), _hold(_EarlierScore(each.day).get))
            for each in days
        ),
        Column(book.say("workbook.column.n_answered"), lambda entry: hold_count(entry.item.n_answered)),
        Column(book.say("workbook.column.n_applicable"), lambda entry: hold_count(entry.item.n_applicable)),
        Column(
            book.say("workbook.column.answered_share"),
            lambda entry: hold_share(entry.item.n_answered, entry.item.n_applicable),
        ),
        Column(
            book.say("workbook.column.id"), lambda entry: "" if _is_whole(entry) else entry.item.id, 30, _look_quiet
        ),
    ]


@dataclass(frozen=True)
class _EarlierScore:
    """The score that an axis had on a day."""

    day: str

    def get(self, row: AxisRow) -> Figure | None:
        """Get it; None if there is none."""
        return next((each.score for each in row.earlier if each.day == self.day), None)


def _hold(get: Callable[[AxisRow], Figure | None]) -> Callable[[Entry[AxisRow]], Cell]:
    return lambda entry: hold_score(get(entry.item))


def _list_sources(
    entries: Sequence[Entry[AxisRow]], places: dict[str, int], titles: int, book: Book
) -> Iterator[Source]:
    """Yield what the charts of each part show: in which rows its axes stand, and in which columns what."""
    for part in dict.fromkeys(entry.part for entry in entries):
        numbers = [number for number, entry in enumerate(entries, start=1) if entry.part is part]
        rows = [number for number in numbers if not _is_whole(entries[number - 1])]
        yield Source(
            part=part,
            rows={entries[number - 1].item.id: number for number in rows},
            titles=titles,
            score=places[book.say("report.column.score")],
            target=places.get(book.say("report.column.target")),
            down=places.get(book.say("workbook.column.down")),
            up=places.get(book.say("workbook.column.up")),
        )


def _is_whole(entry: Entry[AxisRow]) -> bool:
    return entry.item is entry.part.overall


def _get_id(entry: Entry[AxisRow]) -> str:
    return "" if _is_whole(entry) else entry.item.id


def _name(row: AxisRow, book: Book) -> str:
    return row.title if row.id != "overall" else book.say("report.whole")


def _look(entry: Entry[AxisRow]) -> Look:
    is_head = not entry.item.is_leaf
    return Look("strong" if is_head else "plain", min(entry.item.depth, _DEEPEST))


def _look_strong(_: Entry[AxisRow]) -> Look:
    return Look("strong")


def _look_quiet(_: Entry[AxisRow]) -> Look:
    return Look("quiet", 1)
