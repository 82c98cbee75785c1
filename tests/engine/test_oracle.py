"""The engine against a second, naive reading of the contract (`score_oracle.py`, `oracle_*.py`), on drawn banks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.model.answers import Sheet
from maturity.model.scorecard import AxisScore, Scorecard
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.oracle_advice import Advisor
from tests.engine.oracle_conditions import standings
from tests.engine.random_banks import make_case
from tests.engine.score_oracle import coverages, duties_not_met, level_reached, scores
from tests.support import draw_examples


@draw_examples(500)
@given(st.data(), bank_data(profiles=True))
def test_the_engine_agrees_with_a_second_reading_of_the_contract(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    card = assess(bank, sheet)
    found = standings(data, sheet)
    assert {question: standing.value for question, standing in card.standings.items()} == found
    assert_scores_agree(card, data, sheet, found)
    assert_advice_agrees(card, data, sheet)


@draw_examples(500)
@given(st.integers(0, 10**9))
def test_the_engine_agrees_where_there_is_much_to_advise(seed: int) -> None:
    data, sheet = make_case(seed)
    card = assess(bank_of(data), sheet)
    assert_scores_agree(card, data, sheet, standings(data, sheet))
    assert_advice_agrees(card, data, sheet)


def assert_scores_agree(card: Scorecard, data: Data, sheet: Sheet, found: dict[str, str]) -> None:
    point, low, high = (scores(data, sheet, found, reading) for reading in ("point", "low", "high"))
    covered = coverages(data, found)
    assert card.provisional_causes == covered["overall"]["causes"]
    for axis in [*([card.overall] if card.overall else []), *card.axes]:
        assert (axis.score, axis.low, axis.high) == (point[axis.id], low[axis.id], high[axis.id])
        coverage = axis.coverage
        assert covered[axis.id] == {
            "counts": (coverage.answered, coverage.applicable, coverage.unknown, coverage.not_applicable),
            "shares": (coverage.by_count, coverage.by_weight, coverage.not_applicable_weight),
            "causes": axis.provisional_causes,
        }
        assert_level_agrees(axis, data, sheet, low, high)


def assert_level_agrees(axis: AxisScore, data: Data, sheet: Sheet, low: dict, high: dict) -> None:  # type: ignore[type-arg]
    names = [level["id"] for level in data["levels"]]
    first = level_reached(data, axis.id, low, duties_not_met(data, sheet, "low"))
    last = level_reached(data, axis.id, high, duties_not_met(data, sheet, "high"))
    if sheet.scope == "express" or first is None or last is None:
        assert (axis.level, axis.levels_possible) == (None, ())
    else:
        assert (axis.level, axis.levels_possible) == (names[first], tuple(names[first : last + 1]))


def assert_advice_agrees(card: Scorecard, data: Data, sheet: Sheet) -> None:
    told = [
        {
            "id": each.id,
            "status": each.status,
            "gain": each.gain,
            "chain": each.chain,
            "chain_gain": each.chain_gain,
            "chain_effort": each.chain_effort,
            "unblocks": each.unblocks,
        }
        for each in card.advice
    ]
    assert told == Advisor(data, sheet).advise()
