"""Several questionnaires of one organisation: one joint summary, before the scorecard of each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maturity.model.answer_wording import describe_answer
from maturity.model.answers import State
from maturity.model.scorecard import Scorecard
from maturity.render.page import Page
from maturity.render.terminal import advice, goals, position
from maturity.render.terminal.words import answered, dated, marks
from maturity.render.view import View


@dataclass(frozen=True)
class Journey:
    """The questionnaires of one organisation, each answered once; `short`: short versions answered in full besides."""

    cards: tuple[Scorecard, ...]
    short: tuple[Scorecard, ...] = ()


def journey_of(cards: Sequence[Scorecard]) -> Journey | None:
    """The journey that these results make; None for several organisations, or a questionnaire answered twice.

    The same questionnaire twice is another matter: several respondents, or several dates.
    """
    if len(cards) < 2 or len(set(map(organisation, cards))) > 1 or not organisation(cards[0]):
        return None
    full = {card.bank.id for card in cards if card.sheet.scope == "full"}
    short = tuple(card for card in cards if card.sheet.scope == "express" and card.bank.id in full)
    told = tuple(card for card in cards if card not in short)
    once = len({card.bank.id for card in told}) == len(told)
    return Journey(told, short) if once and len(told) > 1 else None


def organisation(card: Scorecard) -> str:
    """An organisation's name as it is compared: without accents, capitals, spaces and signs."""
    letters = unicodedata.normalize("NFKD", card.sheet.organisation or "")
    return "".join(letter for letter in letters.casefold() if letter.isalnum())


def write(page: Page, journey: Journey, view: View) -> None:
    """Where the organisation stands in each questionnaire, then what to do first for each."""
    cards = journey.cards
    name = view.format_prose(cards[0].sheet.organisation or "")
    page.text(view.say("journey.title", organisation=name, n=len(cards)), style="bold")
    page.heading(view.say("journey.where"))
    for card in cards:
        _where(page, card, view)
    for sentence in _differences(cards, view):
        page.text(sentence, style="bold yellow")
    for card in journey.short:
        page.text(view.say("journey.short", bank=view.format_prose(card.bank.title)))
    _first(page, cards, view)
    page.blank()
    page.text(view.say("journey.apart"))


def _where(page: Page, card: Scorecard, view: View) -> None:
    """One questionnaire: its position in words, its score if it has one, how much was answered."""
    page.text(_named(card, view), style="bold")
    if position.is_blank(card):
        page.text(view.say("position.empty"), indent=2)
        page.blank()
        return
    for sentence in (*position.cautions(card, view), *stands(card, view), answered(card, view)):
        page.text(sentence, indent=2)
    page.blank()


def _named(card: Scorecard, view: View) -> str:
    """The questionnaire, when it was answered and by whom."""
    role = card.sheet.respondent.role if card.sheet.respondent else None
    facts = [dated(card.sheet.date, view)] if card.sheet.date else []
    facts += [view.say("position.said_by", role=view.format_prose(role))] if role else []
    return view.format_prose(card.bank.title) + (f" ({', '.join(facts)})" if facts else "")


def stands(card: Scorecard, view: View) -> list[str]:
    """Where an organisation stands in one questionnaire, in a sentence or a few."""
    if card.overall is None:
        return goals.sentences(card, view) or [view.say("position.profile")]
    found = [
        position.level_sentence(card.overall, card, view),
        position.score_sentence(card.overall, card, view),
        _ends(card, view),
    ]
    return [sentence for sentence in found if sentence]


def _ends(card: Scorecard, view: View) -> str:
    """The highest and the lowest of the axes that have questions of their own."""
    leaves = [axis for axis in card.axes if axis.score is not None and not card.bank.axis_by_id[axis.id].axes]
    ranked = sorted(leaves, key=lambda axis: axis.score or 0)
    if len(ranked) < 2 or ranked[0].score == ranked[-1].score:
        return ""
    low, high = (
        view.say(
            "journey.axis",
            title=view.format_prose(axis.title),
            score=view.format_score(axis.score, card.bank.scale, marks(card, axis)),
        )
        for axis in (ranked[0], ranked[-1])
    )
    return view.say("journey.ends", high=high, low=low)


def _differences(cards: Sequence[Scorecard], view: View) -> Iterable[str]:
    """Facts of the profile that one file gives otherwise than another: one of them is wrong, or out of date."""
    given: dict[tuple[str, str], dict[object, tuple[str, str]]] = {}
    for card in cards:
        for field in card.bank.profile:
            answer = card.sheet.profile.get(field.id)
            if answer is not None and answer.state is State.ANSWERED:
                told = (view.format_prose(field.text), describe_answer(card.bank, field, answer, view.language))
                given.setdefault((field.id, field.kind), {}).setdefault(answer.value, told)
    for answers in given.values():
        if len(answers) > 1:
            (fact, _), *_ = answers.values()
            yield view.say(
                "journey.differs", fact=fact, answers=view.join_series(words for _, words in answers.values())
            )


def _first(page: Page, cards: Sequence[Scorecard], view: View) -> None:
    """The first recommendation of each questionnaire."""
    named = [card for card in cards if card.advice and not position.is_blank(card)]
    if named:
        page.heading(view.say("journey.first"))
    for place, card in enumerate(named, start=1):
        advice.one(page, place, card.advice[0], card, view, alone=True)
        page.text(view.say("journey.from", bank=view.format_prose(card.bank.title)), indent=3)
