"""The advice of the earlier date, by what the later answers say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.comparison.advice_followed import FollowedAdvice, Following
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.compared.context import ComparedContext

_GROUPS: tuple[Following, ...] = ("followed", "partly", "not_followed", "unclear")
_MOST = 5
"""How many pieces of advice of one group are named, unless everything is shown."""


def count_advice(context: ComparedContext, groups: Sequence[Following] = _GROUPS) -> str:
    """Say in one sentence how much of the advice was followed, of those in `groups`; nothing if there was none."""
    parts = ", ".join(list_advice_counts(context, groups))
    return context.say("compare.advice.count", parts=parts) if parts else ""


def list_advice_counts(context: ComparedContext, groups: Sequence[Following]) -> list[str]:
    """List how many pieces of advice are in each of `groups`, those without any left out."""
    found = [each.following for each in context.comparison.advice]
    counts = [(name, found.count(name)) for name in groups]
    return [context.say(f"compare.advice.count.{name}", n=count) for name, count in counts if count]


def build_advice(context: ComparedContext, groups: Sequence[Following] = _GROUPS) -> Iterator[Block]:
    """Build the advice in `groups`, one after the other, each in the order in which it was given.

    What cannot be judged is named only where everything is shown: nobody can act on it.
    """
    advice = context.comparison.advice
    if any(each.following != "unclear" for each in advice) or (advice and context.view.everything):
        yield Heading(context.say("compare.advice.title"))
    for name in groups:
        group = [each for each in advice if each.following == name]
        if group and (name != "unclear" or context.view.everything):
            yield Paragraph(context.say(f"compare.advice.{name}"), "strong")
            yield from _build_group(group, context)


def _build_group(group: Sequence[FollowedAdvice], context: ComparedContext) -> Iterator[Block]:
    shown = group if context.view.everything else group[:_MOST]
    for each in shown:
        yield ListItem(_describe(each, context), indent=2)
    if len(shown) < len(group):
        yield Paragraph(context.say("compare.advice.more", n=len(group) - len(shown)), "quiet", indent=2)


def _describe(each: FollowedAdvice, context: ComparedContext) -> str:
    """Say the title of a piece of advice; of one followed in part, how many of its moves are reached, if any."""
    title = context.view.format_prose(each.recommendation.title)
    if each.following != "partly":
        return title
    kept = [state for state in each.states if state != "pointless"]
    reached = kept.count("reached")
    return context.say("compare.advice.moves", title=title, n=reached, all=len(kept)) if reached else title
