"""Banks and sheets that hypothesis draws: trees of axes with every combine, questions of every kind, conditions.

A bank is drawn as plain data, so that a test can change it (shuffle, scale weights) before it becomes a `Bank`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from maturity.loading import soundness
from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, EarlierAnswer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.items import Item, Question
from maturity.model.scorecard import AxisScore, Scorecard
from tests.engine.drawing import pick, pick_some
from tests.engine.drawn_advice import draw_condition, draw_duties, draw_recommendations

Data = dict[str, Any]
WEIGHTS = st.sampled_from([Fraction(1), Fraction(1), Fraction(2), Fraction(1, 3), Fraction(5, 2)])
VALUES = st.lists(st.integers(-2, 4).map(Fraction), min_size=2, max_size=4, unique=True)
STEPS = st.sets(st.integers(1, 10), max_size=3)
COMBINES = st.sampled_from(["mean", "sum", "min"])
SCALES = st.sampled_from([(0, 100), (0, 3), (-5, 5), (1, 2)])
CURVES = st.sampled_from([[[0, 0], [4, 50], [10, 100]], [[0, 90], [3, 90], [6, 10]], [[1, 20], [2, 80]]])
PROFILE: list[Data] = [
    {"id": "sort", "kind": "single", "text": "S", "options": [{"id": each, "text": each} for each in "abc"]},
    {"id": "staff", "kind": "number", "text": "N", "min": Fraction(0), "max": Fraction(10)},
]


def bank_of(data: Data) -> Bank:
    """The bank that drawn data is: always a sound one."""
    bank = Bank.model_validate(data)
    assert list(soundness.check(bank)) == []
    return bank


@st.composite
def bank_data(draw: st.DrawFn, *, conditions: bool = True, not_applicable: bool = True, profiles: bool = False) -> Data:
    """A bank's data: up to eight questions on a tree of axes three deep; with `profiles`, some without a whole."""
    leaves: list[str] = []
    axes = [_axis(draw, leaves, f"x{place}", 2) for place in range(draw(st.integers(1, 3)))]
    questions: list[Data] = []
    for place in range(draw(st.integers(1, 8))):
        question = _question(draw, f"q{place}", pick(draw, leaves), not_applicable=not_applicable)
        if conditions and draw(st.integers(0, 2)) == 0:
            question["when"] = draw_condition(draw, [*PROFILE, *questions], 2)
        questions.append(question)
    low, high = draw(SCALES)
    scored = [each for each in questions if counts(each)]
    recommendations = draw_recommendations(draw, scored, [*PROFILE, *questions], leaves)
    duties = draw_duties(draw, PROFILE, recommendations)
    return {
        "format": 1,
        "id": "drawn",
        "version": "1.0.0",
        "language": "fr",
        "title": "T",
        "scale": {"min": low, "max": high},
        "combine": "none" if profiles and draw(st.integers(0, 2)) == 0 else draw(COMBINES),
        "policy": {
            "not_applicable": pick(draw, ["exclude", "exclude", "zero", "full"]),
            "max_not_applicable": pick(draw, [Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(1)]),
            "min_coverage": pick(draw, [Fraction(0), Fraction(1, 2), Fraction(4, 5), Fraction(1)]),
        },
        "profile": PROFILE,
        "axes": axes,
        "questions": questions,
        "duties": duties,
        "levels": _levels(draw, Fraction(low), Fraction(high), leaves, bool(duties)),
        "recommendations": recommendations,
    }


def counts(question: Data) -> bool:
    """Whether a drawn question takes part in scores."""
    return question["kind"] != "text" and bool(question.get("scored", True))


def _axis(draw: st.DrawFn, leaves: list[str], name: str, deeper: int) -> Data:
    below = draw(st.integers(0, 2)) if deeper else 0
    if not below:
        leaves.append(name)
    axes = [_axis(draw, leaves, f"{name}_{place}", deeper - 1) for place in range(below)]
    axis: Data = {"id": name, "title": name, "weight": draw(WEIGHTS), "combine": draw(COMBINES), "axes": axes}
    if draw(st.booleans()):
        axis["target"] = {"text": "T", "options": [{"id": each, "text": each} for each in "abc"]}
    return axis


