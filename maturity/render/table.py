"""Many results: a small table for a terminal or Markdown, and flat rows for a spreadsheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.data import convert_number
from maturity.render.page import Line, Page
from maturity.render.terminal.goals import by_stance, goals
from maturity.render.terminal.words import level_title, marks
from maturity.render.view import View
from maturity.text.safe import make_visible

NARROWEST = 16
"""Columns for a name under which a table is not readable any more."""
_FORMULA = re.compile(r"^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")


@dataclass(frozen=True)
class Scored:
    """A scorecard, the file it came from and, with several banks side by side, which one."""

    path: str
    card: Scorecard


def headings(view: View) -> list[str]:
    """The columns of the small table."""
    return [view.say(f"table.{name}") for name in ("who", "score", "level", "answers")]


def body(group: Sequence[Scored], view: View) -> list[list[str]]:
    """The results of one questionnaire, four cells each; those of one organisation told apart by role, else by file."""
    organisations = Counter(row.card.sheet.organisation for row in group)
    said = Counter((row.card.sheet.organisation, _role(row)) for row in group)
    rows = []
    for row in group:
        organisation, role = row.card.sheet.organisation, _role(row)
        file = PurePath(row.path).name
        which = "" if organisations[organisation] < 2 else role if role and said[organisation, role] < 2 else file
        who = organisation or row.path
        rows.append(_cells(row, view.format_prose(f"{who} ({which})" if which and organisation else who), view))
    return rows


def _role(row: Scored) -> str | None:
    return row.card.sheet.respondent.role if row.card.sheet.respondent else None


def _cells(scored: Scored, who: str, view: View) -> list[str]:
    card = scored.card
    coverage = view.say("table.of", n=card.coverage.answered, applicable=card.coverage.applicable)
    overall = card.overall
    if overall is None:
        return [who, "-", _profile(card, view), coverage]
    provisional = f" {view.say('table.provisional')}" if overall.provisional else ""
    return [who, _score(card, overall, view), _level(card, overall, view) + provisional, coverage]


def _profile(card: Scorecard, view: View) -> str:
    """In place of a level: how many goals are behind their ambition."""
    total, found = len(goals(card)), by_stance(card)
    provisional = f" {view.say('table.provisional')}" if card.provisional else ""
    if not total:
        return view.say("table.profile") + provisional
    below, waiting = len(found.get("below", ())), len(found.get("unsettled", ())) + len(found.get("no_target", ()))
    if waiting:
        return view.say("table.goals_open", below=below, n=waiting) + provisional
    return view.say("table.goals", n=below, total=total) + provisional


def by_bank(rows: Iterable[Scored]) -> list[tuple[str, list[Scored]]]:
    """The results of each questionnaire under its title, in the order met: scores of two are not set side by side."""
    groups: dict[str, list[Scored]] = {}
    for row in rows:
        groups.setdefault(row.card.bank.id, []).append(row)
    return [(group[0].card.bank.title, group) for group in groups.values()]


def small_table(rows: Iterable[Scored], view: View) -> list[Line]:
    """A line each, under the questionnaire's title where there are several; too narrow a terminal reads as blocks."""
    groups = [(title, body(group, view)) for title, group in by_bank(rows)]
    heading = headings(view)
    widths = [max(len(row[column]) for _, each in groups for row in (heading, *each)) for column in range(len(heading))]
    room = view.width - sum(widths[1:]) - 6
    widths[0] = min(widths[0], room)
    page = Page(view.width)
    for title, lines in groups:
        if len(groups) > 1:
            page.blank()
            page.text(view.format_prose(title), style="bold")
        if room < NARROWEST:
            _blocks(page, heading, lines, view)
        else:
            _lines(page, [heading, *lines], widths, view)
    return page.lines


def _blocks(page: Page, heading: Sequence[str], body: Iterable[Sequence[str]], view: View) -> None:
    colon = "\u00a0: " if view.language == "fr" else ": "
    for row in body:
        page.text(row[0], style="bold")
        for name, cell in zip(heading[1:], row[1:], strict=True):
            page.text(f"{name}{colon}{cell}", indent=2)


