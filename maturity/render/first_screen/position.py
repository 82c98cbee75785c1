"""The answer in words: duties, position, score, and what keeps the next level away, each in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.answers import count_kept
from maturity.insight.duties import group_duties, is_alarming, list_pressing
from maturity.insight.levels import NextLevel, find_next_level
from maturity.insight.unused_answers import count_ignored
from maturity.model.scorecard import AxisScore, Blocker
from maturity.render.blocks import Block, ListItem, Paragraph, Title
from maturity.render.context import Context
from maturity.render.goals import list_goal_sentences
from maturity.render.sections.blockers import format_blocker_scores
from maturity.render.sections.duties import count_duties, describe_standing
from maturity.render.sections.position import describe_level, describe_score, list_first_cautions
from maturity.render.wording import describe_coverage, describe_date

_MOST_AXES = 2
"""How many of the axes that keep the next level away are named; the others are counted."""


def build_short_position(context: Context) -> Iterator[Block]:
    """Build whose result it is, what the law demands, the position and the way to the next level."""
    yield Title(_describe_origin(context))
    for sentence in list_first_cautions(context):
        yield Paragraph(sentence, "caution")
    if _has_unused_answers(context):
        yield Paragraph(describe_coverage(context.card, context.view), "caution")
    yield from _build_duties(context)
    overall = context.card.overall
    if overall is None:
        yield from _build_goals(context)
        return
    sentences = (describe_level(context), _describe_score(overall, context))
    yield Paragraph(" ".join(filter(None, sentences)), "strong")
    following = find_next_level(context.card)
    if following is not None and following.level is not None:
        yield Paragraph(_describe_way(following, following.level, context))


def _has_unused_answers(context: Context) -> bool:
    """Whether the file has answers that do not count: ignored, waiting for another one, or to be confirmed."""
    card = context.card
    counts = (card.coverage.to_confirm, count_kept(card), count_ignored(card.cautions))
    return any(counts)


def _describe_origin(context: Context) -> str:
    """Say whose result it is, of which questionnaire and of when, as far as that is given."""
    sheet = context.card.sheet
    date = describe_date(sheet.date, context.view) if sheet.date else None
    parts = (sheet.organisation, context.bank.title, date)
    return f" {context.view.glyphs.dash} ".join(context.format_prose(part) for part in parts if part)


def _describe_score(overall: AxisScore, context: Context) -> str:
    """Say the overall score, with its interval in brackets while questions are open."""
    if overall.score is None or overall.low == overall.high:
        return describe_score(overall, context)
    low, high = context.format_score(overall.low, overall), context.format_score(overall.high, overall)
    score, best = context.format_score(overall.score, overall), context.format_best()
    return context.say("first.score", score=score, best=best, low=low, high=high)


def _build_duties(context: Context) -> Iterator[Block]:
    """Build how many duties are met, and the gravest of those that are not or not known; nothing without duties."""
    groups = group_duties(context.card)
    if groups.is_empty:
        return
    pressing = [each for each in list_pressing(context.card) if is_alarming(each, context.card)]
    yield Paragraph(count_duties(context), "caution" if pressing else "plain")
    for finding in pressing[:1]:
        named = describe_standing(finding, context)
        more = len(pressing) - 1
        yield ListItem(context.say("first.duty_and_more", n=more, duty=named) if more else named, indent=2)


def _build_goals(context: Context) -> Iterator[Block]:
    """Build which goals are below their ambition, in line with it or above it."""
    if not context.goals.axes:
        yield Paragraph(context.say("position.profile"))
        return
    yield Paragraph(context.say("goals.title"), "strong")
    for sentence in list_goal_sentences(context):
        yield ListItem(sentence)


def _describe_way(following: NextLevel, level: str, context: Context) -> str:
    """Say in one sentence which duties and scores keep the next level away."""
    parts = [context.say("first.way_duties", n=len(following.duties))] if following.duties else []
    parts += [_describe_axis(blocker, context) for blocker in following.axes[:_MOST_AXES]]
    parts += _count_others(following.axes, context)
    return context.say("first.way", level=context.get_level_title(level), parts=context.view.join_series(parts))


def _describe_axis(blocker: Blocker, context: Context) -> str:
    has, needs = format_blocker_scores(blocker, context)
    axis, n = context.quote_axis(blocker.id), len(blocker.answer_first)
    if n:  # answers alone could be enough: they come before any advice
        return context.say("first.way_open", axis=axis, has=has, needs=needs, n=n)
    return context.say("first.way_axis", axis=axis, has=has, needs=needs)


def _count_others(axes: Sequence[Blocker], context: Context) -> list[str]:
    left = len(axes) - _MOST_AXES
    return [context.say("first.way_others", n=left)] if left > 0 else []
