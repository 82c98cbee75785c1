"""Levels: which one a score reaches, and what prevents an axis from reaching the next (scoring.md, point 6).

A level is a stage of maturity; its threshold is the score it starts at. A floor is the score that a level demands of
one axis before the overall score may be at that level; it holds where the axis has no score. A blocker is what prevents
the next level: here, an axis whose score is under such a threshold or floor. The id `overall` stands for the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from maturity.engine.evaluation import Scores
from maturity.model.duty import DutyFinding
from maturity.model.exact import is_less
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Blocker
from maturity.model.scoring_rules import Level


def find_level_reached(
    levels: Sequence[Level], axis_id: str, scores: Scores, missed_duties: Collection[DutyFinding] = ()
) -> int | None:
    """Find the index in `levels` of the highest level that `scores[axis_id]` reaches, counted from 0.

    `levels` ascend. The lowest is reached by every score; each further one is reached if the one before it is, the
    score is at least its threshold and, for the whole only, all its floors hold and it demands none of the
    `missed_duties`. None if the axis has no score or `levels` is empty.
    """
    score = scores[axis_id]
    if score is None or not levels:
        return None
    reached, (above, below) = 0, score.as_integer_ratio()
    for index in range(1, len(levels)):
        level = levels[index]
        needed, part = level.threshold.as_integer_ratio()
        if above * part < needed * below:
            break
        if axis_id == ROOT and (find_missed_floors(level, scores) or list_demanded(level, missed_duties)):
            break
        reached = index
    return reached


def find_missed_floors(level: Level, scores: Scores) -> dict[str, Fraction]:
    """Find the floors of `level` that do not hold: axis id to floor, in units of the scale, in the order written.

    An axis without a score misses no floor, because nothing there applies.
    """
    return {
        axis_id: floor
        for axis_id, floor in level.at_least.items()
        if (score := scores.get(axis_id)) is not None and is_less(score, floor)
    }


def list_demanded(level: Level, duties: Collection[DutyFinding]) -> list[DutyFinding]:
    """List those of `duties` that `level` demands to be met, in the order given."""
    return [finding for finding in duties if finding.is_demanded_by(level.duties)]


def find_empty_floors(levels: Sequence[Level], scores: Scores) -> tuple[str, ...]:
    """Find the ids of the axes that a floor of one of `levels` names and that have no score in `scores`.

    Each is listed once, in the order in which they are first named.
    """
    if not [score for score in scores.values() if score is None]:
        return ()
    named = dict.fromkeys(axis_id for level in levels for axis_id in level.at_least)
    return tuple(axis_id for axis_id in named if scores.get(axis_id) is None)


def find_axis_blockers(axis_id: str, next_level: Level, scores: Scores) -> list[Blocker]:
    """Find the axes whose scores prevent the axis `axis_id` from reaching `next_level`.

    The first is the axis itself, if its own score is under the level's threshold; then, for the whole (`overall`) only,
    each axis whose score is under the floor that the level demands of it, in the order written. Empty if nothing is
    missing. `scores` maps axis ids to scores in units of the scale.
    """
    score = scores[axis_id]
    blockers: list[Blocker] = []
    if score is not None and is_less(score, next_level.threshold):
        blockers.append(Blocker("axis", axis_id, next_level.threshold, score))
    if axis_id == ROOT:
        missed = find_missed_floors(next_level, scores)
        blockers += [Blocker("axis", floor_axis, floor, scores[floor_axis]) for floor_axis, floor in missed.items()]
    return blockers
