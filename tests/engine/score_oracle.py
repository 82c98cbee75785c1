"""A second, slower reading of scoring.md (points 1 and 3 to 7), to hold the engine's figures against.

It works on drawn data and shares no code with the engine: lists of `(weight, value, width)` and plain loops. What a
file of another version means, and what comes before the score, is not its matter: it is given a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from maturity.model.answers import Sheet
from tests.engine.oracle_conditions import OPEN, holds, option_values

Data = dict[str, Any]
Raw = tuple[Fraction, Fraction]
"""Value above the lowest, and the width from lowest to highest."""


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
    if axis["combine"] == "none":
        children = []
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
    given = list(option_values(question).values())
    if question["kind"] == "multiple":
        return Fraction(0), sum((each for each in given if each > 0), Fraction(0))
    return min(given), max(given)


def value(question: Data, answer: Any) -> Fraction:
    """The value of an answer, before the lowest is taken off."""
    lowest, highest = bounds(question)
    if question["kind"] == "number":
        return _percent(question["curve"], answer) if "curve" in question else answer
    worth = option_values(question)
    if question["kind"] == "single":
        return worth[answer]
    return min(highest, max(lowest, sum((worth[each] for each in answer), Fraction(0))))


def extremes(question: Data) -> list[Any]:
    """Answers among which the worst and the best one are."""
    if question["kind"] == "number":
        return [question["min"], question["max"]]
    if question["kind"] == "single":
        return [option["id"] for option in question["options"]]
    worth = option_values(question)
    exclusive = [(option["id"],) for option in question["options"] if option.get("exclusive")]
    free = [option for option in worth if (option,) not in exclusive]
    helping = tuple(option for option in free if worth[option] > 0)
    return [(), helping, tuple(option for option in free if worth[option] < 0), *exclusive]


def _percent(curve: list[list[int]], answer: Fraction) -> Fraction:
    points = [(Fraction(x), Fraction(y)) for x, y in curve]
    before = [point for point in points if point[0] <= answer]
    after = [point for point in points if point[0] > answer]
    if not before or not after:
        return after[0][1] if after else before[-1][1]
    (x0, y0), (x1, y1) = before[-1], after[0]
    return y0 + (answer - x0) / (x1 - x0) * (y1 - y0)


def coverages(data: Data, found: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Axis id (and `overall`) to how much is answered, and why it is provisional."""
    weighed: dict[str, list[tuple[str, Fraction]]] = {"overall": []}

    def walk(axes: list[Data], above: list[str], weight: Fraction) -> None:
        for axis in axes:
            path, heavy = [*above, axis["id"]], weight * axis["weight"]
            weighed[axis["id"]] = []
            walk(axis["axes"], path, heavy)
            for question in data["questions"]:
                if question["axis"] == axis["id"] and question["kind"] != "text" and question["scored"]:
                    for each in path:
                        weighed[each].append((found[question["id"]], heavy * question["weight"]))

    walk(data["axes"], ["overall"], Fraction(1))
    return {axis: coverage(parts, data["policy"]) for axis, parts in weighed.items()}


def coverage(parts: list[tuple[str, Fraction]], policy: Data) -> dict[str, Any]:
    asked = [(state, weight) for state, weight in parts if state not in ("not_asked", "out_of_scope")]
    spared = [weight for state, weight in asked if state == "not_applicable"]
    applicable = [(state, weight) for state, weight in asked if state != "not_applicable"]
    sure = [weight for state, weight in applicable if state == "answered"]
    by_count = Fraction(len(sure), len(applicable)) if applicable else None
    by_weight = sum(sure, Fraction(0)) / sum(weight for _, weight in applicable) if applicable else None
    share = sum(spared, Fraction(0)) / sum(weight for _, weight in asked) if asked else None
    causes = []
    if by_count is not None and by_weight is not None and min(by_count, by_weight) < policy["min_coverage"]:
        causes.append("coverage")
    if share is not None and share > policy["max_not_applicable"]:
        causes.append("not_applicable")
    unknown = len([state for state, _ in applicable if state == "unknown"])
    return {
        "counts": (len(sure), len(applicable), unknown, len(spared)),
        "shares": (by_count, by_weight, share),
        "causes": tuple(causes),
    }


def level_reached(data: Data, axis: str, at: Mapping[str, Fraction | None], unmet: list[Data]) -> int | None:
    """How many levels hold in a row from the lowest, less one; `unmet` are the duties that do not count as met."""
    figure = at[axis]
    if figure is None or not data["levels"]:
        return None
    count = 0
    for level in data["levels"]:
        count += 1
        good = figure >= level["from"]
        if axis == "overall" and count > 1:
            floors = level.get("at_least", {}).items()
            good = good and all(at[name] is None or at[name] >= floor for name, floor in floors)  # type: ignore[operator]
            good = good and not [duty for duty in unmet if demands(level, duty)]
        if not good and count > 1:
            return count - 2
    return count - 1


def demands(level: Data, duty: Data) -> bool:
    return level.get("duties") == "all" or (level.get("duties") == "high" and duty["severity"] == "high")


def duties_not_met(data: Data, sheet: Sheet, end: str) -> list[Data]:
    """The duties that do not count as met at `low` (all that are not certainly met), or at `high` (certainly unmet)."""
    found = []
    for duty in data.get("duties", []):
        applies = holds(duty["when"], data, sheet, {}, {}) if "when" in duty else True
        state = sheet.get_duty_answer(duty["id"]).state.value
        met = {"met": True, "not_applicable": True, "planned": False, "unmet": False}.get(state)
        is_certain = met is True or applies is False
        if not is_certain and (end == "low" or (met is False and applies is True)):
            found.append(duty)
    return found
