"""What each organisation has answered: the latest answers to each questionnaire, and those of earlier dates.

A dossier is what belongs to one organisation. Answers that nothing puts in order, such as those of two respondents on
one day, make no dossier together: each has its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maturity.insight.journey import get_comparable_name
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True)
class Entry:
    """The answers of an organisation to one questionnaire."""

    card: Scorecard
    """The latest ones."""
    earlier: tuple[Scorecard, ...] = ()
    """Those of earlier dates, the oldest first."""


@dataclass(frozen=True)
class Dossier:
    """What one organisation has answered; `find_dossiers` makes it."""

    entries: tuple[Entry, ...]
    """One for each questionnaire, in the order in which they were given."""
    number: int = 0
    """Its number, from 1, among the dossiers of one organisation that cannot be one; 0 if there is only one."""

    @property
    def organisation(self) -> str | None:
        """The name of the organisation, in the spelling of its latest answers; None if they give none."""
        return self.entries[0].card.sheet.organisation


def find_dossiers(cards: Sequence[Scorecard]) -> tuple[Dossier, ...]:
    """Group `cards` by organisation, in the order in which organisations first occur.

    Names that differ only in capitals, accents, spaces and signs are the same; a card without a name is by itself. The
    short version of a questionnaire is left out where the same organisation has answered it in full as well.
    """
    groups: dict[object, list[Scorecard]] = {}
    for index, card in enumerate(cards):
        groups.setdefault(get_comparable_name(card) or index, []).append(card)
    return tuple(dossier for group in groups.values() for dossier in _make_dossiers(group))


def _make_dossiers(cards: Sequence[Scorecard]) -> list[Dossier]:
    """Make one dossier of the cards of one organisation, or else one of each of them."""
    full = {card.bank.id for card in cards if card.sheet.scope == "full"}
    by_bank: dict[str, list[Scorecard]] = {}
    for card in cards:
        if card.sheet.scope == "full" or card.bank.id not in full:
            by_bank.setdefault(card.bank.id, []).append(card)
    if all(map(_can_be_ordered, by_bank.values())):
        return [Dossier(tuple(map(_make_entry, by_bank.values())))]
    return [Dossier((Entry(card),), number) for number, card in enumerate(cards, start=1)]


def _can_be_ordered(cards: Sequence[Scorecard]) -> bool:
    """Tell whether the cards of one questionnaire have different dates; a single one needs none."""
    dates = [card.sheet.date for card in cards]
    return len(cards) == 1 or (None not in dates and len(set(dates)) == len(dates))


def _make_entry(cards: Sequence[Scorecard]) -> Entry:
    *earlier, latest = sorted(cards, key=lambda card: card.sheet.date or "")
    return Entry(latest, tuple(earlier))
