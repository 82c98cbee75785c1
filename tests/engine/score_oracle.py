"""A second, slower reading of scoring.md (points 1, 3, 4, 7), to hold the engine's figures against.

It works on drawn data and shares no code with the engine: lists of `(weight, value, width)` and plain loops.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from maturity.model.answers import Sheet

Data = dict[str, Any]
Raw = tuple[Fraction, Fraction]
"""Value above the lowest, and the width from lowest to highest."""
OPEN = ("unanswered", "unknown", "to_confirm", "possible")


def scores(data: Data, sheet: Sheet, standings: Mapping[str, str], reading: str) -> dict[str, Fraction | None]:
    """Axis id (and `overall`) to its score under a reading: point, low or high."""
    found: dict[str, Fraction | None] = {}
    _combined(
        {"id": "overall", "combine": data["combine"], "axes": data["axes"]}, data, sheet, standings, reading, found
    )
    return found


def _combined(
    axis: Data, data: Data, sheet: Sheet, standings: Mapping[str, str], reading: str, found: dict[str, Fraction | None]
) -> Raw | None:
    children: list[tuple[Fraction, Raw]] = []
    for below in axis["axes"]:
        raw = _combined(below, data, sheet, standings, reading, found)
        if raw:
            children.append((below["weight"], raw))
    for question in data["questions"]:
        if question["axis"] == axis["id"]:
            raw = _question(question, data, sheet, standings[question["id"]], reading)
            if raw:
                children.append((question["weight"], raw))
    result: Raw | None = None
    if children and axis["combine"] == "sum":
        result = sum(w * v for w, (v, _) in children), sum(w * width for w, (_, width) in children)  # type: ignore[assignment]
    elif children and axis["combine"] == "min":
        result = min(v / width for _, (v, width) in children), Fraction(1)
    elif children:
        mean = sum((w * v / width for w, (v, width) in children), Fraction(0)) / sum(w for w, _ in children)
        result = mean, Fraction(1)
    low, high = (Fraction(data["scale"][end]) for end in ("min", "max"))
    found[axis["id"]] = low + result[0] / result[1] * (high - low) if result else None
    return result


def _question(question: Data, data: Data, sheet: Sheet, standing: str, reading: str) -> Raw | None:
    if question["kind"] == "text" or not question["scored"]:
        return None
    lowest, highest = bounds(question)
    if standing in OPEN:
        return {"point": None, "low": (Fraction(0), highest - lowest), "high": (highest - lowest,) * 2}[reading]
    if standing == "answered":
        return value(question, sheet.answers[question["id"]].value) - lowest, highest - lowest
    policy = data["policy"]["not_applicable"]
    if standing != "not_applicable" or policy == "exclude":
        return None
    reach = [value(question, each) for each in extremes(question)]
    return (min(reach) if policy == "zero" else max(reach)) - lowest, highest - lowest


def bounds(question: Data) -> Raw:
    """The lowest and highest value of a question's range."""
    if "range" in question:
        return question["range"][0], question["range"][1]
    if question["kind"] == "number":
        return (Fraction(0), Fraction(100)) if "curve" in question else (question["min"], question["max"])
    given = [option["value"] for option in question["options"]]
    if question["kind"] == "multiple":
        return Fraction(0), sum((each for each in given if each > 0), Fraction(0))
    return min(given), max(given)


def value(question: Data, answer: Any) -> Fraction:
    """The value of an answer, before the lowest is taken off."""
    lowest, highest = bounds(question)
    if question["kind"] == "number":
        return _percent(question["curve"], answer) if "curve" in question else answer
    worth: dict[str, Fraction] = {option["id"]: option["value"] for option in question["options"]}
    if question["kind"] == "single":
        return worth[answer]
    return min(highest, max(lowest, sum((worth[each] for each in answer), Fraction(0))))


def extremes(question: Data) -> list[Any]:
    """Answers among which the worst and the best one are."""
    if question["kind"] == "number":
        return [question["min"], question["max"]]
    if question["kind"] == "single":
        return [option["id"] for option in question["options"]]
    free = [option for option in question["options"] if not option.get("exclusive")]
    exclusive = [(option["id"],) for option in question["options"] if option.get("exclusive")]
    helping = tuple(option["id"] for option in free if option["value"] > 0)
    return [(), helping, tuple(option["id"] for option in free if option["value"] < 0), *exclusive]


def _percent(curve: list[list[int]], answer: Fraction) -> Fraction:
    points = [(Fraction(x), Fraction(y)) for x, y in curve]
    before = [point for point in points if point[0] <= answer]
    after = [point for point in points if point[0] > answer]
    if not before or not after:
        return after[0][1] if after else before[-1][1]
    (x0, y0), (x1, y1) = before[-1], after[0]
    return y0 + (answer - x0) / (x1 - x0) * (y1 - y0)
