"""The first screen of a scorecard: position, duties, the axes in a line each, three first steps, the method.

Everything else of the scorecard is shown on demand, and in a note in Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.answers import is_blank
from maturity.model.scorecard import Scorecard
from maturity.render.blocks import Block, Gap, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.documents.scorecard import build_scorecard
from maturity.render.first_screen.axes import build_short_axes
from maturity.render.first_screen.method import describe_short_method
from maturity.render.first_screen.position import build_short_position
from maturity.render.first_screen.steps import build_first_steps
from maturity.render.sections.notes import list_cautions
from maturity.render.view import View

_MOST_CAUTIONS = 2
"""How many cautions are told in full; the others are counted."""


def build_first_screen(card: Scorecard, view: View) -> Iterator[Block]:
    """Build the first screen of `card`, or all of the scorecard where `view` asks for everything.

    Of a file without any answer there is so little to show that it is shown whole.
    """
    if view.everything or is_blank(card):
        yield from build_scorecard(card, view)
        return
    context = Context(card, view)
    yield from build_short_position(context)
    yield Gap()
    yield from build_short_axes(context)
    yield Gap()
    yield from build_first_steps(context)
    yield Gap()
    yield from _build_cautions(context)
    yield Paragraph(describe_short_method(context), "quiet")


def _build_cautions(context: Context) -> Iterator[Block]:
    """Build what a reader has to know before using the result; nothing if there is nothing."""
    cautions = list_cautions(context)
    for caution in cautions[:_MOST_CAUTIONS]:
        yield ListItem(context.say("first.caution", caution=caution))
    left = len(cautions) - _MOST_CAUTIONS
    if left > 0:
        yield ListItem(context.say("first.cautions_left", n=left))
