"""What hypothesis draws beside questions: conditions, recommendations with what comes before them, duties."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.engine.drawing import pick, pick_order

Data = dict[str, Any]


def draw_condition(draw: st.DrawFn, items: list[Data], deeper: int) -> str:
    shape = pick(draw, ["atom", "atom", "and", "or", "not"]) if deeper else "atom"
    if shape == "atom":
        return _atom(draw, pick(draw, items))
    first = draw_condition(draw, items, deeper - 1)
    return f"not ({first})" if shape == "not" else f"({first}) {shape} ({draw_condition(draw, items, deeper - 1)})"


def _atom(draw: st.DrawFn, item: Data) -> str:
    name = f"answers.{item['id']}" if "axis" in item else f"profile.{item['id']}"
    if item["kind"] == "number":
        return f"{name} {pick(draw, ['==', '!=', '<', '<=', '>', '>='])} {draw(st.integers(0, 5))}"
    if item["kind"] == "text":
        return f"{name} {pick(draw, ['==', '!='])} 'oui'"
    option = pick(draw, item["options"])["id"]
    if item["kind"] == "single":
        operator = pick(draw, ["==", "!=", "<", ">=", "in"])
        return f"{name} in ['{option}']" if operator == "in" else f"{name} {operator} '{option}'"
    return pick(draw, [f"'{option}' in {name}", f"'{option}' not in {name}", f"count({name}) > 1"])


def draw_duties(draw: st.DrawFn, profile: list[Data], recommendations: list[Data]) -> list[Data]:
    """Up to two duties, the first of which weighs most; some are for certain organisations only."""
    duties: list[Data] = []
    for place, severity in enumerate(("high", "medium")[: draw(st.integers(0, 2))]):
        duties.append({"id": f"d{place}", "text": "D", "severity": severity})
        if draw(st.booleans()):
            duties[-1]["when"] = draw_condition(draw, profile, 1)
        if recommendations and draw(st.booleans()):
            duties[-1]["recommendation"] = pick(draw, recommendations)["id"]
    return duties


def draw_recommendations(draw: st.DrawFn, scored: list[Data], items: list[Data], leaves: list[str]) -> list[Data]:
    """Up to six recommendations; what comes before one may stand before or after it in the bank.

    `scored` are the questions that may be moved, `items` what a condition may name, `leaves` the axes with questions.
    """
    names = [f"r{place}" for place in range(draw(st.integers(0, 6)))]
    found = [{"id": name, "title": "R", "text": "W", "horizon": "court"} for name in names]
    ranks = pick_order(draw, len(names))
    for recommendation, rank in zip(found, ranks, strict=True):
        recommendation["moves"] = {each["id"]: _move(draw, each) for each in scored if draw(st.integers(0, 3)) == 0}
        recommendation["effort"] = Fraction(draw(st.integers(1, 5)))
        earlier = [name for name, other in zip(names, ranks, strict=True) if other < rank]
        recommendation["after"] = [name for name in earlier if draw(st.integers(0, 2)) == 0]
        if draw(st.integers(0, 2)) == 0:
            recommendation["axis"] = pick(draw, leaves)
        if draw(st.integers(0, 3)) == 0:
            recommendation["when"] = _when(draw, items, leaves)
    return found


def _when(draw: st.DrawFn, items: list[Data], leaves: list[str]) -> str:
    """A condition on answers and facts, or on the score of an axis, which none of the questions may name."""
    if draw(st.booleans()):
        return draw_condition(draw, items, 1)
    operator = pick(draw, ["<", "<=", ">", ">="])
    return f"score.{pick(draw, leaves)} {operator} {pick(draw, [0, 1, 2, 40])}"


def _move(draw: st.DrawFn, question: Data) -> Any:
    if question["kind"] == "number":
        return Fraction(draw(st.integers(0, 6)))
    option = pick(draw, question["options"])["id"]
    return [option] if question["kind"] == "multiple" else option
