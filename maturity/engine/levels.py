"""Levels: the one that is certain, the ones still possible, and what keeps the next away (scoring.md, point 6)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from maturity.model.bank import Bank, Level
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Blocker

Scores = Mapping[str, Fraction | None]
"""Axis id (and the root's) to a score in units of the scale."""


def find_level_reached(bank: Bank, axis_id: str, scores: Scores) -> int | None:
    """The place in `bank.levels` of the highest level reached without a gap from the lowest; None without a score.

    Only the overall level has floors. A floor on an axis without a score passes: there is nothing to hold against.
    """
    score = scores[axis_id]
    if score is None or not bank.levels:
        return None
    place = 0
    for level in bank.levels[1:]:
        if score < level.threshold or (axis_id == ROOT and find_missed_floors(level, scores)):
            break
        place += 1
    return place


def find_missed_floors(level: Level, scores: Scores) -> dict[str, Fraction]:
    """Axis id to the floor that it misses for this level."""
    return {
        axis_id: floor
        for axis_id, floor in level.at_least.items()
        if (score := scores.get(axis_id)) is not None and score < floor
    }


def find_empty_floors(bank: Bank, scores: Scores) -> tuple[str, ...]:
    """The axes that some floor names and that have no score, because nothing there applies."""
    named = dict.fromkeys(axis_id for level in bank.levels for axis_id in level.at_least)
    return tuple(axis_id for axis_id in named if scores.get(axis_id) is None)


def find_axis_blockers(axis_id: str, next_level: Level, scores: Scores) -> list[Blocker]:
    """The axes that keep `next_level` away from `axis_id`: its own score first, then the floors missed."""
    score = scores[axis_id]
    found: list[Blocker] = []
    if score is not None and score < next_level.threshold:
        found.append(Blocker("axis", axis_id, next_level.threshold, score))
    if axis_id == ROOT:
        found += [
            Blocker("axis", axis, floor, scores[axis]) for axis, floor in find_missed_floors(next_level, scores).items()
        ]
    return found
