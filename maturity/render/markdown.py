"""A scorecard, or a table of many, as Markdown: for a note to the management or a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.table import Scored, body, by_bank, headings
from maturity.render.terminal import advice, answers, blockers, channels, figures, goals, notes, position
from maturity.render.terminal import journey as summary
from maturity.render.terminal.axes import ambition as ambition_words
from maturity.render.terminal.journey import Journey
from maturity.render.terminal.words import level_title, marks
from maturity.render.view import View

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
SIDES = ("---", "--:", "---", "--:")
"""To which side the columns of scores are set."""
_AT_START = re.compile(r"^(\s*\d*)([-+=.)])(?=\s|[-=]*$)")


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


class MarkdownPage(Page):
    """The page of a terminal, written as Markdown: the sections need not know."""

    def __init__(self) -> None:
        super().__init__(width=0)
        self.rows: list[str] = []

    def text(self, text: str, *, indent: int = 0, first: str = "", style: str = "") -> None:
        """A paragraph, a list item where `first` is a sign or a number, a continued line where it is indented."""
        words = f"**{escaped(text)}**" if "bold" in style else escaped(text)
        if first[:1].isdigit():
            self.rows.append(f"{first}{words}")
        elif first:
            self.rows.append(f"{' ' * indent}- {words}")
        elif indent and self.rows and self.rows[-1]:
            self.rows[-1] += "  "
            self.rows.append(f"{' ' * min(indent, 3)}{words}")
        else:
            self.blank()
            self.rows.append(words)

    def line(self, *parts: tuple[str, str], indent: int = 0) -> None:
        """One line of parts, without their styles."""
        self.text("".join(text for text, _ in parts), indent=indent)

    def table(self, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bool:
        """A table, whatever its width."""
        self.blank()
        self.rows += _table(heading, rows, ["---", *(":-:" for _ in heading[1:])])
        return True

    def blank(self) -> None:
        """An empty line, unless there is one already."""
        if self.rows and self.rows[-1]:
            self.rows.append("")

    def heading(self, text: str) -> None:
        """The title of a section."""
        self.blank()
        self.rows += [f"## {escaped(text)}", ""]


def scorecard(card: Scorecard, view: View) -> str:
    """A scorecard as a Markdown document."""
    page = MarkdownPage()
    position.write(page, card, view)
    page.heading(view.say("goals.axes" if goals.goals(card) else "axes.title"))
    page.rows += _axes(card, view)
    for section in (channels, blockers, advice, figures, answers, notes):
        section.write(page, card, view)
    first, *rest = page.rows
    return "\n".join([f"# {first.strip('*')}", *rest]) + "\n"


def journey(told: Journey, view: View) -> str:
    """The questionnaires of one organisation: a joint summary, then the scorecard of each, one heading below."""
    page = MarkdownPage()
    summary.write(page, told, view)
    first, *rest = page.rows
    below = (re.sub(r"^#", "##", scorecard(card, view), flags=re.MULTILINE) for card in told.cards)
    return "\n\n".join(["\n".join([f"# {first.strip('*')}", *rest]), *below])


def table(rows: Iterable[Scored], view: View) -> str:
    """Many results as a Markdown table, or one for each questionnaire under its title."""
    groups = by_bank(rows)
    parts = []
    for title, group in groups:
        heading = [f"## {escaped(view.format_prose(title))}", ""] if len(groups) > 1 else []
        parts.append("\n".join([*heading, *_table(headings(view), body(group, view))]))
    return "\n\n".join(parts) + "\n"


def _axes(card: Scorecard, view: View) -> list[str]:
    own = goals.goals(card)
    depth: dict[str, int] = {}
    body = []
    for axis in card.axes:
        depth[axis.id] = depth.get(axis.parent or "", -1) + 1
        scale, near = card.bank.scale, marks(card, axis)
        score, low, high = (view.format_score(each, scale, near) for each in (axis.score, axis.low, axis.high))
        interval = score if low == high else f"{score} ({low}{view.glyphs.dash}{high})"
        answered = view.say("table.of", n=axis.coverage.answered, applicable=axis.coverage.applicable)
        title = "\u00a0\u00a0" * depth[axis.id] + goals.numbered(axis, card, view)
        ambition = [view.format_score(axis.target, scale)] if own else []
        body.append([title, *ambition, interval, _words(axis, card, view) or "-", answered])
    if own:
        names = ("goal", "ambition", "practice", "position", "answers")
        return _table([view.say(f"table.{name}") for name in names], body, ("---", "--:", "--:", "---", "--:"))
    return _table([view.say("table.axis"), *headings(view)[1:]], body)


def _words(axis: AxisScore, card: Scorecard, view: View) -> str:
    """The level and the ambition; of a goal, where it stands: the ambition has a column of its own."""
    level = level_title(card, axis.level, view) if axis.level else ""
    if len(axis.levels_possible) > 1:
        level = view.say("axes.at_least", level=level)
    if goals.is_goal(axis, card):
        return ", ".join(part for part in (level, *goals.stance_words(axis, view)) if part)
    if axis.target is None:
        return level
    return ", ".join(part for part in (level, ambition_words(axis, card, view)) if part)


def _table(heading: Sequence[str], body: Iterable[Sequence[str]], sides: Sequence[str] = SIDES) -> list[str]:
    lines = [heading, sides, *([_SPECIAL.sub(r"\\\1", cell) for cell in row] for row in body)]
    return [f"| {' | '.join(line)} |" for line in lines]
