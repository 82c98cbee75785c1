"""The engine against the scorer that it replaced (`former_scorer/`), which worked in fractions: all is the same."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.respondents import load_questionnaire, simulate_respondents
from maturity.engine.assess import assess
from maturity.engine.scored_axes import score_axes
from maturity.model.answers import Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.scorecard import Scorecard
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.former_scorer.assess import assess as assess_in_fractions
from tests.engine.random_banks import make_case, make_cases
from tests.support import bank_from, draw_examples


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


@draw_examples(200)
@given(st.data(), bank_data(profiles=True))
def test_sheets_of_one_small_bank_give_the_same_scorecards_one_after_the_other(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    for _ in range(4):
        assert_same(bank, draw.draw(sheets(bank)))


@draw_examples(200)
@given(st.integers(0, 10**9))
def test_sheets_of_one_bank_with_much_to_advise_give_the_same_scorecards_one_after_the_other(seed: int) -> None:
    data, drawn = make_cases(seed, 5)
    bank = bank_of(data)
    for sheet in drawn:
        assert_same(bank, sheet)


def test_scores_of_an_axis_tell_apart_which_of_its_questions_is_open() -> None:
    bank = bank_from("""
levels: [{id: low, from: 0, title: L}, {id: high, from: 50, title: H}]
axes: [{id: x, title: X}, {id: y, title: Y}]
questions:
  - {id: q, axis: x, kind: number, min: 0, max: 1, text: Q}
  - {id: r, axis: x, kind: number, min: 0, max: 1, text: R}
  - {id: s, axis: y, kind: number, min: 0, max: 1, text: S}
""")
    for question in "qr":
        assert_same(bank, Sheet(answers={question: Answer(State.ANSWERED, Fraction(0))}))


def test_equal_rises_under_a_minimum_are_not_the_same() -> None:
    bank = bank_from("""
axes: [{id: x, title: X, combine: min}]
questions:
  - {id: q, axis: x, kind: number, min: 0, max: 4, text: Q}
  - {id: r, axis: x, kind: number, min: 0, max: 4, text: R}
recommendations:
  - {id: one, title: T, text: W, effort: 1, horizon: court, moves: {q: 3}}
  - {id: other, title: T, text: W, effort: 1, horizon: court, moves: {r: 1}}
""")
    given = {"q": Fraction(2), "r": Fraction(0)}
    assert_same(bank, Sheet(answers={each: Answer(State.ANSWERED, value) for each, value in given.items()}))


@pytest.mark.parametrize(("given", "move"), [(("1", "0"), "0.3"), (("0.5", "0.5"), "0.8"), (("1", "0"), "0.1")])
def test_a_move_to_a_number_with_decimals_removes_a_blocker_when_it_brings_enough(
    given: tuple[str, str], move: str
) -> None:
    bank = bank_from(f"""
levels: [{{id: low, from: 0, title: L}}, {{id: high, from: 60, title: H}}]
axes: [{{id: x, title: X}}]
questions:
  - {{id: q, axis: x, kind: number, min: 0, max: 1, text: Q}}
  - {{id: r, axis: x, kind: number, min: 0, max: 1, text: R}}
recommendations:
  - {{id: one, title: T, text: W, effort: 1, horizon: court, moves: {{r: {move}}}}}
""")
    assert_same(
        bank, Sheet(answers={each: Answer(State.ANSWERED, Fraction(n)) for each, n in zip("qr", given, strict=True)})
    )


def test_a_move_that_decides_what_is_asked_is_no_mere_rise() -> None:
    bank = bank_from("""
axes: [{id: x, title: X}]
questions:
  - {id: q, axis: x, kind: number, min: 0, max: 1, text: Q}
  - {id: r, axis: x, kind: number, min: 0, max: 1, text: R}
  - {id: s, axis: x, kind: number, min: 0, max: 1, text: S, when: "answers.q < 1"}
recommendations:
  - {id: one, title: T, text: W, effort: 1, horizon: court, moves: {r: 1}}
  - {id: other, title: T, text: W, effort: 1, horizon: court, moves: {q: 1}}
""")
    zero = Answer(State.ANSWERED, Fraction(0))
    assert_same(bank, Sheet(answers={"q": zero, "r": zero, "s": Answer(State.ANSWERED, Fraction(1))}))


def test_a_recommendation_that_brings_nothing_before_and_after_its_axis_has_a_score_is_ranked_again() -> None:
    bank = bank_from("""
combine: none
axes: [{id: x, title: X}, {id: y, title: Y}]
questions:
  - {id: q, axis: x, kind: number, min: 0, max: 1, text: Q}
  - {id: r, axis: x, kind: number, min: 0, max: 1, text: R}
  - {id: s, axis: y, kind: number, min: 0, max: 1, text: S, when: "answers.q > 0"}
recommendations:
  - {id: opening, title: T, text: W, effort: 1, horizon: court, moves: {q: 1}}
  - {id: waiting, title: T, text: W, effort: 2, horizon: court, moves: {r: 1}, axis: y, after: [opening]}
""")
    one, zero = Answer(State.ANSWERED, Fraction(1)), Answer(State.ANSWERED, Fraction(0))
    assert_same(bank, Sheet(answers={"q": zero, "r": zero, "s": one}))


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
