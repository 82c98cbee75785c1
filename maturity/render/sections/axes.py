"""The axes, one by one: the score as a bar, as a number and in words; a goal shows its ambition above its practice."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from maturity.insight.axes import measure_depths
from maturity.insight.goals import find_settled_stance
from maturity.model.scorecard import AxisScore
from maturity.model.shares import make_not_applicable_share
from maturity.render.blocks import Bar, BarChart, BarRow, Block, Heading, Side
from maturity.render.context import Context
from maturity.render.wording import describe_stance

_COLUMNS = ("axis", "score", "level", "answers")
_SIDES: tuple[Side, ...] = ("left", "right", "left", "right")
_GOAL_COLUMNS = ("goal", "ambition", "practice", "position", "answers")
_GOAL_SIDES: tuple[Side, ...] = ("left", "right", "right", "left", "right")


def build_axes(context: Context) -> Iterator[Block]:
    """Build the chart of the axes, in the bank's order, depth first."""
    has_goals = bool(context.goals.axes)
    yield Heading(context.say("goals.axes" if has_goals else "axes.title"))
    depths = measure_depths(context.card)
    is_shaded = bool(context.view.glyphs.maybe) and any(axis.low != axis.high for axis in context.card.axes)
    yield BarChart(
        heading=tuple(context.say(f"table.{name}") for name in (_GOAL_COLUMNS if has_goals else _COLUMNS)),
        sides=_GOAL_SIDES if has_goals else _SIDES,
        rows=tuple(_build_row(axis, depths[axis.id], context) for axis in context.card.axes),
        key=context.say("axes.key", sign=context.view.glyphs.maybe) if is_shaded else "",
    )


def _build_row(axis: AxisScore, depth: int, context: Context) -> BarRow:
    is_goal = axis.id in context.goals.number_by_id
    ambition = (_build_ambition(axis, context),) if is_goal else ()
    return BarRow(
        title=context.number_title(axis),
        depth=depth,
        bars=(*ambition, _build_practice(axis, context, context.say("goals.practice") if is_goal else "")),
        words=", ".join(_list_words(axis, context)),
        cells=list_cells(axis, context),
    )


def _build_practice(axis: AxisScore, context: Context, label: str) -> Bar:
    spoken = context.say("axes.no_score") if axis.score is None else _say_score(axis.score, context, axis)
    low, high = _convert_to_ratio(axis.low, context), _convert_to_ratio(axis.high, context)
    return Bar(label, low, high, context.format_score(axis.score, axis), spoken)


def _build_ambition(axis: AxisScore, context: Context) -> Bar:
    label = context.say("goals.ambition")
    if axis.target is None:
        return Bar(label, None, None, "-", context.say("goals.unsaid"), is_main=False)
    ratio, figure = _convert_to_ratio(axis.target, context), context.format_score(axis.target)
    return Bar(label, ratio, ratio, figure, _say_score(axis.target, context), is_main=False)


def _convert_to_ratio(score: Fraction | None, context: Context) -> Fraction:
    """Convert a score to 0..1 of the scale; a score that does not exist has a bar without length."""
    scale = context.bank.scale
    return Fraction(0) if score is None else (score - scale.min) / scale.span


def _say_score(score: Fraction, context: Context, axis: AxisScore | None = None) -> str:
    return context.say("axes.of", score=context.format_score(score, axis), most=context.bank.scale.max)


def _list_words(axis: AxisScore, context: Context) -> list[str]:
    """List the level, the interval, what was answered, the ambition: only what adds something."""
    if axis.low is None or axis.high is None:
        return [context.say("axes.out_of_scope" if context.card.sheet.scope == "express" else "axes.nothing")]
    found = _list_provisional_words(axis, context)
    if axis.level is not None:
        key = "axes.level" if len(axis.levels_possible) == 1 else "axes.at_least"
        found.append(context.say(key, level=context.get_level_title(axis.level)))
    if axis.low != axis.high:
        low, high = context.format_score(axis.low, axis), context.format_score(axis.high, axis)
        found.append(context.say("axes.between", low=low, high=high))
    coverage = axis.coverage
    if coverage.answered != coverage.applicable:
        found.append(context.say("axes.answered", n=coverage.answered, applicable=coverage.applicable))
    return found + _list_target_words(axis, context)


def list_cells(axis: AxisScore, context: Context) -> tuple[str, ...]:
    """List the cells of an axis: its ambition where there are goals, score, level and remarks, number of answers."""
    level = context.get_level_title(axis.level) if axis.level else ""
    if len(axis.levels_possible) > 1:
        level = context.say("axes.at_least", level=level)
    parts = [*_list_provisional_words(axis, context), level, *_list_target_words(axis, context)]
    words = ", ".join(part for part in parts if part)
    ambition = (context.format_score(axis.target),) if context.goals.axes else ()
    answered = context.say("table.of", n=axis.coverage.answered, applicable=axis.coverage.applicable)
    return (*ambition, context.format_interval(axis), words or "-", answered)


def _list_provisional_words(axis: AxisScore, context: Context) -> list[str]:
    """Say that too much of an axis does not apply; of one with too few answers, the number of answers says it."""
    if axis.low is None or "not_applicable" not in axis.provisional_causes:
        return []
    return [context.say("axes.spared", share=make_not_applicable_share(context.bank, axis.coverage))]


def _list_target_words(axis: AxisScore, context: Context) -> list[str]:
    """Return the stance of a goal, whose ambition is shown beside; of another axis, its target; or nothing."""
    if axis.id in context.goals.number_by_id:
        stance = find_settled_stance(axis)
        return [describe_stance(stance, context.view)] if stance else []
    return [] if axis.target is None else [_describe_target(axis, axis.target, context)]


def _describe_target(axis: AxisScore, score: Fraction, context: Context) -> str:
    """Say the target of an axis, and the gap to it unless open questions could change on which side it is."""
    target = context.format_score(score)
    if axis.gap is None or len(axis.stances) > 1:
        return context.say("axes.target", target=target)
    gap = context.format_difference(abs(axis.gap)).lstrip("+")
    match axis.stance:
        case None:
            return context.say("axes.gap", target=target, gap=context.format_difference(axis.gap))
        case "in_line":
            return context.say("axes.in_line", target=target)
        case "below":
            return context.say("axes.below", target=target, gap=gap)
        case "above":
            return context.say("axes.above", target=target, gap=gap)
        case _:
            assert_never(axis.stance)
