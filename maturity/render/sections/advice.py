"""What to do: the most useful recommendations, with what each would bring and cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import assert_never

from maturity.insight.advice import AdviceShown, choose_advice, find_advice_order, list_prerequisite_numbers
from maturity.insight.duties import group_duties
from maturity.model.advice import Advice
from maturity.model.exact import add_up
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.recommendation import MOST_SHOWN, build_recommendation, describe_gains_left_out

_FEWEST_IN_TOTAL = 2
"""How many recommendations make a total worth a line."""


def build_advice(context: Context) -> Iterator[Block]:
    """Build the list of recommendations, in the order in which to look at them."""
    card = context.card
    if not card.bank.recommendations:
        return
    if not card.advice:
        yield Heading(context.say("duties.no_advice" if group_duties(context.card).missing else "advice.none"))
        return
    shown = choose_advice(card, None if context.view.everything else MOST_SHOWN)
    yield Heading(context.say("advice.title"))
    if group_duties(card).missing or group_duties(card).planned:
        yield Paragraph(context.say("advice.duties_first" if shown.listed else "advice.duties_only"))
    yield from _build_list(shown, context)


def _build_list(shown: AdviceShown, context: Context) -> Iterator[Block]:
    """Build the recommendations chosen, what they take together, and their order; nothing if there are none."""
    if not shown.listed and not shown.general:
        return
    if len(shown.listed) > MOST_SHOWN:
        yield Paragraph(context.say("advice.three_at_a_time"))
    card, week = context.card, 1
    for number, advice in enumerate(shown.listed, start=1):
        yield from build_recommendation(number, advice, context, week=week)
        week += not list_prerequisite_numbers(card, advice)
    yield from _build_general(shown.general, context)
    yield from _build_total(shown.listed, context)
    yield Gap()
    yield Paragraph(" ".join(filter(None, (_describe_order(context), describe_gains_left_out(shown.listed, context)))))
    if shown.left:
        yield Paragraph(context.say("advice.more", n=shown.left))


def _build_total(listed: Sequence[Advice], context: Context) -> Iterator[Block]:
    """Build what the advised ones of those listed take together: days to set up, days a year where the bank says so."""
    listed = [each for each in listed if each.status == "advised"]
    if len(listed) < _FEWEST_IN_TOTAL or context.view.everything:
        return
    days = context.say("advice.plain_days", n=add_up(each.effort for each in listed))
    running = add_up(each.running for each in listed if each.running is not None)
    key = "advice.all" if running else "advice.all_once"
    words = context.say(key, days=days, running=context.say("advice.plain_running", n=running))
    if for_duties := _add_up_duties(listed, context):
        more = context.say("advice.all_duties", days=context.say("advice.plain_days", n=for_duties))
        words = f"{words} {more}"
    yield Gap()
    yield Paragraph(words)


def _add_up_duties(listed: Sequence[Advice], context: Context) -> Fraction:
    """Add up the days of the recommendations that duties not met name, without those listed, in person-days."""
    named = {finding.duty.recommendation for finding in context.card.duties if finding.holds is not True}
    others = (each for each in context.card.advice if each.id in named and each not in listed)
    return add_up(each.effort for each in others)


def _build_general(general: Sequence[Advice], context: Context) -> Iterator[Block]:
    """Build the recommendations that concern all goals together, each on one line."""
    if general:
        yield Paragraph(context.say("advice.whole"), "strong")
    for advice in general:
        recommendation = context.bank.recommendation_by_id[advice.id]
        words = context.format_prose(recommendation.title)
        if recommendation.steps:
            words = context.say("advice.of_all", title=words, step=context.format_prose(recommendation.steps[0]))
        yield ListItem(words, indent=1)


def _describe_order(context: Context) -> str:
    order = find_advice_order(context.card)
    match order:
        case "goals":
            return context.say("advice.order_of_goals")
        case "short":
            return context.say("advice.order_of_short")
        case "levels":
            return context.say("advice.order")
        case _:
            assert_never(order)
