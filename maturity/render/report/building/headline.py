"""The position in words, with its interval, and what is worth building on: what stands at the head of a report."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.answers import is_blank
from maturity.insight.duties import has_answered_duties
from maturity.insight.highlights import StrengthFound, find_strengths
from maturity.insight.levels import LevelReached, find_level
from maturity.model.answer_wording import describe_answer
from maturity.render.context import Context
from maturity.render.goals import list_goal_sentences
from maturity.render.report.building.figures import make_figure
from maturity.render.report.building.outline import list_points
from maturity.render.report.items.basics import Point
from maturity.render.report.items.position import Headline, Strength
from maturity.render.sections.position import (
    build_settling_answers,
    describe_level,
    describe_score,
    list_first_cautions,
)
from maturity.render.wording import describe_coverage

_MOST_STRENGTHS = 3
"""How many strengths are named."""


def build_headline(context: Context) -> Headline:
    """Build the position of an organisation in one questionnaire."""
    card, cautions = context.card, tuple(list_first_cautions(context))
    if is_blank(card):
        key = "duties.no_score" if has_answered_duties(card) else "position.empty"
        return Headline(context.say(key), "", cautions=cautions)
    coverage = describe_coverage(card, context.view)
    if card.overall is None:
        return Headline(
            context.say("report.goals" if context.goals.axes else "position.profile"),
            "",
            points=tuple(_list_goal_points(context)),
            cautions=cautions,
            settles=_build_settling_goals(context),
            coverage=coverage,
        )
    reached, score = find_level(card), describe_score(card.overall, context)
    if reached is None:
        return Headline("", score, cautions=cautions, coverage=coverage)
    return Headline(
        describe_level(context),
        score,
        level=context.get_level_title(reached.level),
        place=reached.number,
        places=reached.total,
        portrait=_describe_portrait(reached, context),
        cautions=cautions,
        settles=_build_settling_point(reached, context),
        coverage=coverage,
    )


def build_strengths(context: Context) -> tuple[Strength, ...]:
    """Build what the organisation can build on, three axes at most."""
    return tuple(_build_strength(found, context) for found in find_strengths(context.card, _MOST_STRENGTHS))


def _list_goal_points(context: Context) -> Iterator[str]:
    """Yield where the goals are, then what that is not."""
    yield from list_goal_sentences(context)
    if context.goals.axes:
        yield context.say("goals.no_grade")


def _build_settling_goals(context: Context) -> Point | None:
    questions = tuple(context.get_question_text(each) for each in context.goals.settling_questions)
    return Point(context.say("goals.settles"), questions) if questions else None


def _describe_portrait(reached: LevelReached, context: Context) -> str:
    """Return the text of the level; "" where too little is answered for a portrait to be one."""
    text = context.bank.level_by_id[reached.level].text
    return context.format_prose(text) if text and not context.card.provisional else ""


def _build_settling_point(reached: LevelReached, context: Context) -> Point | None:
    if reached.best is None or context.card.overall is None:
        return None
    return next(iter(list_points(build_settling_answers(reached, context.card.overall, context))), None)


def _build_strength(found: StrengthFound, context: Context) -> Strength:
    card, answer = context.card, ""
    if found.question is not None:
        given = card.sheet.get_answer(found.question.id)
        words = describe_answer(card.bank, found.question, given, context.view.language)
        answer = context.say("answers.fact", text=context.get_question_text(found.question.id), answer=words)
    figure = make_figure(found.score, context, found.axis)
    return Strength(context.number_title(found.axis), figure, context.format_best(), answer)
