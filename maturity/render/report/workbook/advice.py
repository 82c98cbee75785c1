"""The sheets of what there is to do: each recommendation, each duty, and the table of channels and goals."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.render.report.content import Part, Report
from maturity.render.report.items.actions import Action
from maturity.render.report.items.basics import Grid
from maturity.render.report.items.duties import DutyGroup, DutyItem
from maturity.render.report.workbook.book import Book, Look
from maturity.render.report.workbook.cells import Cell, hold_count, hold_day, hold_days, hold_gain
from maturity.render.report.workbook.parts import Entry, list_entries, name_part, name_top
from maturity.render.report.workbook.tables import Column, keep_filled, write_table

ActionEntry = Entry[Action]
DutyEntry = Entry[tuple[int, DutyGroup, DutyItem]]


def write_advice(report: Report, book: Book) -> None:
    """Write each recommendation that fits or may fit, in its order."""
    entries = list_entries(report, _list_actions)
    columns: list[Column[ActionEntry]] = [
        *name_part(report, book),
        Column(book.say("report.column.number"), lambda entry: hold_count(entry.item.number)),
        Column(book.say("workbook.column.advice"), lambda entry: entry.item.title, 34, lambda _: Look("strong")),
        *name_top(book, any(entry.item.top != entry.item.axis for entry in entries), lambda item: item.top),
        Column(book.say("report.column.axis"), lambda entry: entry.item.axis, 22),
        Column(
            book.say("workbook.column.horizon"), lambda entry: book.say(f"workbook.horizon.{entry.item.horizon}"), 20
        ),
        Column(book.say("workbook.column.days"), lambda entry: hold_days(entry.item.days)),
        Column(book.say("workbook.column.running"), lambda entry: hold_days(entry.item.running)),
        Column(book.say("report.column.gain"), lambda entry: hold_gain(entry.item.gain)),
        Column(book.say("workbook.column.spending"), lambda entry: entry.item.spending, 13),
        Column(book.say("report.column.after"), lambda entry: _hold_numbers(entry.item.after), 10),
        Column(book.say("workbook.column.chain"), lambda entry: entry.item.chain, 24),
        Column(book.say("workbook.column.awaited"), lambda entry: entry.item.awaited, 24),
        Column(book.say("workbook.column.steps"), lambda entry: _list_steps(entry.item), 52),
        Column(book.say("workbook.column.why"), lambda entry: entry.item.why, 42),
        Column(book.say("workbook.column.example"), lambda entry: entry.item.example, 44, is_printed=False),
        Column(
            book.say("workbook.column.id"),
            lambda entry: entry.item.id,
            30,
            lambda _: Look("quiet"),
            is_printed=False,
        ),
    ]
    write_table(book, "advice", keep_filled(columns, entries), entries)


def write_duties(report: Report, book: Book) -> None:
    """Write each duty that applies or may apply, what is missing first; duties count where nothing else is answered."""
    entries = [Entry(part, item) for part in report.parts for item in _list_duties(part)]
    columns: list[Column[DutyEntry]] = [
        *name_part(report, book),
        Column(book.say("report.column.number"), lambda entry: hold_count(entry.item[0])),
        Column(book.say("workbook.column.state"), lambda entry: entry.item[1].title, 24, lambda _: Look("strong")),
        Column(book.say("workbook.column.duty"), lambda entry: entry.item[2].text, 60),
        Column(book.say("workbook.column.due"), lambda entry: hold_day(entry.item[2].day, entry.item[2].due), 20),
        Column(
            book.say("workbook.column.weight"),
            lambda entry: book.say("duties.high") if entry.item[2].is_high else "",
            18,
        ),
        Column(book.say("workbook.column.details"), lambda entry: "\n".join(entry.item[2].details), 60),
        Column(book.say("workbook.column.todo"), lambda entry: entry.item[2].todo, 60),
    ]
    write_table(book, "duties", keep_filled(columns, entries), entries)


def write_channels(report: Report, book: Book) -> None:
    """Write the table of channels and goals, if a questionnaire asks for them; its notes are on the method sheet."""
    found = next((each.channels for each in report.parts if each.channels and each.channels.rows), None)
    if found is None:
        return
    columns = [
        Column[tuple[str, ...]](title, lambda row, index=index: row[index], 40)  # type: ignore[misc]
        for index, title in enumerate(_list_headings(found))
    ]
    write_table(book, "channels", columns, found.rows)


def _list_headings(grid: Grid) -> list[str]:
    """List the headings of a grid, each as no other one is written."""
    titles: list[str] = []
    for number, title in enumerate(grid.heading, start=1):
        is_new = title and title.casefold() not in {each.casefold() for each in titles}
        titles.append(title if is_new else f"{title} ({number})".strip())
    return titles


def _list_actions(part: Part) -> list[Action]:
    """List the actions in the order of their numbers."""
    return sorted((action for stage in part.plan for action in stage.actions), key=lambda each: each.number)


def _list_duties(part: Part) -> Iterator[tuple[int, DutyGroup, DutyItem]]:
    """Yield the duties with numbers, by which their order is found again, and what was said of each."""
    found = ((group, item) for group in (part.duties.groups if part.duties else ()) for item in group.items)
    yield from ((number, group, item) for number, (group, item) in enumerate(found, start=1))


def _name_horizon(action: Action, book: Book) -> str:
    """Say when the results of an action are expected, with a number first, by which a spreadsheet sorts."""
    return book.say(f"workbook.horizon.{action.horizon}")


def _hold_numbers(numbers: tuple[int, ...]) -> Cell:
    """Hold the numbers of other actions: a number where there is one, so that it is sorted as such."""
    return hold_count(numbers[0]) if len(numbers) == 1 else ", ".join(map(str, numbers))


def _list_steps(action: Action) -> str:
    """List the steps of an action, one a line, with their numbers where there are several."""
    if len(action.steps) < 2:
        return "".join(action.steps)
    return "\n".join(f"{number}. {step}" for number, step in enumerate(action.steps, start=1))
