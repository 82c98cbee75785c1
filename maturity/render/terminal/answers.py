"""Every answer beside its question and its score, when everything is shown."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.answer_wording import describe_answer
from maturity.model.answers import ABSENT
from maturity.model.items import Question
from maturity.model.scorecard import ASKED, Scorecard, Standing
from maturity.render.page import Page
from maturity.render.view import View
from maturity.text.safe import make_visible


def write(page: Page, card: Scorecard, view: View) -> None:
    """The questions asked, axis by axis."""
    if not view.everything:
        return
    page.heading(view.say("answers.title"))
    _profile(page, card, view)
    for axis in card.axes:
        asked = [question for question in card.bank.questions_by_axis[axis.id] if _asked(card, question)]
        ambition = _ambition(axis.id, card, view)
        if asked or ambition:
            page.text(view.format_prose(axis.title), style="bold")
        if ambition:
            page.text(ambition, indent=2, first=f"{view.glyphs.bullet} ")
        for question in asked:
            _answer(page, question, card, view)


def _ambition(axis_id: str, card: Scorecard, view: View) -> str:
    """The ambition given for an axis, in the words of its answer or as a number."""
    given, target = card.sheet.targets.get(axis_id), card.bank.axis_by_id[axis_id].target
    if given is None:
        return ""
    texts = {option.id: option.text for option in card.bank.get_options(target)} if target else {}
    words = (
        view.format_score(given, card.bank.scale) if isinstance(given, Fraction) else view.format_prose(texts[given])
    )
    return view.say("answers.fact", text=view.say("answers.ambition"), answer=words)


def _profile(page: Page, card: Scorecard, view: View) -> None:
    if not card.bank.profile:
        return
    page.text(view.say("answers.profile"), style="bold")
    for field in card.bank.profile:
        answer = card.sheet.profile.get(field.id, ABSENT)
        words = describe_answer(card.bank, field, answer, view.language)
        page.text(view.say("answers.fact", text=field.text, answer=words), indent=2, first=f"{view.glyphs.bullet} ")
        if answer.comment:
            page.text(view.say("answers.comment", comment=make_visible(answer.comment)), indent=4)


def _asked(card: Scorecard, question: Question) -> bool:
    return card.standings[question.id] in ASKED


def _answer(page: Page, question: Question, card: Scorecard, view: View) -> None:
    answer = card.sheet.get_answer(question.id)
    page.text(view.format_prose(question.text), indent=2, first=f"{view.glyphs.bullet} ")
    words = describe_answer(card.bank, question, answer, view.language)
    if card.standings[question.id] is Standing.POSSIBLE:
        words = view.say("answers.set_aside", answer=words)
    elif card.standings[question.id] is Standing.ANSWERED and question.counts and answer.value is not None:
        measure, scale = card.bank.measure_by_question[question.id], card.bank.scale
        score = scale.convert_ratio(measure.get_ratio(measure.get_raw(answer.value)))
        words = view.say(
            "answers.scored",
            answer=words,
            score=view.format_score(score, scale),
            best=view.format_score(scale.max, scale),
        )
    page.text(words, indent=4)
    if answer.comment:
        page.text(view.say("answers.comment", comment=make_visible(answer.comment)), indent=4)
    for evidence in answer.evidence:
        page.text(view.say("answers.evidence", evidence=make_visible(evidence)), indent=4)
