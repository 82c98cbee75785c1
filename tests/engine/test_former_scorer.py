"""The engine against the scorer that it replaced (`former_scorer/`), which worked in fractions: all is the same."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.respondents import load_questionnaire, simulate_respondents
from maturity.engine.assess import assess
from maturity.engine.axis_results import score_axes
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scorecard import Scorecard
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.former_scorer.assess import assess as assess_in_fractions
from tests.engine.random_banks import make_case
from tests.support import draw_examples


@draw_examples(500)
@given(st.data(), bank_data(profiles=True))
def test_small_banks_give_the_same_scorecard(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    assert_same(bank, draw.draw(sheets(bank)))


@draw_examples(500)
@given(st.integers(0, 10**9))
def test_banks_with_much_to_advise_give_the_same_scorecard(seed: int) -> None:
    data, sheet = make_case(seed)
    assert_same(bank_of(data), sheet)


@pytest.mark.parametrize("name", ["communication_numerique", "medias_sociaux", "prerequis"])
def test_simulated_services_get_the_same_scorecard(name: str) -> None:
    bank = load_questionnaire(name)
    for _, sheet in simulate_respondents(bank, 6, 1):
        assert_same(bank, sheet)


def assert_same(bank: Bank, sheet: Sheet) -> None:
    card, expected = assess(bank, sheet), assess_in_fractions(bank, sheet)
    for field in fields(Scorecard):
        assert getattr(card, field.name) == getattr(expected, field.name), field.name
    for figures, as_before in (
        (card.overall, expected.overall),
        (card.axes, expected.axes),
        (card.advice, expected.advice),
    ):
        assert repr(figures) == repr(as_before)  # a whole number is a fraction there too
    assert list(card.standings) == list(expected.standings)
    whole = [expected.overall] if expected.overall else []
    assert list(score_axes(bank, sheet).items()) == [
        (axis.id, (axis.score, axis.low, axis.high, axis.level, axis.levels_possible))
        for axis in (*whole, *expected.axes)
    ]
