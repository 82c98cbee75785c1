"""The answer of a comparison in words: from when to when, how far the score moved, what by, and how certain that is."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.comparison.comparison import Comparison
from maturity.insight.comparison.mixing import Family
from maturity.render.blocks import Block, ListItem, Paragraph, Title
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.figures import ShownDifference
from maturity.render.compared.headline import (
    build_level,
    build_scale_remarks,
    count_axes,
    count_comparable,
    count_goals,
    describe_interval,
    describe_missing,
    order_parts,
)
from maturity.render.compared.reserves import build_reserves


def build_compared_position(context: ComparedContext) -> Iterator[Block]:
    """Build whose dates these are, what to know first, and how far the score moved, with the parts of that."""
    yield Title(_describe_origin(context))
    yield from build_reserves(context)
    comparison = context.comparison
    if comparison.overall is None:
        params = {**_name_days(context), "parts": count_axes(context)}
        yield Paragraph(context.say("first.profile_moved", **params), "strong")
        yield from map(Paragraph, filter(None, [count_goals(context, with_targets=False)]))
    else:
        if len(context.history.dates) > 2:
            yield from _build_total(context)
        yield from _build_last_difference(context)
        yield from build_level(comparison, context)
        yield from map(Paragraph, filter(None, [describe_interval(comparison, context, in_short=True)]))
    yield from map(Paragraph, filter(None, [count_comparable(context)]))


def _describe_origin(context: ComparedContext) -> str:
    """Say what it is, whose, and of which questionnaire."""
    card = context.comparison.new
    parts = (context.say("compare.head"), card.sheet.organisation, card.bank.title)
    return f" {context.view.glyphs.dash} ".join(context.view.format_prose(part) for part in parts if part)


def _name_days(context: ComparedContext) -> dict[str, str]:
    dates = context.history.dates
    return {"since": context.describe_day(dates[0]), "until": context.describe_day(dates[-1])}


def _build_total(context: ComparedContext) -> Iterator[Block]:
    """Build how far the score moved over all dates, with its parts on one line; nothing where a date has no score."""
    shown = context.show_total()
    if shown is None:
        return
    params = {**_name_days(context), "old": shown.old, "new": shown.new, "n": len(context.history.dates)}
    change, best = shown.format(shown.change), context.new.format_best()
    yield Paragraph(context.say("first.moved_over", change=change, best=best, **params), "strong")
    parts = [_describe_part(family, shown, context, is_total=True) for family in order_parts(shown)]
    if parts:
        yield ListItem(context.view.join_series(parts), indent=2)


def _build_last_difference(context: ComparedContext) -> Iterator[Block]:
    """Build how far the score moved between the last two dates, each part of that on a line, the greatest first."""
    comparison, dates = context.comparison, context.history.dates
    shown = context.show_step(comparison)
    assert comparison.overall is not None
    if shown is None:
        yield Paragraph(describe_missing(comparison.overall, context), "strong")
        return
    days = {"since": context.describe_day(dates[-2]), "until": context.describe_day(dates[-1])}
    key = "first.moved" if shown.change or shown.parts else "first.stayed"
    params = {"old": shown.old, "new": shown.new, "best": context.new.format_best(), **days}
    yield Paragraph(context.say(key, change=shown.format(shown.change), **params), "strong")
    yield from build_scale_remarks(comparison.overall, context)
    for family in order_parts(shown):
        yield ListItem(_explain_part(family, shown, comparison, context), indent=2)


def _describe_part(family: Family, shown: ShownDifference, context: ComparedContext, *, is_total: bool = False) -> str:
    """Name a family with what it brings, in the word of its column."""
    key = "compare.row.fact" if is_total else "first.part"
    label = context.say(f"compare.column.{family}")
    return context.say(key, label=label, part=shown.format(shown.parts[family]))


def _explain_part(family: Family, shown: ShownDifference, comparison: Comparison, context: ComparedContext) -> str:
    """Say what one family brings; a change of the bank or of the scope is never called progress."""
    part = _describe_part(family, shown, context)
    if family == "bank":
        old, new = (each.named_version for each in context.history.dates[-2:])
        return context.say("first.part.bank", part=part, old=old, new=new)
    if family == "scope":
        return context.say("first.part.scope", part=part)
    if comparison.first_answers:
        return context.say("first.part.answers_first", part=part, first=shown.format(comparison.first_answers))
    return part
