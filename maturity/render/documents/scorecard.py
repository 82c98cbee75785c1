"""A scorecard as blocks: the list of its sections, and what to type next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from maturity.insight.answers import is_blank
from maturity.insight.duties import has_answered_duties
from maturity.model.scorecard import Scorecard
from maturity.render.blocks import Block, Command, Gap, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.sections.advice import build_advice
from maturity.render.sections.answers import build_answers
from maturity.render.sections.axes import build_axes
from maturity.render.sections.blockers import build_blockers
from maturity.render.sections.channels import build_channels
from maturity.render.sections.duties import build_duties
from maturity.render.sections.figures import build_figures
from maturity.render.sections.notes import build_notes
from maturity.render.sections.position import build_position
from maturity.render.view import View

SectionBuilder = Callable[[Context], Iterator[Block]]
"""What makes the blocks of one section."""
BUILDERS: tuple[SectionBuilder, ...] = (
    build_position,
    build_duties,
    build_axes,
    build_channels,
    build_blockers,
    build_advice,
    build_figures,
    build_answers,
    build_notes,
)
"""The sections in the order of a reader's questions: where are we, where exactly, what keeps us back, what to do now,
how do others do?"""
BUILDERS_OF_BLANK: tuple[SectionBuilder, ...] = (build_position, build_notes)
"""What is shown of a file without any answer: there is nothing to place, to explain or to advise."""


def build_scorecard(card: Scorecard, view: View) -> Iterator[Block]:
    """Build a scorecard; every form of output prints these blocks."""
    context = Context(card, view)
    for build_section in _choose_sections(card):
        yield from build_section(context)


def _choose_sections(card: Scorecard) -> tuple[SectionBuilder, ...]:
    if not is_blank(card):
        return BUILDERS
    return (build_position, build_duties, build_notes) if has_answered_duties(card) else BUILDERS_OF_BLANK


def build_next_commands(view: View, commands: Sequence[str], labels: Sequence[str] = ()) -> Iterator[Block]:
    """Build what to type next; each command comes after what it is for, where `labels` says so."""
    if not commands:
        return
    yield Gap()
    yield Paragraph(view.say("next"), "strong")
    for command, label in zip_longest(commands, labels):
        if label:
            yield ListItem(label)
        yield Command(command)
