"""Slips in what makes the score: weights, thresholds, floors and the policy."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from benchmarks.slips.drawing import Data, DataSlip, Draw, name_all, name_questions


def weigh_little(data: Data, draw: Draw) -> str | None:
    """A weight of a tenth in the place of one."""
    if found := draw.pick(name_questions(data)):
        found[1]["weight"] = Fraction(1, 10)
    return found and found[0]


def weigh_much(data: Data, draw: Draw) -> str | None:
    """A weight of ten in the place of one."""
    if found := draw.pick(name_questions(data)):
        found[1]["weight"] = 10
    return found and found[0]


def drop_threshold_zero(data: Data, draw: Draw) -> str | None:
    """A zero that is missing in a threshold: 6 in the place of 60."""
    levels = {place: each for place, each in name_all(data, "levels").items() if each["from"]}
    if found := draw.pick(levels):
        found[1]["from"] = Fraction(found[1]["from"]) / 10
    return found and found[0]


def mix_levels(data: Data, draw: Draw) -> str | None:
    """Two thresholds in the wrong order."""
    levels = data.get("levels", [])[1:]
    pairs = {f"levels.{one['id']}": (one, other) for one, other in pairwise(levels)}
    if found := draw.pick(pairs):
        one, other = found[1]
        one["from"], other["from"] = other["from"], one["from"]
    return found and found[0]


def raise_floor(data: Data, draw: Draw) -> str | None:
    """A floor of 400 in the place of 40."""
    return _multiply_floor(data, draw, Fraction(10))


def drop_floor_zero(data: Data, draw: Draw) -> str | None:
    """A floor of 4 in the place of 40."""
    return _multiply_floor(data, draw, Fraction(1, 10))


def _multiply_floor(data: Data, draw: Draw, factor: Fraction) -> str | None:
    levels = name_all(data, "levels", "at_least")
    floors = {f"{place}.at_least.{axis}": (each, axis) for place, each in levels.items() for axis in each["at_least"]}
    if found := draw.pick(floors):
        level, axis = found[1]
        level["at_least"][axis] = factor * level["at_least"][axis]
    return found and found[0]


def count_absence_in_full(data: Data, _draw: Draw) -> str | None:
    """Another policy for what does not apply."""
    if not any(each.get("may_not_apply") for each in data["questions"]):
        return None
    data["policy"] = {**data.get("policy", {}), "not_applicable": "full"}
    return "policy.not_applicable"


SLIPS: tuple[DataSlip, ...] = (
    weigh_little,
    weigh_much,
    drop_threshold_zero,
    mix_levels,
    raise_floor,
    drop_floor_zero,
    count_absence_in_full,
)
