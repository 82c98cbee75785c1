"""Several questionnaires of one organisation: whether they make one journey, and in what their files differ."""

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
    """The questionnaires of one organisation, each answered once, in the order in which they were given."""

    cards: tuple[Scorecard, ...]
    short: tuple[Scorecard, ...] = ()
    """Short versions of questionnaires that are answered in full besides: they are left out."""


@dataclass(frozen=True)
class ProfileAnswer:
    """One answer to a field of the profile, with the bank that words it."""

    bank: Bank
    field: ProfileField
    answer: Answer


def find_journey(cards: Sequence[Scorecard]) -> Journey | None:
    """Find the journey that these results make; None for several organisations, or a questionnaire answered twice.

    The same questionnaire twice means several respondents, or several dates, which is another comparison.
    """
    if len(cards) < 2 or len(set(map(get_comparable_name, cards))) > 1 or not get_comparable_name(cards[0]):
        return None
    full = {card.bank.id for card in cards if card.sheet.scope == "full"}
    short = tuple(card for card in cards if card.sheet.scope == "express" and card.bank.id in full)
    kept = tuple(card for card in cards if card not in short)
    is_once_each = len({card.bank.id for card in kept}) == len(kept)
    return Journey(kept, short) if is_once_each and len(kept) > 1 else None


def find_names_in_the_way(cards: Sequence[Scorecard]) -> list[str | None]:
    """Find the names that keep different questionnaires from being a journey; None stands for a missing name.

    The list is empty if the names are not the reason: a single result, a questionnaire twice, or one organisation.
    """
    names = {get_comparable_name(card): card.sheet.organisation for card in cards}
    are_different = 1 < len(cards) == len({card.bank.id for card in cards})
    return [name or None for name in names.values()] if are_different and len(names) > 1 else []


def get_comparable_name(card: Scorecard) -> str:
    """Return the name of the organisation as it is compared; empty if there is none."""
    return make_comparable(card.sheet.organisation or "")


def find_differences(cards: Sequence[Scorecard]) -> list[tuple[ProfileAnswer, ...]]:
    """Find the facts of the profile that the files do not agree on: one of them is wrong, or out of date.

    There is one tuple for each such fact, with each answer once, in the order of the files. Fields of two banks are the
    same fact if they have the same id and the same kind.
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
    """List the results that have some advice and at least one answer."""
    return [card for card in cards if card.advice and not is_blank(card)]
