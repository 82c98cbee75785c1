"""Scorecards of several questionnaires: whether they make one journey, and in what facts their files differ.

A journey: the different questionnaires that one organisation has answered, each once. A scorecard is what one file of
answers gives; its questionnaire is its bank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maturity.insight.answers import is_blank
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import ProfileField
from maturity.model.scorecard import Scorecard
from maturity.text.slugs import make_comparable


@dataclass(frozen=True)
class Journey:
    """The different questionnaires that one organisation has answered; `find_journey` makes it."""

    cards: tuple[Scorecard, ...]
    """The scorecards, two or more, one for each questionnaire, in the order in which they were given."""
    short: tuple[Scorecard, ...] = ()
    """Scorecards of the short version of a questionnaire that is answered in full as well; they are not in `cards`."""


@dataclass(frozen=True)
class ProfileAnswer:
    """An answer given to a profile field (a fact about the organisation), with the bank that has the field."""

    bank: Bank
    """The bank that has the field, with the texts of its options."""
    field: ProfileField
    """The profile field."""
    answer: Answer
    """The answer given; its state is always ANSWERED."""


def find_journey(cards: Sequence[Scorecard]) -> Journey | None:
    """Find the journey that `cards` make.

    None if they name several organisations, if they name none, if a questionnaire is there twice (which means several
    respondents or dates), or if there are fewer than two questionnaires. Names that differ only in capitals, accents,
    spaces and signs are the same. The short version of a questionnaire does not count if the full one is there too.
    """
    if len(cards) < 2 or len(set(map(get_comparable_name, cards))) > 1 or not get_comparable_name(cards[0]):
        return None
    full = {card.bank.id for card in cards if card.sheet.scope == "full"}
    short = tuple(card for card in cards if card.sheet.scope == "express" and card.bank.id in full)
    kept = tuple(card for card in cards if card not in short)
    is_once_each = len({card.bank.id for card in kept}) == len(kept)
    return Journey(kept, short) if is_once_each and len(kept) > 1 else None


def find_names_in_the_way(cards: Sequence[Scorecard]) -> list[str | None]:
    """Find the names of organisations because of which the different questionnaires of `cards` are no journey.

    Each name is there once, in the order in which it first occurs and in the spelling of the last scorecard that has
    it; None stands for scorecards without a name. The list is empty for fewer than two scorecards, if a questionnaire
    is there twice, if all name one organisation, and if none names any.
    """
    names = {get_comparable_name(card): card.sheet.organisation for card in cards}
    are_different = 1 < len(cards) == len({card.bank.id for card in cards})
    return [name or None for name in names.values()] if are_different and len(names) > 1 else []


def get_comparable_name(card: Scorecard) -> str:
    """Return the name of the organisation as it is compared: its letters and digits, small and without accents.

    It is empty if the sheet gives no name, or a name without a letter or digit.
    """
    return make_comparable(card.sheet.organisation or "")


def find_differences(cards: Sequence[Scorecard]) -> list[tuple[ProfileAnswer, ...]]:
    """Find the facts of the profile that are answered differently in different `cards`.

    The list has one tuple for each such fact. The tuple holds each different answer once, two or more, in the order of
    `cards`. Fields of two banks are the same fact if they have the same id and the same kind. The list is empty if no
    answers differ.
    """
    given: dict[tuple[str, str], dict[object, ProfileAnswer]] = {}
    for card in cards:
        for field in card.bank.profile:
            answer = card.sheet.profile.get(field.id)
            if answer is not None and answer.state is State.ANSWERED:
                answers = given.setdefault((field.id, field.kind), {})
                answers.setdefault(answer.value, ProfileAnswer(card.bank, field, answer))
    return [tuple(answers.values()) for answers in given.values() if len(answers) > 1]


def list_started(cards: Sequence[Scorecard]) -> list[Scorecard]:
    """List those of `cards` that have at least one recommendation and at least one answer to a question."""
    return [card for card in cards if card.advice and not is_blank(card)]
