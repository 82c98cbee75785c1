"""A result on one line of JSON is the text of its data, whatever results of the bank were written before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.respondents import load_questionnaire, simulate_respondents
from maturity.engine.assess import assess
from maturity.model.answers import NOT_APPLICABLE, Answer, Respondent, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.render.data import Stamp, build_result, format_json
from maturity.render.result_line import write_result
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.random_banks import make_cases
from tests.support import bank_from, draw_examples

HOSTILE = '100 % %s %(a)s {} "q" \\ \x1b[2J\u202e\u200d ::error::x ##[error] \u00e9\U0001f469\u200d\U0001f4bb'
WRITTEN = Answer(State.ANSWERED, comment=HOSTILE, evidence=("a", HOSTILE))


@draw_examples(150)
@given(st.data(), bank_data(profiles=True))
def test_small_banks_have_lines_that_are_their_data(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    assert_same(bank, [draw.draw(sheets(bank)) for _ in range(3)])


@draw_examples(150)
@given(st.integers(0, 10**9))
def test_banks_with_much_to_advise_have_lines_that_are_their_data(seed: int) -> None:
    data, drawn = make_cases(seed, 4)
    assert_same(bank_of(data), drawn)


@pytest.mark.parametrize("name", ["communication_numerique", "medias_sociaux"])
def test_simulated_services_have_lines_that_are_their_data(name: str) -> None:
    bank = load_questionnaire(name)
    assert_same(bank, [sheet for _, sheet in simulate_respondents(bank, 6, 1)])


def test_hostile_texts_are_the_same_on_a_line() -> None:
    bank = bank_from("""
profile: [{id: place, kind: text, text: P}]
axes: [{id: x, title: X}]
duties: [{id: d, text: D, when: "profile.place == 'a'"}]
questions:
  - {id: q, axis: x, kind: single, text: Q, options: [{id: a, text: A}, {id: b, text: B}]}
  - {id: words, axis: x, kind: text, text: W}
recommendations: [{id: r, title: R, text: W, horizon: court, effort: 1, moves: {q: b}}]
""")
    hostile = bank.model_copy(
        update={
            "title": HOSTILE,
            "axes": tuple(axis.model_copy(update={"title": HOSTILE}) for axis in bank.axes),
            "duties": tuple(duty.model_copy(update={"text": HOSTILE, "law": HOSTILE}) for duty in bank.duties),
            "recommendations": tuple(each.model_copy(update={"title": HOSTILE}) for each in bank.recommendations),
        }
    )
    sheet = Sheet(
        answers={"q": replace(WRITTEN, value="a"), "words": replace(WRITTEN, value=HOSTILE)},
        profile={"place": replace(WRITTEN, value=HOSTILE)},
        duties={"d": DutyAnswer(DutyState.PLANNED, HOSTILE, HOSTILE, HOSTILE, (HOSTILE,))},
        organisation=HOSTILE,
        date=HOSTILE,
        respondent=Respondent(id=HOSTILE, role=HOSTILE),
    )
    planned = (DutyAnswer(DutyState.PLANNED), DutyAnswer(DutyState.PLANNED, due=HOSTILE))
    assert_same(hostile, [sheet, *(replace(sheet, duties={"d": each}) for each in planned)])


def test_an_answer_that_counts_only_where_it_is_asked_is_told_apart() -> None:
    bank = bank_from("""
policy: {not_applicable: zero}
axes: [{id: x, title: X}]
questions:
  - {id: first, axis: x, kind: single, text: Q, options: [{id: a, text: A}, {id: b, text: B}]}
  - {id: q, axis: x, kind: number, min: 0, max: 1, text: Q, may_not_apply: true, when: "answers.first == 'a'"}
""")
    first = (Answer(State.ANSWERED, each) for each in ("a", "b"))
    assert_same(bank, [Sheet(answers={"first": each, "q": NOT_APPLICABLE}) for each in first])


def assert_same(bank: Bank, drawn: Iterable[Sheet]) -> None:
    """Each line is as the data are, the first time and when everything in it has been met."""
    for sheet in drawn:
        card = assess(bank, sheet)
        for with_comments in (False, True, False):
            stamp = Stamp("2026-11-23T00:00:00Z", "fr", HOSTILE, with_comments)
            assert write_result(card, stamp) == format_json(build_result(card, stamp), indent=None)
