"""What each organisation has answered: the latest answers to each questionnaire, and those of earlier dates.

A dossier is what belongs to one organisation. Answers that nothing puts in order, such as those of two respondents on
one day, make no dossier together: each has its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from maturity.insight.comparison.history import DatedCard, History, build_history
from maturity.insight.journey import get_comparable_name
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True)
class Entry:
    """The answers of an organisation to one questionnaire."""

    dates: tuple[DatedCard, ...]
    """Its scorecards, one at least, the oldest first."""

    @property
    def card(self) -> Scorecard:
        """The latest scorecard."""
        return self.dates[-1].card

    @cached_property
    def history(self) -> History | None:
        """All dates set side by side; None where there is only one."""
        return build_history(self.dates) if len(self.dates) > 1 else None


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


def find_dossiers(dates: Sequence[DatedCard]) -> tuple[Dossier, ...]:
    """Group scorecards by organisation, in the order in which organisations first occur.

    Names that differ only in capitals, accents, spaces and signs are the same; a card without a name is by itself. The
    short version of a questionnaire is left out where the same organisation has answered it in full as well.
    """
    groups: dict[object, list[DatedCard]] = {}
    for index, dated in enumerate(dates):
        groups.setdefault(get_comparable_name(dated.card) or index, []).append(dated)
    return tuple(dossier for group in groups.values() for dossier in _make_dossiers(group))


def _make_dossiers(dates: Sequence[DatedCard]) -> list[Dossier]:
    """Make one dossier of the scorecards of one organisation, or else one of each of them."""
    full = {each.card.bank.id for each in dates if each.card.sheet.scope == "full"}
    by_bank: dict[str, list[DatedCard]] = {}
    for each in dates:
        if each.card.sheet.scope == "full" or each.card.bank.id not in full:
            by_bank.setdefault(each.card.bank.id, []).append(each)
    if all(map(_can_be_ordered, by_bank.values())):
        return [Dossier(tuple(map(_make_entry, by_bank.values())))]
    return [Dossier((Entry((each,)),), number) for number, each in enumerate(dates, start=1)]


def _can_be_ordered(dates: Sequence[DatedCard]) -> bool:
    """Tell whether the scorecards of one questionnaire have different days; a single one needs none."""
    days = [each.day for each in dates]
    return len(days) == 1 or (None not in days and len(set(days)) == len(days))


def _make_entry(dates: Sequence[DatedCard]) -> Entry:
    return Entry(tuple(sorted(dates, key=lambda each: each.card.sheet.date or "")))
