"""Sheets as examples of a bank: the data to write under `examples`, as short as `fill` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maturity.engine.extremes import find_extreme_answer
from maturity.lint.proofs.search import Witness
from maturity.model.answers import ABSENT, Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.duty import DutyState
from maturity.model.example import Fill

_FILLS: tuple[Fill, ...] = ("worst", "best")


def write_case(bank: Bank, witness: Witness, expected: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data of an example that gives the answers of `witness` and expects what is `expected`.

    It has the `fill` that leaves the fewest answers to write; where that answers more than the sheet, what it adds is
    not asked. An example is about the whole questionnaire: a sheet of the short version says so by its key `scope`,
    which no example has.
    """
    sheet = witness.sheet
    written = [(fill, _write_answers(bank, sheet, fill), _write_duties(bank, sheet, fill)) for fill in (None, *_FILLS)]
    fill, answers, duties = min(written, key=lambda each: len(each[1]) + len(each[2]))
    parts: dict[str, Any] = {
        "scope": None if sheet.scope == "full" else sheet.scope,
        "profile": {field: _write_answer(answer) for field, answer in sheet.profile.items()},
        "targets": dict(sheet.targets),
        "duties": duties,
        "fill": fill,
        "answers": answers,
    }
    return {key: value for key, value in parts.items() if value} | {"expect": dict(expected)}


def _write_answers(bank: Bank, sheet: Sheet, fill: Fill | None) -> dict[str, Any]:
    """Return the answers that `fill` does not give, by question id."""
    written: dict[str, Any] = {}
    for question in bank.questions:
        answer = sheet.answers.get(question.id, ABSENT)
        if fill is None or not question.counts:
            if answer is not ABSENT:
                written[question.id] = _write_answer(answer)
        elif answer.state is not State.ANSWERED or answer.value != find_extreme_answer(
            bank, question, best=fill == "best"
        ):
            written[question.id] = _write_answer(answer)
    return written


def _write_duties(bank: Bank, sheet: Sheet, fill: Fill | None) -> dict[str, str]:
    """Return what is said of duties and `fill` does not say, by duty id."""
    filled = {"worst": DutyState.UNMET, "best": DutyState.MET}.get(fill or "")
    written: dict[str, str] = {}
    for duty in bank.duties:
        state = sheet.get_duty_answer(duty.id).state
        if state is DutyState.ABSENT and filled is not None:
            written[duty.id] = DutyState.UNKNOWN.value
        elif state not in (filled, DutyState.ABSENT):
            written[duty.id] = state.value
    return written


def _write_answer(answer: Answer) -> Any:
    match answer.state:
        case State.ANSWERED:
            return _write_value(answer.value)
        case State.NOT_APPLICABLE:
            return "not_applicable"
        case _:
            return "unknown"


def _write_value(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value
