"""An outline says what the scorecard says; and so rows, gates and choices come out the same from either."""

from __future__ import annotations

from copy import copy
from dataclasses import fields, replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.respondents import load_questionnaire, simulate_respondents
from maturity.cli.gates import Gate, GateTest
from maturity.engine.assess import assess
from maturity.engine.outline import make_outline
from maturity.insight.selection import decide
from maturity.loading.conditions import read_condition
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.outline import AxisFigures, AxisOutline, Outline
from maturity.render.results import Failed, RunFacts, Scored
from maturity.render.rows.cells import list_cells
from maturity.render.rows.recording import RowRecorder, format_json_row
from maturity.render.spreadsheet import format_exact_row, format_french_row, open_recorder
from tests.case_files import Case, list_cases
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.random_banks import make_case
from tests.support import bank_from, draw_examples, sheet_from


@draw_examples(300)
@given(st.data(), bank_data(profiles=True))
def test_small_banks_have_the_outline_of_their_scorecard(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    assert_same(bank, draw.draw(sheets(bank)))


@draw_examples(300)
@given(st.integers(0, 10**9))
def test_banks_with_targets_and_duties_have_the_outline_of_their_scorecard(seed: int) -> None:
    data, sheet = make_case(seed)
    assert_same(bank_of(data), sheet)


@pytest.mark.parametrize("name", ["duties", "levels_with_duties", "targets"])
def test_cases_have_the_outline_of_their_scorecard(name: str) -> None:
    [case] = [case.facts for case in list_cases(Case, "scoring") if case.name == name]
    bank = bank_from(case["bank"])
    for sheet in case["sheets"]:
        assert_same(bank, sheet_from(sheet.get("given", ""), bank))


def assert_same(bank: Bank, sheet: Sheet) -> None:
    card, outline = assess(bank, sheet), make_outline(bank, sheet)
    for field in fields(Outline):
        if field.name not in ("overall", "axes"):
            assert getattr(outline, field.name) == getattr(card, field.name), field.name
    assert outline.provisional == card.provisional
    assert (outline.overall is None) == (card.overall is None)
    both = [(outline.overall, card.overall)] if outline.overall and card.overall else []
    for brief, whole in (*both, *zip(outline.axes, card.axes, strict=True)):
        assert describe(brief) == describe(whole)
    facts = RunFacts(is_single=False, language="en", generated="")
    for style, write in (("exact", format_json_row), ("words", format_french_row)):
        recorder = RowRecorder(facts, style, write)
        assert recorder.record_figures("a", outline, "en") == recorder.record_scored(Scored("a", card, "en"))
    assert open_recorder(facts).record_figures("a", outline, "en").text == format_exact_row(list_cells("a", outline))
    assert recorder.record_failed(Failed("a", ())).layout is None
    gates = GateTest((Gate("overall", bank.scale.max), *(Gate(axis, bank.scale.min) for axis in bank.axis_by_id)), "en")
    assert repr(gates.test("a", outline)) == repr(gates.test("a", card))
    axis = next(iter(bank.axis_by_id))
    for text in (f"score.{axis} > {float(Fraction(bank.scale.max))}", f"known(target.{axis})"):
        condition = read_condition(text, "--where")
        assert isinstance(condition, Condition)
        assert decide(condition, outline) == decide(condition, card)


def describe(axis: AxisFigures) -> list[object]:
    names = (*AxisOutline._fields, "provisional")
    return [(name, getattr(axis, name)) for name in names]


@draw_examples(100)
@given(st.data(), bank_data(profiles=True))
def test_sheets_scored_one_after_the_other_have_what_each_has_alone(draw: st.DataObject, data: Data) -> None:
    """What was worked out for earlier sheets of a bank is kept for later ones."""
    bank = bank_of(data)
    for sheet in [draw.draw(sheets(bank)) for _ in range(6)]:
        alone = make_outline(copy(bank), sheet)
        assert repr(make_outline(bank, sheet)) == repr(alone)


@pytest.mark.parametrize("name", ["communication_numerique", "prerequis"])
def test_services_scored_one_after_the_other_have_what_each_has_alone(name: str) -> None:
    bank = load_questionnaire(name)
    for _, sheet in simulate_respondents(bank, 10, 3):
        for each in (sheet, replace(sheet, scope="express"), replace(sheet, duties={})):
            alone = make_outline(copy(bank), each)
            outline = make_outline(bank, each)
            assert (outline.overall, outline.axes) == (alone.overall, alone.axes)
