"""Levels: the one that is certain, the ones still possible, and what keeps the next away (scoring.md, point 6)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from maturity.engine.evaluation import Scores
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Blocker
from maturity.model.scoring_rules import Level


def find_level_reached(levels: Sequence[Level], axis_id: str, scores: Scores) -> int | None:
    """Find the index in `levels` of the highest level reached without a gap from the lowest.

    None without a score or without levels. Only the overall level has floors. A floor on an axis without a score
    holds: nothing there applies.
    """
    score = scores[axis_id]
    if score is None or not levels:
        return None
    reached = 0
    for index, level in enumerate(levels[1:], start=1):
        if score < level.threshold or (axis_id == ROOT and find_missed_floors(level, scores)):
            break
        reached = index
    return reached


def find_missed_floors(level: Level, scores: Scores) -> dict[str, Fraction]:
    """Find the floors of a level that are not reached: axis id to the floor, in units of the scale."""
    return {
        axis_id: floor
        for axis_id, floor in level.at_least.items()
        if (score := scores.get(axis_id)) is not None and score < floor
    }


def find_empty_floors(levels: Sequence[Level], scores: Scores) -> tuple[str, ...]:
    """Find the axes that some floor names and that have no score, because nothing there applies."""
    named = dict.fromkeys(axis_id for level in levels for axis_id in level.at_least)
    return tuple(axis_id for axis_id in named if scores.get(axis_id) is None)


def find_axis_blockers(axis_id: str, next_level: Level, scores: Scores) -> list[Blocker]:
    """Find the axes that keep `next_level` away from an axis: its own score first, then the floors missed."""
    score = scores[axis_id]
    blockers: list[Blocker] = []
    if score is not None and score < next_level.threshold:
        blockers.append(Blocker("axis", axis_id, next_level.threshold, score))
    if axis_id == ROOT:
        missed = find_missed_floors(next_level, scores)
        blockers += [Blocker("axis", floor_axis, floor, scores[floor_axis]) for floor_axis, floor in missed.items()]
    return blockers
