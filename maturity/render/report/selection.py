"""What writers of reports ask for: which sections there are, which columns, and what of a part is shown where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from maturity.render.report.content import Part, PortfolioGroup
from maturity.render.report.items.actions import Action
from maturity.render.report.items.evidence import AnswerRow, BenchmarkItem
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.printing import say
from maturity.text.numbers import format_number

_MOST_FACTS = 3
"""How many facts of an action are shown, beside its place."""
_MOST_BENCHMARKS = 12
"""How many dated figures are shown beside answers."""
_LEAST_SENTENCE = 4
"""One part in so many of the room has to be filled for sentences to do without the rest."""
_MOST_AXES = 8
"""How many axes a table of organisations has room for."""


class Row(Protocol):
    """A row of a table of axes."""

    @property
    def title(self) -> str:
        """The title of the axis."""

    @property
    def depth(self) -> int:
        """How many axes are above it."""


@dataclass(frozen=True)
class Column:
    """A column of the table of axes, after the titles."""

    title: str
    get: Callable[[AxisRow], str]
    is_number: bool = False


def list_sections(part: Part, language: str) -> list[tuple[str, str]]:
    """List the sections of a part that have something to say, by their names in every form, each with its title."""
    sections = (
        ("brief", say("report.brief", language), True),
        ("axes", find_axes_title(part, language), not part.is_blank),
        ("progress", part.progress.title if part.progress else "", part.progress),
        ("channels", part.channels.title if part.channels else "", part.channels and not part.is_blank),
        ("blockers", part.blockers_title, part.blockers_title and not part.is_blank),
        ("plan", say("report.plan", language), part.plan and not part.is_blank),
        ("duties", say("duties.title", language), part.duties),
        ("peers", part.peers.title if part.peers else "", part.peers and not part.is_blank),
        ("figures", say("report.benchmarks", language), choose_benchmarks(part) and not part.is_blank),
        ("method", say("report.method", language), True),
        ("answers", say("report.answers", language), not part.is_blank),
    )
    return [(name, title) for name, title, is_there in sections if is_there]


def find_axes_title(part: Part, language: str) -> str:
    """Return the title of the section of axes: in a profile, they are goals."""
    return say("goals.axes" if part.overall is None else "axes.title", language)


def list_axis_columns(part: Part, language: str) -> list[Column]:
    """List the columns of the table of axes: those in which some axis has something."""
    columns = [Column(say("report.column.score", language), lambda row: row.interval, is_number=True)]
    if any(row.target for row in part.axes):
        columns.insert(0, Column(say("report.column.target", language), _get_target, is_number=True))
    if any(row.earlier for row in part.axes):
        columns.append(Column(say("report.column.earlier", language), _get_earlier, is_number=True))
    if any(row.level not in ("", "-") for row in part.axes):
        columns.append(Column(say("report.column.level", language), lambda row: row.level))
    return [*columns, Column(say("report.column.answered", language), lambda row: row.answered, is_number=True)]


def find_above(rows: Sequence[Row], index: int) -> str:
    """Find the title of the axis that a row of a table of axes is part of; "" for a row at the top.

    The rows are in the order of the tree: each after the one that it is part of.
    """
    depth = rows[index].depth
    return next((row.title for row in reversed(rows[:index]) if row.depth < depth), "")


def choose_benchmarks(part: Part) -> list[BenchmarkItem]:
    """Choose the published figures to show: those that can be set beside the answer given."""
    return [item for item in part.benchmarks if item.describes_answer is not None][:_MOST_BENCHMARKS]


def group_answers(part: Part) -> Iterator[tuple[str, list[AnswerRow]]]:
    """Yield the title of each axis with its answers."""
    for axis, rows in groupby(part.answers, key=lambda row: row.axis):
        yield axis, list(rows)


def list_first_facts(action: Action) -> tuple[str, ...]:
    """List what a reader in a hurry wants to know of an action: what it brings, how long it takes, where it stands."""
    return (*action.facts[:_MOST_FACTS], action.place)


def format_days(action: Action, language: str) -> str:
    """Return the days of an action as a number alone."""
    return format_number(action.days.value, language)


def list_shared_axes(group: PortfolioGroup) -> list[str]:
    """List the titles of the axes that a table of organisations has room for: all or none."""
    titles = [row.title for row in group.lines[0].axes]
    return titles if len(titles) <= _MOST_AXES else []


def has_overall(group: PortfolioGroup) -> bool:
    """Whether the organisations of a group have an overall score."""
    return all(line.overall for line in group.lines)


def describe_group(group: PortfolioGroup, language: str) -> str:
    """Say on which scale the scores of a group are, and which questionnaire it was."""
    low, high = (figure.text for figure in group.scale)
    return say("report.scale", language, low=low, high=high, bank=group.bank_id, version=group.version)


def shorten(text: str, most: int) -> str:
    """Return as much of `text` as fits into so many characters: whole sentences, or else words and an ellipsis."""
    if len(text) <= most:
        return text
    sentence = text[:most].rpartition(". ")[0]
    if len(sentence) * _LEAST_SENTENCE > most:
        return f"{sentence}."
    words = text[: most - 1].rpartition(" ")[0] or text[: most - 1]
    return words.rstrip(" ,;:–\u00a0") + "…"


def _get_target(row: AxisRow) -> str:
    return row.target.text if row.target else "–"


def _get_earlier(row: AxisRow) -> str:
    return row.earlier[-1].score.text if row.earlier else "–"
