"""What tells apart several scorecards of one organisation: their date, or who has answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, assert_never

from maturity.insight.journey import get_comparable_name
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Making:
    """Whose answers a scorecard is about, and how they were made; "" for what is not said."""

    name: str
    """The name of the organisation as it is compared."""
    organisation: str
    """The name of the organisation as it is written."""
    date: str
    role: str
    respondent: str
    """The id of whoever answered."""


Fact = Literal["date", "role", "respondent"]
"""What a sheet says of its making: when, by whom in the organisation, and under which id."""
_FACTS: tuple[Fact, ...] = ("date", "role", "respondent")


def describe_making(card: Scorecard) -> Making:
    """Describe whose answers a scorecard is about, and how they were made."""
    sheet, respondent = card.sheet, card.sheet.respondent
    return Making(
        get_comparable_name(card),
        sheet.organisation or "",
        sheet.date or "",
        (respondent.role if respondent else None) or "",
        (respondent.id if respondent else None) or "",
    )


def find_distinctions(makings: Sequence[Making]) -> list[tuple[str, ...] | None]:
    """Find, for each of several scorecards, which facts tell it apart from the others of the same organisation.

    They are the fewest that do for all of these, the date first: values such as "2026-11-23", "dircom". Where nothing
    does for all, they are the fewest that do for the card alone. A fact that a sheet does not give is left out. None
    stands for a card that needs none, because it is the only one of its organisation or because it names no
    organisation; an empty tuple for one that no fact tells apart.
    """
    by_name: dict[str, list[int]] = {}
    for index, making in enumerate(makings):
        by_name.setdefault(making.name, []).append(index)
    found: list[tuple[str, ...] | None] = [None] * len(makings)
    for name, indexes in by_name.items():
        if name and len(indexes) > 1:
            for index, facts in zip(indexes, _choose_facts([makings[index] for index in indexes]), strict=True):
                found[index] = tuple(fact for fact in facts if fact)
    return found


def _choose_facts(makings: Sequence[Making]) -> list[tuple[str, ...]]:
    """Return for each of `makings`, of one organisation, the values that tell it apart; an empty tuple for none."""
    own: list[tuple[str, ...]] = [()] * len(makings)
    for chosen in _list_choices():
        values = [tuple(_get_fact(making, fact) for fact in chosen) for making in makings]
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


def _get_fact(making: Making, fact: Fact) -> str:
    match fact:
        case "date":
            return making.date
        case "role":
            return making.role
        case "respondent":
            return making.respondent
        case _:
            assert_never(fact)
