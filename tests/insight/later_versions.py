"""A later version of a random bank, and later answers to it: names, weights, values, questions and answers change."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, Sheet, State
from maturity.model.duty import DutyAnswer, DutyState

Data = dict[str, Any]


def make_later(chance: Random, data: Data, sheet: Sheet) -> tuple[Data, Sheet]:
    """The data of a later version, or the same ones, and answers of a year later under its names."""
    later = copy.deepcopy(data)
    present = {question["id"]: question["id"] for question in data["questions"]}
    if chance.random() < 0.7:
        _change_bank(chance, later, present)
    former = {now: before for before, now in present.items()}
    answers = {
        question["id"]: _change_answer(chance, question, sheet.get_answer(former.get(question["id"], "")))
        for question in later["questions"]
    }
    staff = Answer(State.ANSWERED, Fraction(chance.randint(0, 10)))
    profile = {"staff": staff} if chance.random() < 0.4 else sheet.profile
    duties = {duty["id"]: DutyAnswer(chance.choice(list(DutyState))) for duty in later["duties"]}
    scope = chance.choice(["full"] * 9 + ["express"])
    return later, replace(sheet, answers=answers, profile=profile, duties=duties, scope=scope)


def _change_bank(chance: Random, data: Data, present: dict[str, str]) -> None:
    """Change `data` in place, and note in `present` what questions are called now."""
    data |= {"version": "2.0.0", "renamed": {}, "removed": [], "recheck": {}}
    for axis in _walk(data["axes"]):
        if chance.random() < 0.2:
            axis["weight"] = Fraction(chance.randint(1, 5))
        if chance.random() < 0.1:
            axis["combine"] = chance.choice(["mean", "sum", "min"])
    if chance.random() < 0.2:
        data["policy"]["not_applicable"] = chance.choice(["exclude", "zero", "full"])
    named = set(re.findall(r"answers\.(\w+)", str(data)))
    named |= {name for each in data["recommendations"] for name in each["moves"]}
    for question in list(data["questions"]):
        _change_question(chance, data, question, present, is_named=question["id"] in named)
    axis = chance.choice(data["questions"])["axis"]
    if chance.random() < 0.3:
        data["questions"].append({**_new_question(axis), "weight": Fraction(chance.randint(1, 3))})


def _change_question(chance: Random, data: Data, question: Data, present: dict[str, str], *, is_named: bool) -> None:
    name = question["id"]
    if chance.random() < 0.2:
        question["weight"] = Fraction(chance.randint(1, 5))
    if chance.random() < 0.2 and question["kind"] == "single":
        for option, value in zip(question["options"], sorted(chance.sample(range(20), 4)), strict=True):
            option["value"] = Fraction(value)
    if chance.random() < 0.15:
        data["recheck"][name] = "2.0.0"
        return
    if is_named:
        return
    if chance.random() < 0.2 and len(data["questions"]) > 2:
        data["questions"].remove(question)
        data["removed"].append(name)
        del present[name]
    elif chance.random() < 0.3:
        question["id"] = present[name] = f"new_{name}"
        data["renamed"][name] = question["id"]
        if question["kind"] != "number" and chance.random() < 0.5:
            option = question["options"][1]
            data["renamed"][f"{question['id']}.{option['id']}"] = f"{question['id']}.other"
            option["id"] = "other"
    elif question["kind"] == "single" and chance.random() < 0.3:
        gone = question["options"].pop(2)
        data["removed"].append(f"{name}.{gone['id']}")


def _new_question(axis: str) -> Data:
    return {"id": "added", "axis": axis, "kind": "number", "text": "N", "min": Fraction(0), "max": Fraction(10)}


def _change_answer(chance: Random, question: Data, before: Answer) -> Answer:
    """The answer of before under its present names, where it still fits, or another one."""
    luck = chance.random()
    if luck < 0.08:
        return chance.choice([UNKNOWN, ABSENT])
    if luck < 0.18 and question.get("may_not_apply"):
        return NOT_APPLICABLE
    if luck < 0.6 and _still_fits(question, before):
        return before
    if question["kind"] == "number":
        return Answer(State.ANSWERED, Fraction(chance.randint(0, 10)))
    options = [option["id"] for option in question["options"]]
    if question["kind"] == "single":
        return Answer(State.ANSWERED, chance.choice(options))
    return Answer(State.ANSWERED, chance.choice([(), tuple(options[:1]), tuple(options[1:3]), tuple(options[1:])]))


def _still_fits(question: Data, before: Answer) -> bool:
    if before.state is not State.ANSWERED:
        return before.state is not State.NOT_APPLICABLE or bool(question.get("may_not_apply"))
    options = {option["id"] for option in question.get("options", [])}
    value = before.value
    return isinstance(value, Fraction) or set(value if isinstance(value, tuple) else [value]) <= options


def _walk(axes: list[Data]) -> Iterator[Data]:
    for axis in axes:
        yield axis
        yield from _walk(axis["axes"])
