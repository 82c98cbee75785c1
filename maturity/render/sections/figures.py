"""Published figures beside the answers, each with its date and population."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.model.scorecard import BenchmarkRow
from maturity.render.blocks import Block, Heading, ListItem
from maturity.render.context import Context
from maturity.render.wording import describe_benchmark

_MOST_SHOWN = 3
"""How many figures that describe an answer are shown."""


def build_figures(context: Context) -> Iterator[Block]:
    """Build the first practices that can be compared, each with what is published of it since; or everything."""
    rows = context.card.benchmark if context.view.everything else tuple(_choose_rows(context.card.benchmark))
    if rows:
        yield Heading(context.say("figures.title"))
    for row in rows:
        yield ListItem(describe_row(row, context))


def _choose_rows(rows: Sequence[BenchmarkRow]) -> Iterator[BenchmarkRow]:
    """Choose the first rows that can be compared with the answer, each followed by other publications beside it."""
    for row in [row for row in rows if row.describes_answer is not None][:_MOST_SHOWN]:
        yield row
        yield from (each for each in rows if each.question == row.question and each.figure.publication and each != row)


def describe_row(row: BenchmarkRow, context: Context) -> str:
    """Say a published figure, and whether it describes the answer that it stands beside."""
    words = describe_benchmark(row.figure, context.view)
    if row.describes_answer is None:
        is_practice = row.figure.about == "practice" and not row.figure.options
        return f"{words} {context.say('figures.other_definition')}" if is_practice else words
    return f"{words} {context.say('figures.here' if row.describes_answer else 'figures.not_here')}"
