"""What keeps the next level away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.errors import BugError
from maturity.insight.levels import find_next_level
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Blocker
from maturity.model.standing import Standing
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.sections.duties import describe_duty_blocker
from maturity.render.sections.position import MOST_SETTLING


def build_blockers(context: Context) -> Iterator[Block]:
    """Build the duties and scores that the next level still lacks, then the questions that weigh most on the scores."""
    following = find_next_level(context.card)
    if following is None:
        return
    if following.level is None:
        yield Heading(context.say("blockers.none_for_now" if context.card.provisional else "blockers.none"))
        return
    yield Heading(context.say("blockers.title", level=context.get_level_title(following.level)))
    for duty in following.duties:
        yield ListItem(describe_duty_blocker(duty, context))
    for blocker in following.axes:
        if blocker.answer_first:
            yield from _build_open_floor(blocker, context)
        else:
            yield ListItem(_describe_axis(blocker, context, is_unsettled=blocker.id in following.unsettled))
    told = following.axes[0].answer_first if following.axes else ()
    questions = [question for question in following.questions if question.id not in told]
    if questions:
        axis = context.quote_axis(following.axes[0].id)
        yield Paragraph(context.say("blockers.questions", n=len(questions), axis=axis))
    for blocker in questions:
        yield ListItem(_describe_question(blocker, context), indent=2)


def _build_open_floor(blocker: Blocker, context: Context) -> Iterator[Block]:
    """Build an axis that answers to its open questions could bring up to its floor: these questions come first."""
    has, needs = format_blocker_scores(blocker, context)
    questions, everything = blocker.answer_first, context.view.everything
    axis = context.quote_axis(blocker.id)
    yield ListItem(context.say("blockers.open_floor", n=len(questions), axis=axis, has=has, needs=needs))
    for question in questions if everything else questions[:MOST_SETTLING]:
        yield ListItem(_describe_open_question(question, context), indent=2)


def format_blocker_scores(blocker: Blocker, context: Context) -> tuple[str, str]:
    """Format the score that an axis has and the one that it needs."""
    has, needs = (
        context.view.format_score(each, context.bank.scale, (blocker.needs,)) for each in (blocker.has, blocker.needs)
    )
    return has, needs


def _describe_axis(blocker: Blocker, context: Context, *, is_unsettled: bool) -> str:
    has, needs = format_blocker_scores(blocker, context)
    if is_unsettled:
        has = context.say("blockers.secured", has=has)
    key = "blockers.score" if blocker.id == ROOT else "blockers.floor"
    return context.say(key, axis=context.quote_axis(blocker.id), has=has, needs=needs)


def _describe_question(blocker: Blocker, context: Context) -> str:
    if blocker.has is not None:
        text = context.get_question_text(blocker.id)
        has, best = context.format_score(blocker.has), context.format_best()
        return context.say("blockers.question", question=text, has=has, best=best)
    return _describe_open_question(blocker.id, context)


def _describe_open_question(question: str, context: Context) -> str:
    text, standing = context.get_question_text(question), context.card.standings[question]
    match standing:
        case Standing.UNANSWERED:
            return context.say("blockers.unanswered", question=text)
        case Standing.UNKNOWN:
            return context.say("blockers.unknown", question=text)
        case Standing.TO_CONFIRM:
            return context.say("blockers.to_confirm", question=text)
        case Standing.POSSIBLE:
            return context.say("blockers.possible", question=text)
        case Standing.ANSWERED | Standing.NOT_APPLICABLE:
            raise BugError(f"{question} blocks a level and is not open")
        case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            raise BugError(f"{question} blocks a level and is not asked")
        case _:
            assert_never(standing)
