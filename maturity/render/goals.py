"""The position of a profile in words: which goals are below their ambition, in line with it, above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from maturity.insight.goals import GoalState
from maturity.model.scorecard import AxisScore
from maturity.render.blocks import Block, Gap, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.wording import describe_stance

_MANY = 3
"""The number of goals below their ambition from which nobody can pursue them all."""


def build_goals(context: Context) -> Iterator[Block]:
    """Build the position of a profile; without goals, a sentence that says that there is nothing to compare."""
    goals = context.goals
    if not goals.axes:
        yield Paragraph(context.say("position.profile"))
        return
    yield Paragraph(context.say("goals.title"), "strong")
    step = goals.common_step
    if step is not None:
        yield Paragraph(context.say("goals.step", step=context.format_difference(step).lstrip("+"), n=step))
    for sentence in list_goal_sentences(context):
        yield ListItem(sentence)
    if goals.for_all:
        yield ListItem(_describe_axes_for_all(context))
    yield from _build_settling_questions(context)
    yield Gap()
    below = goals.count("below")
    if below >= _MANY:
        yield Paragraph(context.say("goals.many", n=below))
    yield Paragraph(context.say("goals.no_grade"))
    yield Gap()


def list_goal_sentences(context: Context) -> list[str]:
    """List a sentence for each state that some goal is in, with its goals."""
    return [_describe_state(state, axes, context) for state, axes in context.goals.by_state.items()]


def _describe_axes_for_all(context: Context) -> str:
    """Say the scores of the axes that count whatever the goals."""
    best = context.format_best()
    scores = (
        context.say(
            "goals.for_all_score",
            axis=context.quote_axis(axis.id),
            score=context.format_score(axis.score, axis),
            best=best,
        )
        for axis in context.goals.for_all
    )
    return context.say("goals.for_all", axes=context.view.join_series(scores))


def _describe_state(state: GoalState, axes: Iterable[AxisScore], context: Context) -> str:
    goals = context.view.join_series(context.quote_numbered(axis) + _describe_range(axis, context) for axis in axes)
    match state:
        case "below":
            return context.say("goals.below", goals=goals)
        case "above":
            return context.say("goals.above", goals=goals)
        case "in_line":
            return context.say("goals.in_line", goals=goals)
        case "unsettled":
            return context.say("goals.unsettled", goals=goals)
        case "no_target":
            return context.say("goals.no_target", goals=goals)
        case "nothing":
            return context.say("goals.nothing", goals=goals)
        case _:
            assert_never(state)


def _describe_range(axis: AxisScore, context: Context) -> str:
    """Say, of a goal that is not settled, between which stances it is."""
    if len(axis.stances) < 2:
        return ""
    if len(axis.stances) > 2:
        return f" ({context.say('goals.any')})"
    lowest, highest = (describe_stance(stance, context.view) for stance in axis.stances)
    return f" ({context.say('goals.or', lowest=lowest, highest=highest)})"


def _build_settling_questions(context: Context) -> Iterator[Block]:
    questions = context.goals.settling_questions
    if questions:
        yield Paragraph(context.say("goals.settles"))
    for question in questions:
        yield ListItem(context.get_question_text(question), indent=2)