def _question(draw: st.DrawFn, name: str, axis: str, *, not_applicable: bool) -> Data:
    kind = pick(draw, ["single", "single", "multiple", "number", "curve", "text"])
    common: Data = {"id": name, "axis": axis, "text": name, "weight": draw(WEIGHTS)}
    common["may_not_apply"] = not_applicable and draw(st.booleans())
    common["scored"] = draw(st.integers(0, 9)) > 0
    common["express"] = draw(st.booleans())
    if kind == "text":
        return {**common, "kind": "text"}
    if kind == "curve":
        return {**common, "kind": "number", "min": Fraction(0), "max": Fraction(8), "curve": draw(CURVES)}
    if kind == "number":
        return {**common, "kind": "number", "min": Fraction(-2), "max": Fraction(6)}
    values = draw(VALUES)
    options: list[Data] = [{"id": f"o{place}", "text": "O", "value": value} for place, value in enumerate(values)]
    if kind == "multiple":
        options[0]["value"] = Fraction(2)
        options[-1]["exclusive"] = draw(st.booleans())
        if draw(st.integers(0, 2)) == 0:
            options = [{key: each[key] for key in each if key != "value"} for each in options]
    if draw(st.integers(0, 3)) == 0:
        common["range"] = [Fraction(-2), Fraction(5)] if kind == "single" else [Fraction(-1), Fraction(3)]
    return {**common, "kind": kind, "options": options}


def _levels(draw: st.DrawFn, low: Fraction, high: Fraction, leaves: list[str], has_duties: bool) -> list[Data]:
    steps = sorted(draw(STEPS))
    levels: list[Data] = [{"id": "l0", "from": low, "title": "L"}]
    for step in steps:
        level: Data = {"id": f"l{step}", "from": low + (high - low) * step / 10, "title": "L"}
        if draw(st.integers(0, 2)) == 0:
            floor = low + (high - low) * draw(st.integers(0, 10)) / 10
            level["at_least"] = {pick(draw, leaves): floor}
        if has_duties and draw(st.integers(0, 3)) == 0:
            level["duties"] = pick(draw, ["high", "all"])
        levels.append(level)
    return levels


@st.composite
def sheets(draw: st.DrawFn, bank: Bank) -> Sheet:
    """Answers in all states to some of a bank's questions, facts of the profile, perhaps the express scope."""
    return Sheet(
        scope="express" if draw(st.integers(0, 7)) == 0 else "full",
        answers={question.id: _draw_answer(draw, bank, question) for question in bank.questions},
        profile={field.id: _draw_answer(draw, bank, field) for field in bank.profile},
        targets={axis: _draw_ambition(draw, bank, axis) for axis in bank.axis_by_id if draw(st.integers(0, 3)) > 1},
        duties={duty.id: DutyAnswer(pick(draw, tuple(DutyState))) for duty in bank.duties},
    )


def _draw_ambition(draw: st.DrawFn, bank: Bank, axis: str) -> str | Fraction:
    """An answer to the target of an axis: an option, or a number for an axis that asks for none."""
    return pick(draw, "abc") if axis in bank.target_by_axis else bank.scale.min


@st.composite
def answers(draw: st.DrawFn, bank: Bank, item: Item) -> Answer:
    """An answer in any state that the item allows; mostly a value."""
    return _draw_answer(draw, bank, item)


def _draw_answer(draw: st.DrawFn, bank: Bank, item: Item) -> Answer:
    may_not_apply = isinstance(item, Question) and item.may_not_apply
    states = [None, None, None, None, UNKNOWN, ABSENT, *([NOT_APPLICABLE] if may_not_apply else [])]
    if isinstance(item, Question):
        earlier = EarlierAnswer("0.1.0", "o0", State.ANSWERED, _draw_value(draw, bank, item))
        states.append(Answer(State.TO_CONFIRM, earlier=earlier))
    return pick(draw, states) or Answer(State.ANSWERED, _draw_value(draw, bank, item))


@st.composite
def values(draw: st.DrawFn, bank: Bank, item: Item) -> Value:
    """A valid value for an item."""
    return _draw_value(draw, bank, item)


def _draw_value(draw: st.DrawFn, bank: Bank, item: Item) -> Value:
    if item.kind == "text":
        return pick(draw, ["oui", "non"])
    if item.kind == "number":
        assert item.min is not None
        assert item.max is not None
        return pick(draw, [item.min, item.max, Fraction(1), Fraction(5, 2), Fraction(5)])
    options = [option.id for option in bank.get_options(item)]
    if item.kind == "single":
        return pick(draw, options)
    exclusive = bank.get_exclusive(item)
    free = [option for option in options if option not in exclusive]
    if exclusive and draw(st.integers(0, 3)) == 0:
        return tuple(exclusive)
    return pick_some(draw, free)


def all_axes(card: Scorecard) -> Iterator[AxisScore]:
    """The whole, then every axis, of a scorecard of a drawn bank: they all have an overall score."""
    assert card.overall is not None
    yield card.overall
    yield from card.axes
