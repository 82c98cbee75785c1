"""Several questionnaires of one organisation: when they are a journey, and what keeps them from being one."""

from __future__ import annotations

import pytest

from maturity.engine.assess import assess
from maturity.insight.journey import find_differences, find_journey, find_names_in_the_way
from maturity.model.bank import Bank
from maturity.model.scorecard import Scorecard
from tests.support import HEADER, bank_from, sheet_from

QUESTIONS = """profile: [{id: size, kind: number, text: "Taille ?", min: 0, max: 10}]
axes: [{id: x, title: "X"}]
questions: [{id: q, axis: x, kind: number, text: "Q ?", min: 0, max: 100, express: true}]
"""
FIRST, SECOND = (bank_from(HEADER.replace("id: case", f"id: {name}") + QUESTIONS) for name in ("first", "second"))


def card(bank: Bank, organisation: str = "Ville", size: str = "3", scope: str = "full") -> Scorecard:
    head = f'organisation: "{organisation}"\nscope: {scope}\nprofile: {{size: {size}}}\n'
    return assess(bank, sheet_from(f"{head}answers: {{q: 1}}\n", bank))


def test_two_questionnaires_of_one_organisation_are_a_journey() -> None:
    cards = (card(FIRST, "Ville d'Évry"), card(SECOND, "VILLE D EVRY"))
    found = find_journey(cards)
    assert found is not None
    assert (found.cards, found.short) == (cards, ())
    assert find_names_in_the_way(cards) == []


@pytest.mark.parametrize(
    ("cards", "names"),
    [
        ((card(FIRST),), []),
        ((card(FIRST), card(FIRST)), []),
        ((card(FIRST), card(SECOND, "Région")), ["Ville", "Région"]),
        ((card(FIRST), card(SECOND, " ")), ["Ville", None]),
        ((card(FIRST, " "), card(SECOND, " ")), []),
    ],
)
def test_what_is_no_journey(cards: tuple[Scorecard, ...], names: list[str | None]) -> None:
    assert find_journey(cards) is None
    assert [(name and name.strip()) or None for name in find_names_in_the_way(cards)] == names


def test_a_short_version_is_left_out_beside_the_full_one() -> None:
    short = card(FIRST, scope="express")
    found = find_journey((short, card(FIRST), card(SECOND)))
    assert found is not None
    assert found.short == (short,)
    assert find_journey((short, card(FIRST))) is None, "one questionnaire is left"


def test_facts_that_differ_are_listed_once_each() -> None:
    assert find_differences((card(FIRST), card(SECOND))) == []
    assert find_differences((card(FIRST), card(SECOND, size="unknown"))) == []
    [answers] = find_differences((card(FIRST), card(SECOND, size="4"), card(FIRST, size="4")))
    assert [each.answer.value for each in answers] == [3, 4]
    assert [each.bank for each in answers] == [FIRST, SECOND]
