"""Drawn sheets, renewed: nothing counts before it is confirmed, and everything does once it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.loading.answers import read_data
from maturity.model.answers import Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyState
from maturity.model.scorecard import Scorecard
from maturity.model.sections import SECTIONS
from maturity.model.written_answers import find_earlier_day
from maturity.quiz.events import Confirm
from maturity.quiz.moves import apply_event
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.renewal import count_renewal
from maturity.quiz.resume import make_session
from maturity.quiz.session import Session
from maturity.quiz.validity import encode_answer
from maturity.saving.renewing import count_answers, take_over_answers
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.loading.test_version_properties import forget_to_confirm, write_value
from tests.support import draw_examples


def write_sheet(bank: Bank, sheet: Sheet) -> dict[str, Any]:
    """The data of the file of last year, which says what `sheet` says."""
    written = {
        "profile": {name: write_value(each, {}) for name, each in sheet.profile.items()},
        "duties": {name: each.state.value for name, each in sheet.duties.items() if each.state is not DutyState.ABSENT},
        "targets": {name: each for name, each in sheet.targets.items() if bank.axis_by_id[name].target},  # asked for
        "answers": {name: write_value(each, _same_names(bank, name)) for name, each in sheet.answers.items()},
    }
    return {"bank": "bank.yaml", "date": "2025-11-12", "scope": sheet.scope, **written}


def _same_names(bank: Bank, question: str) -> dict[str, str]:
    return {option.id: option.id for option in bank.get_options(bank.question_by_id[question])}


def renew(bank: Bank, data: dict[str, Any], scope: str) -> dict[str, Any]:
    carried = read_data(data, bank).carried
    sections = take_over_answers(carried, bank, express=scope == "express")
    return {"bank": "bank.yaml", "date": "2026-11-30", "scope": scope, **sections}


def figures(card: Scorecard) -> list[tuple[object, ...]]:
    assert card.overall is not None
    axes = (card.overall, *card.axes)
    return [(each.id, each.ratio, each.low, each.high, each.level, each.target) for each in axes]


def drawn_sheet(draw: st.DataObject, bank: Bank) -> Sheet:
    sheet = forget_to_confirm(draw.draw(sheets(bank)))
    said = {name: each for name, each in sheet.duties.items() if each.state is not DutyState.TO_CONFIRM}
    return replace(sheet, duties=said)


@draw_examples(300)
@given(st.data(), bank_data())
def test_no_unconfirmed_answer_counts(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = drawn_sheet(draw, bank)
    renewed = renew(bank, write_sheet(bank, sheet), sheet.scope)
    read = read_data(renewed, bank)
    assert read.sheet is not None
    assert {each.state for each in (*read.sheet.answers.values(), *read.sheet.profile.values())} <= {
        State.TO_CONFIRM,
        State.ABSENT,
    }
    nothing = Sheet(scope=sheet.scope)
    assert figures(assess(bank, read.sheet)) == figures(assess(bank, nothing))
    assert len(read.carried.list_renewed()) == count_answers(take_over_answers(read.carried, bank, express=False))


@draw_examples(300)
@given(st.data(), bank_data())
def test_once_everything_is_confirmed_it_scores_as_it_did(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = drawn_sheet(draw, bank)
    before = read_data(write_sheet(bank, sheet), bank).sheet
    renewed = renew(bank, write_sheet(bank, sheet), sheet.scope)
    read = read_data(renewed, bank)
    assert before is not None
    assert read.sheet is not None
    first = make_session(bank, read.sheet, renewed)
    last = confirm_all(place_where_stopped(first))
    kept: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for step, answer in last.answers.items():
        raw = encode_answer(step, answer)
        assert find_earlier_day(raw) is None or not last.is_due(step)
        kept[step.section][step.id] = raw
    after = read_data({**renewed, **kept}, bank).sheet
    assert after is not None
    if sheet.scope == "full":  # the short version asks for no ambition
        assert figures(assess(bank, after)) == figures(assess(bank, before))
    counts = count_renewal(first, last)
    assert (counts.changed, counts.left) == (0, 0)


def confirm_all(session: Session) -> Session:
    """Confirm what can be confirmed, step by step, as one who reads each; go on from the rest."""
    for _ in range(10 * len(session.plan)):
        step = session.steps_to_confirm[0] if session.steps_to_confirm else None
        if step is None:
            return session
        session = apply_event(replace(session, step=step, ending=None), Confirm())
    raise AssertionError("something stays to be confirmed")