def _lines(page: Page, table: Iterable[Sequence[str]], widths: Sequence[int], view: View) -> None:
    for place, row in enumerate(table):
        who = row[0] if len(row[0]) <= widths[0] else row[0][: widths[0] - 1] + view.glyphs.more[:1]
        line = f"{who:<{widths[0]}}  {row[1]:>{widths[1]}}  {row[2]:<{widths[2]}}  {row[3]:>{widths[3]}}"
        page.line((line.rstrip(), "bold" if not place else ""))


def _score(card: Scorecard, overall: AxisScore, view: View) -> str:
    scale, near = card.bank.scale, marks(card, overall)
    score = view.format_score(overall.score, scale, near)
    if overall.low == overall.high:
        return score
    low, high = view.format_score(overall.low, scale, near), view.format_score(overall.high, scale, near)
    return f"{score} ({low}{view.glyphs.dash}{high})"


def _level(card: Scorecard, overall: AxisScore, view: View) -> str:
    if overall.level is None:
        return "-"
    title = level_title(card, overall.level, view)
    return title if len(overall.levels_possible) == 1 else view.say("axes.at_least", level=title)


COLUMNS = (
    "path",
    "status",
    "organisation",
    "respondent",
    "role",
    "date",
    "bank",
    "bank_version",
    "scope",
    "provisional",
    "answered",
    "applicable",
    "unknown",
    "not_applicable",
    "score",
    "low",
    "high",
    "level",
)
"""What every row of a spreadsheet has; score, low, high and level of each axis follow, then `message`."""
_FIGURES = ("score", "low", "high", "level")


def spreadsheet(rows: Sequence[Scored], failures: Sequence[tuple[str, str]]) -> list[list[str]]:
    """A heading and a row for each respondent, then one for each file that could not be scored, with its message.

    Numbers keep the decimal point and are unrounded; a text that a spreadsheet would take for a formula is defused.
    """
    axes = list(dict.fromkeys(axis.id for row in rows for axis in row.card.axes))
    heading = [*COLUMNS, *(f"{axis}.{figure}" for axis in axes for figure in _FIGURES), "message"]
    body = [[*_common(row), *_by_axis(row.card, axes), ""] for row in rows]
    blank = [""] * (len(heading) - 3)
    body += [[defused(path), "error", *blank, defused(message)] for path, message in failures]
    return [heading, *body]


def defused(text: str) -> str:
    """A cell that no spreadsheet runs: a leading sign of a formula is quoted."""
    safe = make_visible(text)
    return f"'{safe}" if _FORMULA.match(text) else safe


def _common(row: Scored) -> list[str]:
    sheet, bank, coverage = row.card.sheet, row.card.bank, row.card.coverage
    respondent = sheet.respondent
    texts = [
        row.path,
        "ok",
        sheet.organisation,
        respondent.id if respondent else None,
        respondent.role if respondent else None,
        sheet.date,
        bank.id,
        bank.version,
        sheet.scope,
    ]
    overall = row.card.overall
    figures: list[Any] = [
        str(row.card.provisional if overall is None else overall.provisional).lower(),
        coverage.answered,
        coverage.applicable,
        coverage.unknown,
        coverage.not_applicable,
        *_figures(overall),
    ]
    return [*(defused(each or "") for each in texts), *(str(each) for each in figures)]


def _figures(axis: AxisScore | None) -> list[str]:
    if axis is None:
        return [""] * len(_FIGURES)
    numbers = (convert_number(each) for each in (axis.score, axis.low, axis.high))
    return [*("" if each is None else str(each) for each in numbers), axis.level or ""]


def _by_axis(card: Scorecard, axes: Iterable[str]) -> list[str]:
    found = {axis.id: axis for axis in card.axes}
    return [cell for axis in axes for cell in _figures(found.get(axis))]
