"""Answers to an earlier version of a bank, read and scored, against the same answers under their present names.

A present bank is made older: questions and options get former names, some twice, one question is gone and others have
changed their meaning since. What a respondent wrote then is carried over by hand here, and scored by the naive reading.
"""

from __future__ import annotations

import json
import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.model.answers import Answer, EarlierAnswer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import WRITTEN_STATES
from tests.engine.drawn_banks import Data, bank_of
from tests.engine.oracle_conditions import standings
from tests.engine.random_banks import make_case
from tests.engine.test_oracle import assert_advice_agrees, assert_scores_agree
from tests.support import draw_examples, sheet_from


@draw_examples(500)
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_old_answers_score_as_under_their_present_names(seed: int, turn: int) -> None:
    chance = random.Random(turn)
    data, sheet = make_case(seed)
    data |= {"version": "2.0.0", "renamed": {}, "removed": ["gone"], "recheck": {}}
    former = {question["id"]: _make_older(question, data, chance) for question in data["questions"]}
    data["renamed"] = dict(chance.sample(list(data["renamed"].items()), len(data["renamed"])))
    bank = bank_of(data)
    read = _read(bank, sheet, former, chance)
    now = _confirm_again(sheet, data["recheck"])
    card = assess(bank, read)
    found = standings(data, now)
    assert {question: standing.value for question, standing in card.standings.items()} == found
    assert_scores_agree(card, data, now, found)
    assert_advice_agrees(card, data, now)


def _make_older(question: Data, data: Data, chance: random.Random) -> tuple[str, dict[str, str]]:
    """Note in `data` what has changed of a question; return its id and the ids of its options in the first version."""
    present = name = question["id"]
    if chance.random() < 0.4:
        name = f"old_{present}"
        data["renamed"][name] = present
        if chance.random() < 0.4:
            data["renamed"][f"very_{name}"], name = name, f"very_{name}"
    options = {option["id"]: option["id"] for option in question.get("options", [])}
    for option in options:
        if chance.random() < 0.3:
            options[option] = f"old_{option}"
            data["renamed"][f"{present}.old_{option}"] = f"{present}.{option}"
    if chance.random() < 0.15:
        data["recheck"][present] = chance.choice(["1.5.0", "2.0.0"])
    return name, options


def _read(bank: Bank, sheet: Sheet, former: dict[str, tuple[str, dict[str, str]]], chance: random.Random) -> Sheet:
    """Write a sheet as a respondent of the first version would have, in any order, and read it under `bank`."""
    answers = {"gone": 3}
    for question, (name, options) in chance.sample(list(former.items()), len(former)):
        answer = sheet.get_answer(question)
        if answer.state is not State.ABSENT:
            answers[name] = _write(answer, options)
    parts = {
        "scope": sheet.scope,
        "profile": {field: _write(answer, {}) for field, answer in sheet.profile.items()},
        "targets": sheet.targets,
        "duties": {duty: each.state.value for duty, each in sheet.duties.items() if each.state in WRITTEN_STATES},
        "answers": answers,
    }
    written = [f"{key}: {json.dumps(value)}" for key, value in chance.sample(list(parts.items()), len(parts))]
    return sheet_from("\n".join(["bank_version: 1.0.0", *written, ""]), bank)


def _write(answer: Answer, options: dict[str, str]) -> Any:
    value = answer.value
    if value is None:
        return answer.state.value
    if isinstance(value, Fraction):
        return int(value)
    return options[value] if isinstance(value, str) else [options[each] for each in value]


def _confirm_again(sheet: Sheet, recheck: dict[str, str]) -> Sheet:
    """The same answers, those to questions with another meaning since being to be confirmed."""
    waiting = Answer(State.TO_CONFIRM, earlier=EarlierAnswer("1.0.0", "", State.ANSWERED, None))
    given = {question: answer for question, answer in sheet.answers.items() if answer.state is not State.ABSENT}
    return replace(sheet, answers={**sheet.answers, **{each: waiting for each in given if each in recheck}})
