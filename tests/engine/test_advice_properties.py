"""What holds for the order of advice and for chains, where there is much to advise (scoring.md, points 8 and 11)."""

from __future__ import annotations

import random
from copy import deepcopy
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.model.answers import Sheet
from maturity.model.scorecard import Scorecard
from tests.engine.drawn_banks import Data, bank_of
from tests.engine.random_banks import make_case
from tests.support import draw_examples

MANY = draw_examples(300)
SEEDS = st.integers(0, 10**9)


def told(card: Scorecard) -> list[object]:
    return [each._replace(because=tuple(sorted(each.because))) for each in card.advice]


@MANY
@given(SEEDS, st.integers(0, 10**9))
def test_advice_depends_on_no_order_but_that_of_the_recommendations(seed: int, turn: int) -> None:
    data, sheet = make_case(seed)
    chance = random.Random(turn)
    other = shuffled(data, chance)
    names = [each["id"] for each in data["recommendations"]]
    other["recommendations"].sort(key=lambda each: names.index(each["id"]))
    assert told(assess(bank_of(data), sheet)) == told(assess(bank_of(other), shuffled_sheet(sheet, chance)))


def shuffled(value: Any, chance: random.Random, key: str = "") -> Any:
    """The same data with every list and every mapping in another order, but for what an order has a meaning in."""
    if isinstance(value, dict):
        names = chance.sample(list(value), len(value))
        return {name: shuffled(value[name], chance, name) for name in names}
    if not isinstance(value, list):
        return deepcopy(value)
    parts = [shuffled(each, chance) for each in value]
    return parts if key in ("options", "levels", "sizes") else chance.sample(parts, len(parts))


def shuffled_sheet(sheet: Sheet, chance: random.Random) -> Sheet:
    return replace(sheet, answers=shuffled(dict(sheet.answers), chance), targets=shuffled(dict(sheet.targets), chance))


@MANY
@given(SEEDS)
def test_a_chain_holds_together(seed: int) -> None:
    data, sheet = make_case(seed)
    card = assess(bank_of(data), sheet)
    by_id = {each.id: each for each in card.advice}
    places = {each.id: place for place, each in enumerate(card.advice)}
    for advice in card.advice:
        assert advice.chain[-1] == advice.id
        assert max(map(places.__getitem__, advice.chain)) == places[advice.id]
        assert all(set(by_id[each].chain) <= set(advice.chain) for each in advice.chain)
        recommendation = card.bank.recommendation_by_id[advice.id]
        assert set(recommendation.after).intersection(by_id) <= set(advice.chain)
        assert advice.chain_effort == sum(by_id[each].effort for each in advice.chain)
        if len(advice.chain) == 1:
            assert (advice.chain_gain, advice.chain_effort) == (advice.gain, advice.effort)


@MANY
@given(SEEDS)
def test_along_a_line_gains_add_up(seed: int) -> None:
    """Where each recommendation follows on the one before, what the chain brings is what its parts bring on top."""
    data, sheet = make_case(seed)
    in_line: Data = {**data, "recommendations": [{**each, "after": []} for each in data["recommendations"]]}
    for before, each in zip(in_line["recommendations"], in_line["recommendations"][1:], strict=False):
        each["after"] = [before["id"]]
    card = assess(bank_of(in_line), sheet)
    if card.overall is None or card.overall.score is None:
        return
    by_id = {each.id: each for each in card.advice}
    for advice in card.advice:
        gains = [by_id[each].gain for each in advice.chain]
        if None not in (advice.chain_gain, *(by_id[each].chain_gain for each in advice.chain)):
            assert advice.chain_gain == sum(gain for gain in gains if gain is not None)
