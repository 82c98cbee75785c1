"""Several questionnaires of one organisation: one joint summary, before the scorecard of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maturity.model.answers import State
from maturity.model.scorecard import Scorecard
from maturity.render.page import Page
from maturity.render.terminal import advice, goals, position
from maturity.render.terminal.words import answer_words, answered, dated
from maturity.render.view import View


def is_journey(cards: Sequence[Scorecard]) -> bool:
    """Whether these are the questionnaires of one organisation, each answered once.

    The same questionnaire twice is another matter: several respondents, or several dates.
    """
    names = {" ".join((card.sheet.organisation or "").split()).casefold() for card in cards}
    banks = {card.bank.id for card in cards}
    return len(cards) > 1 and len(names) == 1 and "" not in names and len(banks) == len(cards)


def write(page: Page, cards: Sequence[Scorecard], view: View) -> None:
    """Where the organisation stands in each questionnaire, then what to do first for each."""
    organisation = view.prose(cards[0].sheet.organisation or "")
    page.text(view.say("journey.title", organisation=organisation, n=len(cards)), style="bold")
    page.heading(view.say("journey.where"))
    for card in cards:
        _where(page, card, view)
    for sentence in _differences(cards, view):
        page.text(sentence, style="bold yellow")
    _first(page, cards, view)
    page.blank()
    page.text(view.say("journey.apart"))


def _where(page: Page, card: Scorecard, view: View) -> None:
    """One questionnaire: its position in words, its score if it has one, how much was answered."""
    date = f" ({dated(card.sheet.date, view)})" if card.sheet.date else ""
    page.text(view.prose(card.bank.title) + date, style="bold")
    if position.is_blank(card):
        page.text(view.say("position.empty"), indent=2)
        page.blank()
        return
    for sentence in (*position.cautions(card, view), *_position(card, view), answered(card, view)):
        page.text(sentence, indent=2)
    page.blank()


def _position(card: Scorecard, view: View) -> list[str]:
    if card.overall is None:
        return goals.sentences(card, view) or [view.say("position.profile")]
    found = [position.level_sentence(card.overall, card, view), position.score_sentence(card.overall, card, view)]
    return [sentence for sentence in found if sentence]


def _differences(cards: Sequence[Scorecard], view: View) -> Iterable[str]:
    """Facts of the profile that one file gives otherwise than another: one of them is wrong, or out of date."""
    given: dict[str, dict[str, str]] = {}
    for card in cards:
        for field in card.bank.profile:
            answer = card.sheet.profile.get(field.id)
            if answer is not None and answer.state is State.ANSWERED:
                given.setdefault(view.prose(field.text), {})[card.bank.id] = answer_words(card, field, answer, view)
    for text, answers in given.items():
        if len(set(answers.values())) > 1:
            named = view.series(dict.fromkeys(answers.values()))
            yield view.say("journey.differs", fact=text, answers=named)


def _first(page: Page, cards: Sequence[Scorecard], view: View) -> None:
    """The first recommendation of each questionnaire."""
    named = [card for card in cards if card.advice and not position.is_blank(card)]
    if named:
        page.heading(view.say("journey.first"))
    for place, card in enumerate(named, start=1):
        advice.one(page, place, card.advice[0], card, view, alone=True)
        page.text(view.say("journey.from", bank=view.prose(card.bank.title)), indent=3)
