"""The first lines of a scorecard: whose result it is, the position in words, the score, how much was answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.insight.answers import count_open_questions, is_blank
from maturity.insight.duties import has_answered_duties, list_to_answer
from maturity.insight.levels import LevelReached, find_level
from maturity.model.scorecard import AxisScore, ProvisionalCause
from maturity.model.shares import make_not_applicable_share
from maturity.render.blocks import Block, Gap, ListItem, Paragraph, Title
from maturity.render.context import Context
from maturity.render.goals import build_goals
from maturity.render.sections.duties import build_first_duties
from maturity.render.wording import describe_coverage, describe_date
from maturity.text.numbers import Percentage

MOST_SETTLING = 3
"""How many questions and duties that would settle the level are named, unless everything is shown."""


def build_position(context: Context) -> Iterator[Block]:
    """Build the first lines of a scorecard."""
    yield Title(describe_origin(context))
    yield Gap()
    if is_blank(context.card):
        has_duties = has_answered_duties(context.card)
        if has_duties:
            yield from build_first_duties(context)
        yield Paragraph(context.say("duties.no_score" if has_duties else "position.empty"), "strong")
        return
    for sentence in list_first_cautions(context):
        yield Paragraph(sentence, "caution")
    yield from build_first_duties(context)
    if context.card.overall is None:
        yield from build_goals(context)
    else:
        yield from _build_level(context.card.overall, context)
        yield Paragraph(describe_score(context.card.overall, context))
    yield Paragraph(describe_coverage(context.card, context.view))


def list_first_cautions(context: Context) -> list[str]:
    """List what is to be read before any position: that the bank was the short version, that little was answered."""
    card, found = context.card, []
    if card.sheet.scope == "express":
        found.append(context.say("position.express"))
    return [*found, *(_describe_cause(cause, context) for cause in card.provisional_causes)]


def _describe_cause(cause: ProvisionalCause, context: Context) -> str:
    """Say why the result is provisional."""
    card, policy = context.card, context.bank.policy
    match cause:
        case "coverage":
            return context.say("position.provisional", share=Percentage(policy.min_coverage))
        case "not_applicable":
            share = make_not_applicable_share(card.bank, card.coverage)
            limit = Percentage(policy.max_not_applicable)
            return context.say("position.spared", share=share, limit=limit)
        case _:
            assert_never(cause)


def describe_level(context: Context) -> str:
    """Say the level that is certain and, while questions are open, the best one; empty where no level is stated."""
    reached = find_level(context.card)
    return _describe_level(reached, context) if reached else ""


def describe_score(overall: AxisScore, context: Context) -> str:
    """Say the overall score with its interval, or why there is none."""
    if overall.low is None or overall.high is None:
        return context.say("position.nothing")
    low, high = context.format_score(overall.low, overall), context.format_score(overall.high, overall)
    if overall.score is None:
        return context.say("position.no_score", low=low, high=high)
    score, best = context.format_score(overall.score, overall), context.format_best()
    if overall.low == overall.high:
        return context.say("position.score", score=score, best=best)
    return context.say("position.score_between", score=score, best=best, low=low, high=high)


def describe_origin(context: Context) -> str:
    """Say whose answers to which bank they are, who gave them, and when."""
    sheet = context.card.sheet
    role = sheet.respondent.role if sheet.respondent else None
    respondent = role and context.say("position.said_by", role=role)
    date = sheet.date and describe_date(sheet.date, context.view)
    parts = [sheet.organisation, context.bank.title, respondent, date]
    return f" {context.view.glyphs.dash} ".join(context.format_prose(part) for part in parts if part)


def _describe_level(reached: LevelReached, context: Context) -> str:
    params = {
        "position": context.say("position.doubtful" if context.card.provisional else "position.stated"),
        "level": context.get_level_title(reached.level),
        "place": reached.number,
        "places": reached.total,
    }
    if reached.best is None:
        return context.say("position.level", **params)
    best, n = context.get_level_title(reached.best), count_open_questions(context.card)
    if not reached.open_duties:
        return context.say("position.level_between", n=n, best=best, **params)
    key = "duties.level_between" if reached.is_score_settled else "duties.level_between_both"
    return context.say(key, n=len(reached.open_duties), best=best, **params)


def _build_level(overall: AxisScore, context: Context) -> Iterator[Block]:
    reached = find_level(context.card)
    if reached is None:
        return
    yield Paragraph(_describe_level(reached, context), "strong")
    if reached.best is not None:
        yield from build_settling_answers(reached, overall, context)
    text = context.bank.level_by_id[reached.level].text
    if text and not overall.provisional:  # a portrait drawn from few answers would not be a likeness
        yield Paragraph(context.say("position.usually"))
        yield Paragraph(context.format_prose(text), indent=2)
    yield Gap()


def build_settling_answers(reached: LevelReached, overall: AxisScore, context: Context) -> Iterator[Block]:
    """Build the list of the duties and open questions that decide between the levels that are possible."""
    questions = () if reached.is_score_settled else overall.deciding_questions
    texts = [context.format_prose(text) for text in list_to_answer(context.card, reached.open_duties)]
    texts += [context.get_question_text(question) for question in questions]
    named = texts if context.view.everything else texts[:MOST_SETTLING]
    yield Paragraph(context.say("position.settles", n=len(named)))
    for text in named:
        yield ListItem(text, indent=2)
