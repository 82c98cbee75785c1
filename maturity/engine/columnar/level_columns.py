"""Levels over columns: what `find_level_reached` does for one sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import polars as pl

from maturity.engine.columnar.duty_columns import DutyColumns
from maturity.engine.columnar.score_columns import ScoreColumns
from maturity.engine.columnar.truth_codes import FALSE, TRUE
from maturity.model.field_types import ROOT
from maturity.model.scoring_rules import Level

End = Literal["low", "high"]
"""At which end of the interval a level is reached."""


def express_level(
    levels: Sequence[Level], axis_id: str, scores: Mapping[str, ScoreColumns], duties: Sequence[DutyColumns], end: End
) -> pl.Expr:
    """Return the place of the level that an axis reaches at one end of its interval, from 0; null without a score.

    At the low end a duty counts as met only if that is certain, at the high end unless it certainly is not.
    """
    score = _get_end(scores[axis_id], end)
    if axis_id != ROOT:
        return _count_reached(score, levels)
    reached = pl.lit(0, pl.UInt8)
    for level in reversed(levels[1:]):  # a level counts only if those under it do
        demands = [*_find_floors(level, scores, end), *_find_demands(level, duties, end)]
        holds = _hold_all([score >= float(level.threshold), *demands])
        reached = pl.when(holds).then(reached + 1).otherwise(pl.lit(0, pl.UInt8))
    return pl.when(score.is_not_null()).then(reached).otherwise(None)


def _count_reached(score: pl.Expr, levels: Sequence[Level]) -> pl.Expr:
    """Count the thresholds that a score reaches: they ascend, and an axis needs nothing else."""
    count = pl.lit(0, pl.UInt8)
    for place, level in enumerate(levels[1:], start=1):
        count = pl.when(score >= float(level.threshold)).then(pl.lit(place, pl.UInt8)).otherwise(count)
    return pl.when(score.is_not_null()).then(count).otherwise(None)


def _get_end(columns: ScoreColumns, end: End) -> pl.Expr:
    return columns.low if end == "low" else columns.high


def _find_floors(level: Level, scores: Mapping[str, ScoreColumns], end: End) -> list[pl.Expr]:
    """Return whether each floor of a level holds; it does where its axis has no score."""
    return [
        (_get_end(scores[axis_id], end) >= float(floor)).fill_null(value=True)
        for axis_id, floor in level.at_least.items()
        if axis_id in scores
    ]


def _find_demands(level: Level, duties: Sequence[DutyColumns], end: End) -> list[pl.Expr]:
    demanded = [each.holds for each in duties if each.is_demanded_by(level)]
    return [each == TRUE if end == "low" else each != FALSE for each in demanded]


def _hold_all(parts: Sequence[pl.Expr]) -> pl.Expr:
    whole = parts[0]
    for each in parts[1:]:
        whole = whole & each
    return whole
