"""The first lines of a comparison: whose it is, what to know, how far the score moved, and what that comes from."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from maturity.insight.comparison.comparison import Comparison
from maturity.insight.comparison.mixing import FAMILIES, Family
from maturity.insight.comparison.sharing import Difference
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.blocks import Block, Gap, ListItem, Paragraph, Title
from maturity.render.compared.advice import count_advice
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.duties import count_duty_changes
from maturity.render.compared.figures import ShownDifference
from maturity.render.compared.reserves import build_reserves
from maturity.render.context import Context


def build_headline(context: ComparedContext) -> Iterator[Block]:
    """Build the first lines."""
    yield Title(_describe_origin(context))
    yield Gap()
    yield from build_reserves(context)
    is_long = len(context.history.dates) > 2
    if is_long and context.history.total is not None:
        yield from _build_difference(context.history.total, "moved_since", "same_since", context)
        yield Gap()
    comparison = context.comparison
    if comparison.overall is None:
        yield Paragraph(context.say("compare.profile", parts=count_axes(context)), "strong")
        goals = count_goals(context, with_targets=True)
        if goals:
            yield Paragraph(goals)
    else:
        keys = ("last_time", "same_last_time") if is_long else ("moved", "same")
        yield from _build_difference(comparison.overall, *keys, context)
        yield from build_level(comparison, context)
    for sentence in (
        describe_interval(comparison, context),
        count_comparable(context),
        count_duty_changes(context),
        count_advice(context),
    ):
        if sentence:
            yield Paragraph(sentence)


def _describe_origin(context: ComparedContext) -> str:
    """Say what it is, whose, of which questionnaire, and from when to when."""
    dates, sheet = context.history.dates, context.comparison.new.sheet
    period = context.say("compare.period", old=context.describe_day(dates[0]), new=context.describe_day(dates[-1]))
    parts = [context.say("compare.head"), sheet.organisation, context.comparison.new.bank.title, period]
    parts += [context.say("compare.dates", n=len(dates))] if len(dates) > 2 else []
    return f" {context.view.glyphs.dash} ".join(context.view.format_prose(part) for part in parts if part)


def _build_difference(difference: Difference, moved: str, same: str, context: ComparedContext) -> Iterator[Block]:
    """Build how far the score moved, then what that comes from, the greatest part first."""
    is_total = moved == "moved_since"
    shown = context.show_total() if is_total else context.show(difference, context.comparison.new.overall)
    if shown is None:
        yield Paragraph(describe_missing(difference, context), "strong")
        return
    params = {"old": shown.old, "new": shown.new, "best": context.new.format_best()}
    key = moved if shown.change or shown.parts else same
    yield Paragraph(context.say(f"compare.{key}", change=shown.format(shown.change), **params), "strong")
    yield from build_scale_remarks(difference, context, is_total=is_total)
    for family in order_parts(shown):
        yield ListItem(_describe_part(family, shown, context, is_total=is_total), indent=2)


def build_scale_remarks(difference: Difference, context: ComparedContext, *, is_total: bool = False) -> Iterator[Block]:
    """Build what keeps a difference from being shared out, or from being one of two scores on one scale."""
    if not difference.parts and not is_total:
        yield Paragraph(context.say("compare.inseparable"), "caution")
    if _get_ends(context.comparison.old) != _get_ends(context.comparison.new):
        yield Paragraph(context.say("compare.scale"), "caution")


def order_parts(shown: ShownDifference) -> list[Family]:
    """Return the families that bring something, the greatest part first."""
    return sorted(shown.parts, key=lambda each: (-abs(shown.parts[each]), FAMILIES.index(each)))


def _get_ends(card: Scorecard) -> tuple[Fraction, Fraction]:
    """Return the ends of the scale of a scorecard."""
    return card.bank.scale.min, card.bank.scale.max


def describe_missing(difference: Difference, context: ComparedContext) -> str:
    """Say which of two scores is missing."""
    scores = {"old": difference.old, "new": difference.new}
    texts = {side: context.new.format_score(score) for side, score in scores.items()}
    if difference.old is None and difference.new is None:
        return context.say("compare.no_score")
    key = "compare.no_score_before" if difference.old is None else "compare.no_score_now"
    return context.say(key, best=context.new.format_best(), **texts)


def _describe_part(family: Family, shown: ShownDifference, context: ComparedContext, *, is_total: bool) -> str:
    """Say what one family brings; a change of the bank or of the scope is never called progress."""
    part, comparison = shown.format(shown.parts[family]), context.comparison
    if family == "bank" and not is_total:
        old, new = (each.named_version for each in context.history.dates[-2:])
        return context.say("compare.part.bank", part=part, old=old, new=new)
    if family == "answers" and not is_total and comparison.first_answers:
        first = shown.format(comparison.first_answers)
        return context.say("compare.part.answers_first", part=part, first=first)
    return context.say("compare.part.bank_since" if family == "bank" else f"compare.part.{family}", part=part)


def build_level(comparison: Comparison, context: ComparedContext) -> Iterator[Block]:
    """Build the levels of both dates, and what a change of level is not."""
    assert comparison.old.overall is not None
    assert comparison.new.overall is not None
    old, new = comparison.old.overall.level, comparison.new.overall.level
    if old is None or new is None:
        return
    titles = {
        "old": _name_level(comparison.old.overall, context.old),
        "new": _name_level(comparison.new.overall, context.new),
    }
    yield Paragraph(context.say("compare.level_same" if old == new else "compare.level", **titles))
    if comparison.level_cause:
        yield Paragraph(context.say(f"compare.level_cause.{comparison.level_cause}"), "caution")
    elif comparison.have_levels_changed:
        yield Paragraph(context.say("compare.levels_changed"))


def describe_interval(comparison: Comparison, context: ComparedContext, *, in_short: bool = False) -> str:
    """Say the intervals of both dates while questions are open, and whether they leave the difference certain.

    "" where nothing is open, or a date has no score.
    """
    old, new, name = comparison.old.overall, comparison.new.overall, find_certainty(comparison)
    if old is None or new is None or not name:
        return ""
    old_range, new_range = (
        _describe_range(axis, each, in_short=in_short) for axis, each in ((old, context.old), (new, context.new))
    )
    return context.say(f"first.{name}" if in_short else f"compare.{name}", old=old_range, new=new_range)


def find_certainty(comparison: Comparison) -> Literal["wide", "apart", "overlap", ""]:
    """Find whether the intervals of both dates leave the difference certain; "" where nothing is open, or no score is.

    apart: it goes the same way in every case; overlap: it does not; wide: there is no difference to be certain of.
    """
    old, new, overall = comparison.old.overall, comparison.new.overall, comparison.overall
    if not (old and new and overall and overall.change is not None):
        return ""
    ends = (old.low, old.high, new.low, new.high)
    if None in ends or (old.low == old.high and new.low == new.high):
        return ""
    low, high, low_now, high_now = (end for end in ends if end is not None)
    if overall.change == 0 or _get_ends(comparison.old) != _get_ends(comparison.new):
        return "wide"
    is_certain = low_now > high if overall.change > 0 else high_now < low
    return "apart" if is_certain else "overlap"


def _describe_range(axis: AxisScore, context: Context, *, in_short: bool) -> str:
    """Say the low and the high of the whole at one date."""
    low, high = context.format_score(axis.low, axis), context.format_score(axis.high, axis)
    if axis.low != axis.high:
        return context.say("compare.range", low=low, high=high)
    return context.say("first.range.point" if in_short else "compare.range.point", low=low)


def count_comparable(context: ComparedContext) -> str:
    """Say how many scored questions can be compared, where the questionnaire has changed; else nothing."""
    comparison = context.comparison
    scored = comparison.new.bank.measure_by_question
    apart = {pair.new for pair in comparison.changed_meaning}.union(comparison.added)
    if comparison.pairing.is_same_bank or not apart.intersection(scored):
        return ""
    return context.say("compare.comparable", n=len(scored) - len(apart.intersection(scored)), all=len(scored))


def count_goals(context: ComparedContext, *, with_targets: bool) -> str:
    """Say how many goals are below their ambition on both dates; "" without goals.

    And, if `with_targets`, how many ambitions have changed, as the two numbers are then of different ambitions.
    """
    old, new, changed = context.old.goals, context.new.goals, len(context.comparison.targets)
    if not (old.axes and new.axes):
        return ""
    words = context.say("compare.goals_changed", n=changed) if changed and with_targets else ""
    return context.say("compare.goals", n=new.count("below"), old=old.count("below"), changed=words)


def count_axes(context: ComparedContext) -> str:
    """Say, of a profile, how many leaf axes the answers raise and lower, and how many cannot be compared."""
    bank = context.comparison.new.bank
    counts = dict.fromkeys(("up", "down", "same", "apart"), 0)
    for change in context.comparison.axes:
        if change.pair.new is not None and not bank.axis_by_id[change.pair.new].axes:
            counts[_judge(change.difference)] += 1
    return ", ".join(context.say(f"compare.profile.{name}", n=count) for name, count in counts.items() if count)


def _judge(difference: Difference) -> str:
    if not difference.parts:
        return "apart"
    part: Fraction = difference.parts["answers"]
    return "up" if part > 0 else "down" if part < 0 else "same"


def _name_level(axis: AxisScore, context: Context) -> str:
    """Return the title of the level reached, "at least" it while open questions may raise it."""
    title = context.get_level_title(str(axis.level))
    key = "compare.level_at_least" if len(axis.levels_possible) > 1 else "compare.level_quoted"
    return context.say(key, level=title)
