"""Several questionnaires of one organisation: a joint summary, then the scorecard of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.answers import is_blank
from maturity.insight.axes import find_extremes
from maturity.insight.journey import Journey, ProfileAnswer, find_differences, list_started
from maturity.model.answer_wording import describe_answer
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.blocks import Block, Gap, Heading, Paragraph, Part, Title
from maturity.render.context import Context
from maturity.render.documents.scorecard import build_scorecard
from maturity.render.goals import list_goal_sentences
from maturity.render.recommendation import build_recommendation
from maturity.render.sections.duties import count_duties
from maturity.render.sections.position import describe_level, describe_score, list_first_cautions
from maturity.render.view import View
from maturity.render.wording import describe_coverage, describe_date


def build_journey(journey: Journey, view: View) -> Iterator[Block]:
    """Build the position in each questionnaire, what to do first in each, and then the scorecard of each."""
    organisation = view.format_prose(journey.cards[0].sheet.organisation or "")
    yield Title(view.say("journey.title", organisation=organisation, n=len(journey.cards)))
    yield Heading(view.say("journey.where"))
    for card in journey.cards:
        yield from _build_position(Context(card, view))
    for answers in find_differences(journey.cards):
        yield Paragraph(describe_difference(answers, view), "caution")
    for card in journey.short:
        yield Paragraph(view.say("journey.short", bank=view.format_prose(card.bank.title)))
    yield from _build_first_advice(list_started(journey.cards), view)
    yield Gap()
    yield Paragraph(view.say("journey.apart"))
    for number, card in enumerate(journey.cards, start=1):
        heading = view.say("journey.each", place=number, places=len(journey.cards))
        yield Part(heading, tuple(build_scorecard(card, view)))


def list_position_sentences(context: Context) -> list[str]:
    """List the sentences that say the position of an organisation in one questionnaire."""
    overall = context.card.overall
    if overall is None:
        return list_goal_sentences(context) or [context.say("position.profile")]
    found = [describe_level(context), describe_score(overall, context), _describe_extremes(context)]
    return [sentence for sentence in found if sentence]


def _build_position(context: Context) -> Iterator[Block]:
    """Build the position in one questionnaire, and how much of it was answered."""
    yield Paragraph(_describe_origin(context), "strong")
    if is_blank(context.card):
        yield Paragraph(context.say("position.empty"), indent=2)
    else:
        coverage = describe_coverage(context.card, context.view)
        cautions = (*list_first_cautions(context), count_duties(context))
        for sentence in (*cautions, *list_position_sentences(context), coverage):
            if sentence:
                yield Paragraph(sentence, indent=2)
    yield Gap()


def _describe_origin(context: Context) -> str:
    """Say which questionnaire it is, when it was answered and by whom."""
    sheet = context.card.sheet
    role = sheet.respondent.role if sheet.respondent else None
    facts = [describe_date(sheet.date, context.view)] if sheet.date else []
    facts += [context.say("position.said_by", role=context.format_prose(role))] if role else []
    return context.format_prose(context.bank.title) + (f" ({', '.join(facts)})" if facts else "")


def _describe_extremes(context: Context) -> str:
    """Say the highest and the lowest leaf axis; empty where they are the same."""
    extremes = find_extremes(context.card)
    if extremes is None:
        return ""
    high = _describe_axis(extremes.highest, extremes.as_high, context)
    low = _describe_axis(extremes.lowest, extremes.as_low, context)
    return context.say("journey.ends", high=high, low=low)


def _describe_axis(axis: AxisScore, others: int, context: Context) -> str:
    """Say the title and the score of an axis, and how many `others` have the same score."""
    title, score = context.format_prose(axis.title), context.format_score(axis.score, axis)
    return context.say("journey.axis_as_others" if others else "journey.axis", title=title, score=score, n=others)


def describe_difference(answers: Sequence[ProfileAnswer], view: View) -> str:
    """Say a fact of the profile with the answers that the files give to it."""
    words = (describe_answer(each.bank, each.field, each.answer, view.language) for each in answers)
    fact = view.format_prose(answers[0].field.text)
    return view.say("journey.differs", fact=fact, answers=view.join_series(words))


def _build_first_advice(cards: Sequence[Scorecard], view: View) -> Iterator[Block]:
    """Build the first recommendation of each questionnaire."""
    if cards:
        yield Heading(view.say("journey.first"))
    for number, card in enumerate(cards, start=1):
        yield from build_recommendation(number, card.advice[0], Context(card, view), without_list=True)
        yield Paragraph(view.say("journey.from", bank=view.format_prose(card.bank.title)), indent=3)
