"""Banks so small that all of their sheets can be listed, from the seed of a random generator.

Two or three questions of every kind, conditions on answers, facts, figures and ambitions, "does not apply" under every
policy, floors, duties, and each way to combine. Numbers are whole and few, so that listing is exact.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

from maturity.loading import soundness
from maturity.model.answers import ABSENT, NOT_APPLICABLE, Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.items import Item, Question

Data = dict[str, Any]
ORDERINGS = ("<", "<=", ">", ">=")
EQUALITIES = ("==", "!=")


def make_tiny_bank(seed: int) -> Bank:
    """A sound bank from a seed."""
    chance = random.Random(seed)
    axes = _make_axes(chance)
    leaves = [leaf["id"] for axis in axes for leaf in axis.get("axes") or [axis]]
    profile = [_make_field(chance)] if chance.random() < 0.6 else []
    questions: list[Data] = []
    for place in range(chance.choice([1, 2, 2, 3])):
        question = _make_question(chance, f"q{place}", chance.choice(leaves))
        if (questions or profile) and chance.random() < 0.4:
            question["when"] = _make_condition(chance, [*profile, *questions], [], 1)
        questions.append(question)
    combine = chance.choice(["mean", "mean", "sum", "min", "none"])
    names = [axis["id"] for axis in axes]
    data: Data = {
        "format": 1,
        "id": "tiny",
        "version": "1.0.0",
        "language": "fr",
        "title": "T",
        "scale": {"min": 0, "max": chance.choice([3, 100])},
        "combine": combine,
        "policy": {"not_applicable": chance.choice(["exclude", "exclude", "zero", "full"])},
        "profile": profile,
        "axes": axes,
        "questions": questions,
        "duties": _make_duties(chance, profile),
        "recommendations": _make_recommendations(chance, [*profile, *questions], questions, names),
        "levels": [],
    }
    if data["duties"] and data["recommendations"] and chance.random() < 0.6:
        data["duties"][0]["recommendation"] = chance.choice(data["recommendations"])["id"]
    data["levels"] = _make_levels(chance, data, names + leaves)
    bank = Bank.model_validate(data)
    assert list(soundness.check(bank)) == []
    return bank


def list_sheets(bank: Bank) -> Iterator[Sheet]:
    """Every sheet of a tiny bank, in both scopes where it has a short version."""
    items: list[Item] = [*bank.profile, *bank.questions]
    said = [[*_list_answers(bank, item)] for item in items]
    targets = [[None, *("ab" if axis.target else [])] for axis in bank.axis_by_id.values()]
    duties = [[DutyState.MET, DutyState.UNMET, DutyState.UNKNOWN] for _ in bank.duties]
    scopes = ["full", *(["express"] if any(question.express for question in bank.questions) else [])]
    for each in product(product(*said), product(*targets), product(*duties), scopes):
        answers, ambitions, states, scope = each
        given = dict(zip((item.id for item in items), answers, strict=True))
        yield Sheet(
            scope=scope,  # type: ignore[arg-type]
            profile={field.id: given[field.id] for field in bank.profile},
            targets={axis: target for axis, target in zip(bank.axis_by_id, ambitions, strict=True) if target},
            duties={duty.id: DutyAnswer(state) for duty, state in zip(bank.duties, states, strict=True)},
            answers={question.id: given[question.id] for question in bank.questions},
        )


def _list_answers(bank: Bank, item: Item) -> Iterator[Answer]:
    yield ABSENT
    if isinstance(item, Question) and item.may_not_apply:
        yield NOT_APPLICABLE
    for value in _list_values(bank, item):
        yield Answer(State.ANSWERED, value)


def _list_values(bank: Bank, item: Item) -> Iterator[Value]:
    if item.kind == "number":
        assert item.min is not None
        assert item.max is not None
        yield from (Fraction(number) for number in range(int(item.min), int(item.max) + 1))
    elif item.kind == "single":
        yield from (option.id for option in bank.get_options(item))
    else:
        exclusive = bank.get_exclusive(item)
        free = [option.id for option in bank.get_options(item) if option.id not in exclusive]
        for chosen in product([False, True], repeat=len(free)):
            yield tuple(option for option, taken in zip(free, chosen, strict=True) if taken)
        yield from ((option,) for option in sorted(exclusive))


def _make_axes(chance: random.Random) -> list[Data]:
    axes = [_make_axis(chance, f"x{place}") for place in range(chance.choice([1, 2]))]
    if chance.random() < 0.3:
        axes[0]["axes"] = [_make_axis(chance, f"x0_{place}") for place in range(2)]
    return axes


def _make_axis(chance: random.Random, name: str) -> Data:
    axis: Data = {
        "id": name,
        "title": name,
        "weight": Fraction(chance.choice([1, 1, 2, 3])),
        "combine": chance.choice(["mean", "mean", "sum", "min"]),
    }
    if chance.random() < 0.25:
        axis["target"] = {"text": "T", "options": [{"id": each, "text": each} for each in "ab"]}
    return axis


def _make_field(chance: random.Random) -> Data:
    if chance.random() < 0.5:
        return {"id": "n", "kind": "number", "text": "N", "min": 0, "max": 3, "whole": True}
    return {"id": "s", "kind": "single", "text": "S", "options": [{"id": each, "text": each} for each in "uv"]}


def _make_question(chance: random.Random, name: str, axis: str) -> Data:
    kind = chance.choice(["single", "single", "multiple", "number"])
    question: Data = {
        "id": name,
        "axis": axis,
        "kind": kind,
        "text": name,
        "weight": Fraction(chance.choice([1, 1, 2])),
        "scored": chance.random() < 0.9,
        "express": chance.random() < 0.3,
        "may_not_apply": chance.random() < 0.4,
    }
    if kind == "number":
        curve = {"curve": [[0, 0], [1, 50], [3, 100]]} if chance.random() < 0.5 else {}
        return {**question, "min": 0, "max": 3, "whole": True, **curve}
    options: list[Data] = [{"id": each, "text": each} for each in ("abc" if kind == "single" else "nab")]
    if kind == "multiple":
        options[0]["exclusive"] = True
    if chance.random() < 0.3:
        question["range"] = [-1, 4]
    return {**question, "options": options}


def _make_condition(chance: random.Random, items: list[Data], axes: list[str], deeper: int) -> str:
    shape = chance.choice(["atom", "atom", "and", "or", "not"]) if deeper else "atom"
    if shape == "atom":
        return _make_figure(chance, axes) if axes and chance.random() < 0.35 else _make_atom(chance, items, axes)
    first = _make_condition(chance, items, axes, deeper - 1)
    if shape == "not":
        return f"not ({first})"
    return f"({first}) {shape} ({_make_condition(chance, items, axes, deeper - 1)})"


def _make_figure(chance: random.Random, axes: list[str]) -> str:
    axis, other = chance.choice(axes), chance.choice(axes)
    operator, number = chance.choice([*ORDERINGS, *EQUALITIES]), chance.choice([0, 1, 2, 30, 50, 100])
    return chance.choice(
        [
            f"score.{axis} {operator} {number}",
            f"gap.{axis} {operator} {number}",
            f"target.{axis} {operator} {number}",
            f"score.{axis} {operator} score.{other}",
            f"score.{axis} {operator} target.{other}",
            f"score.{axis} in [{number}, 0]",
            f"known(target.{axis})",
        ]
    )


def _make_atom(chance: random.Random, items: list[Data], axes: list[str]) -> str:
    """A comparison of one item, or of two numbers; `axes` are given where `known()` is allowed."""
    item = chance.choice(items)
    name = _name(item)
    numbers = [each for each in items if each["kind"] == "number"]
    if axes and chance.random() < 0.15:
        return f"known({name})"
    if item["kind"] == "number":
        other = _name(chance.choice(numbers)) if chance.random() < 0.3 else str(chance.randint(-1, 4))
        return f"{name} {chance.choice([*ORDERINGS, *EQUALITIES])} {other}"
    option = chance.choice(item["options"])["id"]
    if item["kind"] == "single":
        operator = chance.choice([*ORDERINGS, *EQUALITIES, "in"])
        return f"{name} in ['{option}']" if operator == "in" else f"{name} {operator} '{option}'"
    return chance.choice(
        [f"'{option}' in {name}", f"'{option}' not in {name}", f"count({name}) > 1", f"{name} == ['a', 'b']"]
    )


def _name(item: Data) -> str:
    return f"answers.{item['id']}" if "axis" in item else f"profile.{item['id']}"


def _make_duties(chance: random.Random, profile: list[Data]) -> list[Data]:
    if chance.random() < 0.6:
        return []
    duty: Data = {"id": "d", "text": "D", "severity": chance.choice(["high", "medium"])}
    if profile and chance.random() < 0.5:
        duty["when"] = _make_condition(chance, profile, [], 0)
    return [duty]


def _make_recommendations(
    chance: random.Random, items: list[Data], questions: list[Data], axes: list[str]
) -> list[Data]:
    found: list[Data] = []
    scored = [question for question in questions if question["scored"]]
    for place in range(chance.choice([1, 2, 2])):
        moved = [each for each in scored if chance.random() < 0.4]
        recommendation: Data = {"id": f"r{place}", "title": "R", "text": "W", "horizon": "court", "effort": Fraction(1)}
        recommendation["moves"] = {each["id"]: _make_move(chance, each) for each in moved}
        if chance.random() < 0.5:
            recommendation["when"] = _make_condition(chance, items, axes, 2)
        found.append(recommendation)
    return found


def _make_move(chance: random.Random, question: Data) -> Any:
    if question["kind"] == "number":
        return Fraction(chance.randint(0, 3))
    if question["kind"] == "single":
        return chance.choice("abc")
    return chance.choice([["a"], ["b"], ["a", "b"], ["n"]])


def _make_levels(chance: random.Random, data: Data, axes: list[str]) -> list[Data]:
    top = data["scale"]["max"]
    steps = sorted(chance.sample(range(1, 11), chance.choice([1, 2, 2])))
    levels: list[Data] = [{"id": "l0", "from": 0, "title": "L"}]
    for step in steps:
        level: Data = {"id": f"l{step}", "from": Fraction(top * step, 10), "title": "L"}
        if chance.random() < 0.5:
            level["at_least"] = {chance.choice(axes): Fraction(top * chance.randint(0, 10), 10)}
        if data["duties"] and chance.random() < 0.4:
            level["duties"] = chance.choice(["high", "all"])
        levels.append(level)
    return levels
