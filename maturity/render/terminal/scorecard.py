"""The scorecard on a terminal: the position first, then why, then what to do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from maturity.model.scorecard import Scorecard
from maturity.render.page import Line, Page
from maturity.render.terminal import advice, answers, axes, blockers, channels, figures, notes, position
from maturity.render.view import View

SECTIONS = (
    position.write,
    axes.write,
    channels.write,
    blockers.write,
    advice.write,
    figures.write,
    answers.write,
    notes.write,
)
"""What a reader asks, in that order: where are we, where exactly, what holds us back, what now, and others?"""


def scorecard(card: Scorecard, view: View, *next_commands: str) -> list[Line]:
    """The lines of a scorecard; `next_commands`, if any, are what the reader may type next."""
    page = Page(view.width)
    for section in (position.write, notes.write) if position.is_blank(card) else SECTIONS:
        section(page, card, view)
    following(page, view, next_commands)
    return page.lines


def following(page: Page, view: View, commands: Sequence[str], labels: Sequence[str] = ()) -> None:
    """What to type next, and what for; a command stands on one line however long, so that it can be copied."""
    if not commands:
        return
    page.blank()
    page.text(view.say("next"), style="bold")
    for command, label in zip_longest(commands, labels):
        if label:
            page.text(label, first=f"{view.glyphs.bullet} ")
        page.line((command, ""), indent=2)
