"""Published figures beside the answers, each with its date and population."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.scorecard import BenchmarkRow
from maturity.render.blocks import Block, Heading, ListItem
from maturity.render.context import Context
from maturity.render.wording import describe_benchmark

_MOST_SHOWN = 3


def build_figures(context: Context) -> Iterator[Block]:
    """Build the first practices that can be compared; with everything, opinions and context too."""
    rows = context.card.benchmark
    if not context.view.everything:
        rows = tuple(row for row in rows if row.describes_answer is not None)[:_MOST_SHOWN]
    if rows:
        yield Heading(context.say("figures.title"))
    for row in rows:
        yield ListItem(_describe_row(row, context))


def _describe_row(row: BenchmarkRow, context: Context) -> str:
    words = describe_benchmark(row.figure, context.view)
    if row.describes_answer is None:
        return words
    return f"{words} {context.say('figures.here' if row.describes_answer else 'figures.not_here')}"
