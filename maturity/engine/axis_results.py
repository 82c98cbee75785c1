"""Scores and levels alone, for whoever reads many sheets and asks for no more: `score_axes(bank, sheet)`."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import NamedTuple

from maturity.engine.duties import find_duties, list_missed, list_uncertain
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.engine.levels import find_level_reached
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyFinding
from maturity.model.field_types import ROOT


class AxisResult(NamedTuple):
    """The scores and the level of one axis, or of the whole: each field as in `AxisScore`."""

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    level: str | None
    levels_possible: tuple[str, ...]


def score_axes(bank: Bank, sheet: Sheet) -> dict[str, AxisResult]:
    """Score every axis, and the whole (`overall`) except in a profile, by axis id: what `assess` says, and no more.

    Both arguments are as `assess` takes them. The whole comes first, then each axis before its sub-axes.
    """
    evaluation = evaluate(bank, sheet)
    has_demands = any(level.duties is not None for level in evaluation.levels)
    duties = find_duties(bank, sheet) if has_demands else ()
    uncertain, missed = list_uncertain(duties), list_missed(duties)
    whole = () if bank.combine == "none" else (ROOT,)
    return {each: _build_result(evaluation, each, uncertain, missed) for each in (*whole, *bank.axis_by_id)}


def find_levels(
    evaluation: Evaluation, axis_id: str, uncertain: Collection[DutyFinding], missed: Collection[DutyFinding]
) -> tuple[int | None, int | None]:
    """Find the levels reached at the `low` and at the `high` of an axis, as indexes from 0; None without one.

    `uncertain` are the duties that are not met for certain, `missed` those that certainly are not.
    """
    levels = evaluation.levels
    certain = find_level_reached(levels, axis_id, evaluation.lows, uncertain)
    if evaluation.lows[axis_id] is evaluation.highs[axis_id] and not (uncertain and axis_id == ROOT):
        return certain, certain  # nothing is open there
    return certain, find_level_reached(levels, axis_id, evaluation.highs, missed)


def _build_result(
    evaluation: Evaluation, axis_id: str, uncertain: Collection[DutyFinding], missed: Collection[DutyFinding]
) -> AxisResult:
    certain, possible = find_levels(evaluation, axis_id, uncertain, missed)
    scores = evaluation.scores[axis_id], evaluation.lows[axis_id], evaluation.highs[axis_id]
    if certain is None or possible is None:
        return AxisResult(*scores, None, ())
    names = tuple([level.id for level in evaluation.levels[certain : possible + 1]])
    return AxisResult(*scores, evaluation.levels[certain].id, names)
