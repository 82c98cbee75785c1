"""The first screen of a comparison of dates: how far and what by, the axes in a line each, answers, duties and advice.

Everything else of the comparison is shown on demand, and in a note in Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.comparison.history import History
from maturity.render.blocks import Block, Gap, Paragraph
from maturity.render.compared.axes import build_short_axes
from maturity.render.compared.context import ComparedContext
from maturity.render.documents.comparison import build_comparison
from maturity.render.first_screen.compared_changes import build_changes
from maturity.render.first_screen.compared_position import build_compared_position
from maturity.render.first_screen.method import describe_short_method
from maturity.render.view import View


def build_first_comparison(history: History, view: View) -> Iterator[Block]:
    """Build the first screen of `history`, or all of the comparison where `view` asks for everything."""
    if view.everything:
        yield from build_comparison(history, view)
        return
    context = ComparedContext(history, view)
    yield from build_compared_position(context)
    yield Gap()
    yield from build_short_axes(context)
    yield Gap()
    yield from build_changes(context)
    yield Gap()
    yield Paragraph(describe_short_method(context.new), "quiet")
