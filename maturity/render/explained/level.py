"""Why a level is reached and the next one is not: each thing that is demanded, what there is, and the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from maturity.insight.derivation.derive import AxisAccount
from maturity.insight.derivation.levels import Demand, LevelFigures, find_reached
from maturity.insight.derivation.steps import Origin
from maturity.model.field_types import ROOT
from maturity.render.blocks import Block, Heading, Paragraph
from maturity.render.explained.account import Account


def build_axis_levels(account: Account, derived: AxisAccount) -> Iterator[Block]:
    """Build why the level of an axis is the one stated, and not the next."""
    levels, reached = derived.levels_at_low, derived.axis.level
    if reached is None or not levels:
        return
    place = [each.level for each in levels].index(reached)
    following = levels[place + 1] if place + 1 < len(levels) else None
    title = account.context.get_level_title
    if following is None:
        yield Heading(account.say("explain.level.last", level=title(reached)))
    else:
        yield Heading(account.say("explain.level.why", level=title(reached), following=title(following.level)))
    if derived.axis.low != derived.axis.high:
        yield Paragraph(account.say("explain.level.certain"))
    for level in levels[max(1, place) : place + 2]:
        yield from _build_demands(account, level)
    yield from _build_possible(account, derived)


def build_level(account: Account, level_id: str) -> Iterator[Block]:
    """Build the explanation of one level of the whole: what it demands, and what each axis lacks for it."""
    level = account.card.bank.level_by_id[level_id]
    overall = account.derivation.axes.get(ROOT)
    levels = overall.levels_at_low if overall else ()
    yield Heading(account.say("explain.level.title", level=account.context.get_level_title(level_id)))
    if level.text:
        yield Paragraph(account.context.format_prose(level.text))
    if not levels:
        express = account.card.sheet.scope == "express"
        yield Paragraph(account.say("explain.level.express" if express else "explain.level.none"))
        return
    yield Paragraph(_describe_verdict(account, levels, level_id), "strong")
    if overall and overall.axis.low != overall.axis.high:
        yield Paragraph(account.say("explain.level.certain"))
    places = [each.level for each in levels]
    for each in levels[min(1, places.index(level_id)) : places.index(level_id) + 1]:
        yield from _build_demands(account, each)
    if overall:
        yield from _build_possible(account, overall)


def _describe_verdict(account: Account, levels: Sequence[LevelFigures], level_id: str) -> str:
    """Say whether a level is reached; if not, whether itself or one below it is what fails."""
    names = [each.level for each in levels]
    reached = find_reached(tuple(levels))
    if reached is not None and names.index(level_id) <= names.index(reached):
        return account.say("explain.level.reached")
    failing = next(each for each in levels[1:] if not each.holds)
    if failing.level == level_id:
        return account.say("explain.level.missed")
    return account.say("explain.level.gap", level=account.context.get_level_title(failing.level))


def _build_demands(account: Account, level: LevelFigures) -> Iterator[Block]:
    """Build what one level demands, each thing with its margin."""
    title = account.context.get_level_title(level.level)
    yield Paragraph(
        account.say("explain.level.demands" if level.holds else "explain.level.lacks", level=title), "strong"
    )
    for demand in level.demands:
        words, origin = _describe_demand(account, demand)
        yield account.make_item(words, origin, "plain" if demand.is_met else "caution", indent=2)


def _describe_demand(account: Account, demand: Demand) -> tuple[str, Origin | None]:
    """Say one thing that is demanded, and where it is written."""
    context = account.context
    match demand.kind:
        case "threshold" | "floor":
            axis = account.derivation.axes[demand.id].axis
            params = {
                "axis": context.quote_axis(demand.id),
                "has": account.format_score(demand.has.value, axis),
                "needs": account.format_score(demand.needs.value),
                "margin": account.format_difference(demand.margin.value),
            }
            key = "explain.demand.met" if demand.is_met else "explain.demand.missed"
            return account.say(key, **params), demand.needs.origin
        case "duty":
            duty = context.say("axis.quoted", title=context.get_duty_text(demand.id))
            key = "explain.demand.duty_met" if demand.is_met else "explain.demand.duty_missed"
            return account.say(key, duty=duty, id=demand.id), demand.has.origin
        case _:
            assert_never(demand.kind)


def _build_possible(account: Account, derived: AxisAccount) -> Iterator[Block]:
    """Build the level that is reached if every open question gets its best answer, where it is another."""
    possible = derived.axis.levels_possible
    if derived.high is not None and len(possible) > 1:
        score = account.format_score(derived.high.score.value, derived.axis)
        level = account.context.get_level_title(possible[-1])
        yield Paragraph(account.say("explain.level.possible", score=score, level=level))
