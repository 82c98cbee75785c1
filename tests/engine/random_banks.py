"""Banks and sheets with much to advise, from the seed of a random generator.

What hypothesis draws is small and odd; here there are many questions with poor answers, many recommendations that raise
several of them, long chains, floors that are missed, ambitions out of reach and answers "does not apply".
"""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, Sheet, State, Value
from maturity.model.duty import DutyAnswer, DutyState
from tests.engine.oracle_conditions import standings
from tests.engine.score_oracle import scores

Data = dict[str, Any]
STAFF: Data = {"id": "staff", "kind": "number", "text": "N", "min": Fraction(0), "max": Fraction(10)}
FOUR = ("s0", "s1", "s2", "s3")
BOXES = ("none", "b1", "b2", "b3")


def make_case(seed: int) -> tuple[Data, Sheet]:
    """A bank and a sheet of it."""
    data, [sheet] = make_cases(seed, 1)
    return data, sheet


def make_cases(seed: int, count: int) -> tuple[Data, list[Sheet]]:
    """A bank and so many sheets of it; its levels are just out of reach of the first one."""
    chance = random.Random(seed)
    data = _make_bank(chance)
    if data["duties"] and chance.random() < 0.7:
        data["duties"][0]["recommendation"] = chance.choice(data["recommendations"])["id"]
    sheet = _make_sheet(chance, data)
    _add_levels(chance, data, scores(data, sheet, standings(data, sheet), "low"))
    return data, [sheet, *(_make_sheet(chance, data) for _ in range(count - 1))]


def _make_bank(chance: random.Random) -> Data:
    """The data of a bank, with an overall score or as a profile."""
    axes = [_make_axis(chance, f"x{place}") for place in range(chance.randint(2, 3))]
    leaves = [leaf["id"] for axis in axes for leaf in axis["axes"] or [axis]]
    questions = [_make_question(chance, f"q{place}", chance.choice(leaves)) for place in range(chance.randint(5, 10))]
    for place, question in enumerate(questions[1:], start=1):
        if chance.random() < 0.15:
            question["when"] = _make_condition(chance, questions[:place])
    return {
        "format": 1,
        "id": "random",
        "version": "1.0.0",
        "language": "fr",
        "title": "T",
        "scale": {"min": 0, "max": chance.choice([3, 100])},
        "combine": chance.choice(["mean", "mean", "mean", "sum", "min", "none", "none"]),
        "policy": {
            "not_applicable": chance.choice(["exclude", "exclude", "zero", "full"]),
            "max_not_applicable": chance.choice([Fraction(1, 10), Fraction(1, 4), Fraction(1, 2)]),
            "min_coverage": chance.choice([Fraction(1, 2), Fraction(4, 5)]),
        },
        "profile": [STAFF],
        "duties": [{"id": "d", "text": "D", "severity": "high", "when": "profile.staff > 3"}] * chance.randint(0, 1),
        "axes": axes,
        "questions": questions,
        "levels": [],
        "recommendations": _make_recommendations(chance, questions, leaves),
    }


def _make_axis(chance: random.Random, name: str, deep: int = 1) -> Data:
    below = chance.choice([0, 0, 2]) if deep else 0
    axis: Data = {
        "id": name,
        "title": name,
        "weight": Fraction(chance.choice([1, 1, 2, 3])),
        "combine": chance.choice(["mean", "mean", "sum", "min"]),
        "axes": [_make_axis(chance, f"{name}_{place}", deep - 1) for place in range(below)],
    }
    if chance.random() < 0.7:
        axis["target"] = {"text": "T", "options": [{"id": each, "text": each} for each in "abcd"]}
    return axis


def _make_question(chance: random.Random, name: str, axis: str) -> Data:
    kind = chance.choice(["single", "single", "multiple", "number"])
    question: Data = {
        "id": name,
        "axis": axis,
        "kind": kind,
        "text": name,
        "weight": Fraction(chance.choice([1, 1, 2])),
        "scored": True,
        "express": chance.random() < 0.5,
        "may_not_apply": chance.random() < 0.5,
    }
    if kind == "number":
        return {**question, "min": Fraction(0), "max": Fraction(10)}
    options = [{"id": each, "text": each} for each in (FOUR if kind == "single" else BOXES)]
    if kind == "multiple":
        options[0]["exclusive"] = True  # type: ignore[assignment]
    return {**question, "options": options}


