"""Why a piece of advice stands where it does."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.engine.assess import assess
from maturity.insight.advice_reasons import find_reason
from maturity.model.answers import Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from tests.support import bank_from

BANK = """
axes: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
duties: [{id: law, text: "A statement is published", recommendation: by_law}]
questions:
  - {id: a1, axis: a, kind: number, text: A1, min: 0, max: 100}
  - {id: b1, axis: b, kind: number, text: B1, min: 0, max: 100}
  - {id: b2, axis: b, kind: number, text: B2, min: 0, max: 100}
  - {id: c1, axis: c, kind: number, text: C1, min: 0, max: 100}
levels:
  - {id: low, from: 0, title: L}
  - {id: high, from: 10, title: H, at_least: {b: 40}}
recommendations:
  - {id: on_a, title: R, text: T, axis: a, moves: {a1: 100}, effort: 1, horizon: court}
  - {id: on_b, title: R, text: T, axis: b, moves: {b1: 100}, effort: 1, horizon: court}
  - {id: on_c, title: R, text: T, axis: c, moves: {c1: 100}, effort: 1, horizon: court}
  - {id: on_all, title: R, text: T, moves: {a1: 100, c1: 100}, effort: 1, horizon: court}
  - {id: by_law, title: R, text: T, axis: a, effort: 1, horizon: court}
"""


@pytest.fixture
def bank() -> Bank:
    return bank_from(BANK)


def reasons(bank: Bank, law: DutyState = DutyState.UNMET, **answers: int) -> dict[str, tuple[object, ...] | None]:
    """The reason of each piece of advice: its name, and for an obstacle what the axis has and needs."""
    given = {name: Answer(State.ANSWERED, Fraction(number)) for name, number in answers.items()}
    card = assess(bank, Sheet(answers=given, duties={"law": DutyAnswer(law)}))
    found = {each.id: find_reason(card, each) for each in card.advice}
    return {
        name: reason and (reason.reason, reason.axis and reason.axis.id, reason.has, reason.needs)
        for name, reason in found.items()
    }


def test_a_duty_that_is_not_met_an_obstacle_a_low_axis_and_the_rate(bank: Bank) -> None:
    assert reasons(bank, a1=20, b1=20, b2=40, c1=60) == {
        "by_law": ("duty", None, None, None),
        "on_b": ("obstacle", "b", 30, 40),
        "on_a": ("low", "a", None, None),
        "on_c": ("rate", "c", None, None),
        "on_all": None,  # about no single axis
    }


def test_an_obstacle_is_told_by_what_is_certain(bank: Bank) -> None:
    """b has 60 as far as it is answered, and half of that for certain."""
    assert reasons(bank, a1=20, b1=60, c1=60)["on_b"] == ("obstacle", "b", 30, 40)


def test_what_is_only_possible_has_no_reason(bank: Bank) -> None:
    found = reasons(bank, law=DutyState.UNKNOWN, b1=60, b2=60, c1=60)
    assert (found["by_law"], found["on_a"]) == (None, None)
