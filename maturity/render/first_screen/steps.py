"""What to do first: three recommendations, what each brings and costs, and the first step of the first one."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.duties import group_duties
from maturity.insight.highlights import choose_first_actions
from maturity.model.advice import Advice
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.recommendation import (
    describe_awaited,
    describe_first_step,
    describe_gains_left_out,
    list_gain,
)

_MOST_STEPS = 3
"""How many recommendations are shown: what one can have in hand at a time."""


def build_first_steps(context: Context) -> Iterator[Block]:
    """Build the first recommendations, after the reminder that what the law demands comes before them."""
    card, groups = context.card, group_duties(context.card)
    if not card.bank.recommendations:
        return
    if not card.advice:
        yield Heading(context.say("duties.no_advice" if groups.missing else "advice.none"))
        return
    chosen = choose_first_actions(card, _MOST_STEPS)
    yield Heading(context.say("first.title_after_duties" if groups.missing or groups.planned else "advice.title"))
    for place, (_, advice) in enumerate(chosen):
        yield from _build_step(advice, context, is_first=not place)
    if note := describe_gains_left_out((advice for _, advice in chosen), context):
        yield Paragraph(note, "quiet")


def _build_step(advice: Advice, context: Context, *, is_first: bool) -> Iterator[Block]:
    """Build a recommendation without its number: these are some of the list, whose numbers would have gaps here."""
    recommendation = context.bank.recommendation_by_id[advice.id]
    title, facts = context.format_prose(recommendation.title), ", ".join(_list_facts(advice, context))
    yield ListItem(context.say("first.step", title=title, facts=facts), "strong" if is_first else "plain")
    if is_first and recommendation.steps:
        yield Paragraph(describe_first_step(advice, recommendation, 1, context), indent=2)


def _list_facts(advice: Advice, context: Context) -> list[str]:
    """List the gain and the days, or that it is to be confirmed whether the recommendation fits."""
    recommendation = context.bank.recommendation_by_id[advice.id]
    days = context.say("first.days", n=advice.effort)
    if describe_awaited(advice, context):
        return [days, context.say("first.to_confirm")]
    return [*(list_gain(advice.gain, recommendation, context) if advice.gain is not None else ()), days]
