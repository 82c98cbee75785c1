"""Every answer beside its question and its score, when everything is shown."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.insight.answers import find_answer_score, list_asked_questions
from maturity.model.answer_wording import describe_answer
from maturity.model.answers import ABSENT
from maturity.model.items import Question
from maturity.model.standing import Standing
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.context import Context
from maturity.text.safe import make_visible


def build_answers(context: Context) -> Iterator[Block]:
    """Build the list of the profile, the ambitions and the questions asked, axis by axis."""
    if not context.view.everything:
        return
    yield Heading(context.say("answers.title"))
    yield from _build_profile(context)
    for axis in context.card.axes:
        asked = list_asked_questions(context.card, axis.id)
        ambition = _describe_ambition(axis.id, context)
        if asked or ambition:
            yield Paragraph(context.format_prose(axis.title), "strong")
        if ambition:
            yield ListItem(ambition, indent=2)
        for question in asked:
            yield from _build_answer(question, context)


def _build_profile(context: Context) -> Iterator[Block]:
    card = context.card
    if card.bank.profile:
        yield Paragraph(context.say("answers.profile"), "strong")
    for field in card.bank.profile:
        answer = card.sheet.profile.get(field.id, ABSENT)
        words = describe_answer(card.bank, field, answer, context.view.language)
        yield ListItem(context.say("answers.fact", text=field.text, answer=words), indent=2)
        if answer.comment:
            yield _build_comment(answer.comment, context)


def _describe_ambition(axis_id: str, context: Context) -> str:
    """Say the ambition given for an axis, in the words of its answer or as a number; empty if none is given."""
    given, target = context.card.sheet.targets.get(axis_id), context.bank.axis_by_id[axis_id].target
    if given is None:
        return ""
    if isinstance(given, Fraction):
        words = context.format_score(given)
    else:
        texts = {option.id: option.text for option in context.bank.get_options(target)} if target else {}
        words = context.format_prose(texts[given])
    return context.say("answers.fact", text=context.say("answers.ambition"), answer=words)


def _build_answer(question: Question, context: Context) -> Iterator[Block]:
    answer = context.card.sheet.get_answer(question.id)
    yield ListItem(context.format_prose(question.text), indent=2)
    yield Paragraph(_describe_answer(question, context), indent=4)
    if answer.comment:
        yield _build_comment(answer.comment, context)
    for evidence in answer.evidence:
        yield Paragraph(context.say("answers.evidence", evidence=make_visible(evidence)), indent=4)


def _describe_answer(question: Question, context: Context) -> str:
    """Say an answer, with its score, or that it is set aside while the question may not apply."""
    card = context.card
    words = describe_answer(card.bank, question, card.sheet.get_answer(question.id), context.view.language)
    if card.standings[question.id] is Standing.POSSIBLE:
        return context.say("answers.set_aside", answer=words)
    score = find_answer_score(card, question)
    if score is None:
        return words
    return context.say("answers.scored", answer=words, score=context.format_score(score), best=context.format_best())


def _build_comment(comment: str, context: Context) -> Paragraph:
    return Paragraph(context.say("answers.comment", comment=make_visible(comment)), indent=4)
