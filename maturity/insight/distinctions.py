"""What tells apart several scorecards of one organisation: their date, or who has answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

from maturity.insight.journey import get_comparable_name
from maturity.model.scorecard import Scorecard

Fact = Literal["date", "role", "respondent"]
"""What a sheet says of its making: when, by whom in the organisation, and under which id."""
_FACTS: tuple[Fact, ...] = ("date", "role", "respondent")


def find_distinctions(cards: Sequence[Scorecard]) -> list[tuple[str, ...] | None]:
    """Find, for each of `cards`, which facts tell it apart from the others of the same organisation.

    They are the fewest that do for all of these, the date first: values such as "2026-11-23", "dircom". Where nothing
    does for all, they are the fewest that do for the card alone. A fact that a sheet does not give is left out. None
    stands for a card that needs none, because it is the only one of its organisation or because it names no
    organisation; an empty tuple for one that no fact tells apart.
    """
    by_name: dict[str, list[int]] = {}
    for index, card in enumerate(cards):
        by_name.setdefault(get_comparable_name(card), []).append(index)
    found: list[tuple[str, ...] | None] = [None] * len(cards)
    for name, indexes in by_name.items():
        if name and len(indexes) > 1:
            for index, facts in zip(indexes, _choose_facts([cards[index] for index in indexes]), strict=True):
                found[index] = tuple(fact for fact in facts if fact)
    return found


def _choose_facts(cards: Sequence[Scorecard]) -> list[tuple[str, ...]]:
    """Return for each of `cards`, of one organisation, the values that tell it apart; an empty tuple for none."""
    own: list[tuple[str, ...]] = [()] * len(cards)
    for chosen in _list_choices():
        values = [tuple(_get_fact(card, fact) for fact in chosen) for card in cards]
        counts = Counter(values)
        are_telling = [counts[value] == 1 and any(value) for value in values]
        if all(are_telling):
            return values
        own = [
            old or (value if is_telling else ())
            for old, value, is_telling in zip(own, values, are_telling, strict=True)
        ]
    return own


def _list_choices() -> Iterable[tuple[Fact, ...]]:
    for size in range(1, len(_FACTS) + 1):
        yield from combinations(_FACTS, size)


def _get_fact(card: Scorecard, fact: Fact) -> str:
    respondent = card.sheet.respondent
    match fact:
        case "date":
            return card.sheet.date or ""
        case "role":
            return (respondent.role if respondent else None) or ""
        case "respondent":
            return (respondent.id if respondent else None) or ""