def _make_condition(chance: random.Random, items: list[Data]) -> str:
    item = chance.choice([STAFF, *items])
    if item is STAFF:
        return f"profile.staff > {chance.randint(0, 8)}"
    if item["kind"] == "number":
        return f"answers.{item['id']} {chance.choice(['<', '>='])} {chance.randint(1, 9)}"
    if item["kind"] == "single":
        return f"answers.{item['id']} {chance.choice(['<', '>='])} 's{chance.randint(1, 3)}'"
    return f"'b{chance.randint(1, 3)}' {chance.choice(['in', 'not in'])} answers.{item['id']}"


def _make_recommendations(chance: random.Random, questions: list[Data], leaves: list[str]) -> list[Data]:
    names = [f"r{place}" for place in range(chance.randint(3, 9))]
    chance.shuffle(names)
    ranks = {name: chance.random() for name in names}
    found: list[Data] = []
    for name in names:
        moved = chance.sample(questions, min(len(questions), chance.choice([0, 1, 1, 2, 3])))
        found.append(
            {"id": name, "title": "R", "text": "W", "horizon": "court", "effort": Fraction(chance.randint(1, 9))}
        )
        found[-1]["moves"] = {question["id"]: _make_move(chance, question) for question in moved}
        if chance.random() < 0.4:
            found[-1]["sizes"] = [_make_size(chance) for _ in range(chance.randint(1, 2))]
        found[-1]["after"] = [each for each in names if ranks[each] < ranks[name] and chance.random() < 0.25]
        if chance.random() < 0.3:
            found[-1]["axis"] = chance.choice(leaves)
        if chance.random() < 0.15:
            found[-1]["when"] = _make_condition(chance, questions)
        elif chance.random() < 0.15:
            found[-1]["when"] = f"score.{chance.choice(leaves)} < {chance.choice([1, 2, 60])}"
    return found


def _make_size(chance: random.Random) -> Data:
    return {"when": f"profile.staff > {chance.randint(0, 8)}", "effort": Fraction(chance.randint(1, 9))}


def _make_move(chance: random.Random, question: Data) -> Any:
    if question["kind"] == "number":
        return Fraction(chance.randint(3, 10))
    if question["kind"] == "single":
        return chance.choice(FOUR[1:])
    return chance.sample(BOXES[1:], chance.randint(1, 3))


def _add_levels(chance: random.Random, data: Data, lows: dict[str, Fraction | None]) -> None:
    """Add levels of which the second is just out of reach, by its threshold, by floors or by both; `lows` by axis."""
    top = Fraction(data["scale"]["max"])
    overall = lows["overall"] if lows["overall"] is not None else Fraction(0)
    step = chance.choice([Fraction(-1, 10), Fraction(1, 20), Fraction(1, 5)]) * top
    second = min(top, max(top / 100, overall + step))
    floors = {
        axis: min(top, low + top * chance.choice([1, 3, 5]) / 10)
        for axis, low in lows.items()
        if axis != "overall" and low is not None and chance.random() < 0.5
    }
    duties = {"duties": "high"} if data["duties"] and chance.random() < 0.5 else {}
    data["levels"] = [
        {"id": "l0", "from": Fraction(0), "title": "L"},
        {"id": "l1", "from": second, "title": "L", "at_least": floors, **duties},
    ]


def _make_sheet(chance: random.Random, data: Data) -> Sheet:
    """Answers that are mostly given, and mostly poor."""
    staff = UNKNOWN if chance.random() < 0.2 else Answer(State.ANSWERED, Fraction(chance.randint(0, 10)))
    targets: dict[str, str | Fraction] = {}
    waiting = list(data["axes"])
    while waiting:
        axis = waiting.pop(0)
        waiting += axis["axes"]
        if "target" in axis and chance.random() < 0.9:
            targets[axis["id"]] = chance.choice("adcd")
    return Sheet(
        scope="express" if chance.random() < 0.05 else "full",
        answers={question["id"]: _make_answer(chance, question) for question in data["questions"]},
        profile={"staff": staff},
        targets=targets,
        duties={duty["id"]: DutyAnswer(chance.choice(list(DutyState))) for duty in data["duties"]},
    )


def _make_answer(chance: random.Random, question: Data) -> Answer:
    luck = chance.random()
    if luck < 0.12:
        return chance.choice([UNKNOWN, ABSENT])
    if luck < 0.25 and question["may_not_apply"]:
        return NOT_APPLICABLE
    return Answer(State.ANSWERED, _make_value(chance, question))


def _make_value(chance: random.Random, question: Data) -> Value:
    if question["kind"] == "number":
        return Fraction(chance.choice([0, 1, 2, 5, 9]))
    if question["kind"] == "single":
        return chance.choice(["s0", "s0", "s0", "s1", "s2", "s3"])
    return chance.choice([(), ("none",), ("none",), ("b1",), ("b2", "b3")])
