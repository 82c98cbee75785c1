"""The advice of a report: each action with what it brings and costs, the first ones, and the plan by horizon."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.advice import find_advice_order, find_gain_causes, list_chain_numbers, list_numbered
from maturity.insight.highlights import choose_first_actions
from maturity.model.advice import Advice
from maturity.model.exact import add_up
from maturity.model.recommendation import Horizon, Recommendation
from maturity.render.context import Context
from maturity.render.recommendation import (
    describe_awaited,
    describe_gains_left_out,
    describe_reason,
    list_chain,
    list_costs,
    list_gain,
)
from maturity.render.report.building.figures import make_days, make_gain, make_running
from maturity.render.report.items.actions import Action, Stage
from maturity.render.report.items.basics import Figure
from maturity.render.wording import describe_horizon

_MOST_FIRST = 3
"""How many actions are named as those to begin with."""
_HORIZONS: tuple[Horizon, ...] = ("court", "moyen", "long")
_ORDER_NOTES = {"goals": "advice.order_of_goals", "short": "advice.order_of_short", "levels": "advice.order"}


def build_actions(context: Context) -> tuple[Action, ...]:
    """Build all advice that has a number, in its order."""
    numbered = enumerate(list_numbered(context.card), start=1)
    return tuple(_build_action(number, advice, context) for number, advice in numbered)


def choose_first(actions: tuple[Action, ...], context: Context) -> tuple[Action, ...]:
    """Choose those of `actions`, which is all of them, that are to be begun with."""
    return tuple(actions[number - 1] for number, _ in choose_first_actions(context.card, _MOST_FIRST))


def build_plan(actions: tuple[Action, ...], context: Context) -> tuple[Stage, ...]:
    """Group `actions` by horizon, the nearest first."""
    return tuple(
        Stage(horizon, context.say(f"report.horizon.{horizon}"), found, _add_days(found, context))
        for horizon in _HORIZONS
        if (found := tuple(each for each in actions if each.horizon == horizon))
    )


def list_plan_notes(context: Context) -> tuple[str, ...]:
    """List how advice is ordered, how its days and gains are to be read, and why gains are left out if they are."""
    numbered = list_numbered(context.card)
    if not numbered:
        return ()
    order = context.say(_ORDER_NOTES[find_advice_order(context.card)])
    return tuple(filter(None, (order, describe_gains_left_out(numbered, context))))


def _add_days(actions: tuple[Action, ...], context: Context) -> Figure:
    return make_days(add_up(each.days.value for each in actions if each.is_advised), context)


def _build_action(number: int, advice: Advice, context: Context) -> Action:
    recommendation = context.bank.recommendation_by_id[advice.id]
    steps = tuple(map(context.format_prose, recommendation.steps))
    chain = list_chain(advice, recommendation, context)
    gains = _list_gains(advice, recommendation, context)
    return Action(
        number=number,
        place=context.say("report.place", n=number),
        id=advice.id,
        title=context.format_prose(recommendation.title),
        axis=_name_axis(recommendation, context),
        top=context.get_top_title(context.bank.find_axis(recommendation)),
        why=context.format_prose(recommendation.text),
        reason=describe_reason(number, advice, context),
        awaited=describe_awaited(advice, context),
        first_step=steps[0] if steps else "",
        steps=steps,
        days=make_days(advice.effort, context),
        running=make_running(advice.running, context),
        spending=_describe_spending(recommendation, context),
        gain=_make_gain(advice, recommendation, context),
        facts=(*gains, *_list_facts(advice, recommendation, context)),
        tells_gain=bool(gains),
        horizon=recommendation.horizon,
        after=tuple(list_chain_numbers(context.card, advice)),
        chain=chain[0] if chain else "",
        improves=tuple(map(context.get_question_text, advice.because)) if advice.status == "advised" else (),
        example=context.format_prose(recommendation.example or ""),
        is_advised=advice.status == "advised",
    )


def _name_axis(recommendation: Recommendation, context: Context) -> str:
    axis = context.card.axis_by_id.get(context.bank.find_axis(recommendation) or "")
    return "" if axis is None else context.number_title(axis)


def _make_gain(advice: Advice, recommendation: Recommendation, context: Context) -> Figure | None:
    causes = find_gain_causes(context.card, context.bank.find_axis(recommendation))
    if advice.status != "advised" or advice.gain is None or "coverage" in causes:
        return None
    return make_gain(advice.gain, context)


def _describe_spending(recommendation: Recommendation, context: Context) -> str:
    if recommendation.spending is None:
        return ""
    return context.say("advice.spending" if recommendation.spending else "advice.no_spending")


def _list_gains(advice: Advice, recommendation: Recommendation, context: Context) -> list[str]:
    """List the gain in words; nothing where it is not told."""
    if advice.status != "advised" or advice.gain is None:
        return []
    return list_gain(advice.gain, recommendation, context)


def _list_facts(advice: Advice, recommendation: Recommendation, context: Context) -> Iterator[str]:
    """Yield whether it fits, the days, what it takes afterwards, the horizon, and whether it removes an obstacle."""
    if advice.status == "possible":
        yield context.say("first.to_confirm")
    yield context.say("advice.days", n=advice.effort)
    yield from list_costs(advice, recommendation, context)
    yield describe_horizon(recommendation.horizon, context.view)
    if advice.unblocks:
        yield context.say("advice.unblocks")
