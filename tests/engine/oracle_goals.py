"""A second, slower reading of goals (scoring.md, point 10): which are below and which above their ambition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from maturity.model.answers import Sheet
from tests.engine.score_oracle import scores

Data = dict[str, Any]


def goals_off(data: Data, sheet: Sheet, found: Mapping[str, str]) -> tuple[dict[str, Fraction], set[str]]:
    """In a profile, the goals settled below their ambition with their gap, and those settled above it."""
    below: dict[str, Fraction] = {}
    above: set[str] = set()
    point, low, high = (scores(data, sheet, found, reading) for reading in ("point", "low", "high"))
    for axis, target, step in targets(data, sheet):
        ends = [target - each for each in (low[axis], high[axis]) if each is not None]
        score = point[axis]
        if ends and score is not None and all(gap > step for gap in ends):
            below[axis] = target - score
        if ends and score is not None and all(gap < -step for gap in ends):
            above.add(axis)
    return below, above


def targets(data: Data, sheet: Sheet) -> Iterator[tuple[str, Fraction, Fraction]]:
    """Each goal with its ambition and the step between two options of it, where the ambition is given."""
    low, high = (Fraction(data["scale"][end]) for end in ("min", "max"))
    waiting = list(data["axes"]) if data["combine"] == "none" else []
    while waiting:
        axis = waiting.pop()
        waiting += axis["axes"]
        given = sheet.targets.get(axis["id"])
        if "target" in axis and isinstance(given, str):
            options = [option["id"] for option in axis["target"]["options"]]
            step = (high - low) / (len(options) - 1)
            yield axis["id"], low + options.index(given) * step, step


def parents_of(axes: list[Data], above: str | None) -> Mapping[str, str | None]:
    found: dict[str, str | None] = {}
    for axis in axes:
        found |= {axis["id"]: above, **parents_of(axis["axes"], axis["id"])}
    return found
