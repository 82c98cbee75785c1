"""What cannot be compared between two dates: questions that changed, went or came, and answers to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.comparison.pairing import Pair
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.compared.context import ComparedContext

_MOST = 3
"""How many questions of one sort are named, unless everything is shown."""


def build_apart(context: ComparedContext) -> Iterator[Block]:
    """Build the questions that cannot be compared, sort by sort; nothing where all can."""
    comparison = context.comparison
    sorts = (
        ("changed_meaning", comparison.changed_meaning),
        ("removed", [Pair(each, None) for each in comparison.removed]),
        ("added", [Pair(None, each) for each in comparison.added]),
        ("to_confirm", [Pair(None, each) for each in comparison.to_confirm]),
    )
    if any(pairs for _, pairs in sorts):
        yield Heading(context.say("compare.apart.title"))
    for name, pairs in sorts:
        if pairs:
            yield Paragraph(context.say(f"compare.apart.{name}", n=len(pairs)))
            yield from _build_list(pairs, context)


def _build_list(pairs: Sequence[Pair], context: ComparedContext) -> Iterator[Block]:
    shown = pairs if context.view.everything else pairs[:_MOST]
    for pair in shown:
        yield ListItem(context.get_question_text(pair), indent=2)
    if len(shown) < len(pairs):
        yield Paragraph(context.say("compare.apart.rest", n=len(pairs) - len(shown)), "quiet", indent=2)
