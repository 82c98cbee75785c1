"""Scores and levels alone, for whoever reads many sheets and asks for no more: `score_axes(bank, sheet)`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fractions import Fraction
from typing import NamedTuple, cast

from maturity.engine.combining import Result, Results
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.duties import find_duties, list_uncertain_and_missed
from maturity.engine.evaluation import Evaluation, evaluate
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
    is_asked = any(level.duties is not None for level in evaluation.levels)
    return list_axis_results(evaluation, find_duties(bank, sheet) if is_asked else ())


def list_axis_results(evaluation: Evaluation, duties: Iterable[DutyFinding]) -> dict[str, AxisResult]:
    """List the results of `score_axes` from an evaluation and what was found of each duty."""
    bank, scores, lows, highs = evaluation.bank, evaluation.scores, evaluation.lows, evaluation.highs
    uncertain, missed = list_uncertain_and_missed(duties)
    names = tuple([level.id for level in evaluation.levels])
    whole = () if bank.combine == "none" else (ROOT,)
    found: dict[str, AxisResult] = {}
    for each in (*whole, *bank.axis_by_id):
        certain, possible = find_levels(evaluation, each, uncertain, missed)
        if certain is None or possible is None:
            found[each] = AxisResult(scores[each], lows[each], highs[each], None, ())
        else:
            possible_names = names[certain : possible + 1]
            found[each] = AxisResult(scores[each], lows[each], highs[each], names[certain], possible_names)
    return found


def find_levels(
    evaluation: Evaluation, axis_id: str, uncertain: Collection[DutyFinding], missed: Collection[DutyFinding]
) -> tuple[int | None, int | None]:
    """Find the levels reached at the `low` and at the `high` of an axis, as indexes from 0; None without one.

    `uncertain` are the duties that are not met for certain, `missed` those that certainly are not.
    """
    compiled, lows, highs = evaluation.compiled, evaluation.at_low, evaluation.at_high
    place = compiled.place_by_axis[axis_id]
    low, high = lows[place], highs[place]
    if low is None or high is None or not evaluation.levels:
        return None, None
    if axis_id == ROOT:
        certain = _find_overall_level(compiled, lows, uncertain)
        return certain, certain if lows is highs and not uncertain else _find_overall_level(compiled, highs, missed)
    certain = _find_axis_level(compiled, low)
    return certain, certain if low is high else _find_axis_level(compiled, high)


def _find_axis_level(compiled: CompiledBank, result: Result) -> int:
    """Find the index of the highest level of which an axis has the threshold."""
    reached, most, _ = result
    place = 0
    for place, ((above, below), _, _) in enumerate(compiled.levels, start=1):
        if reached * below < above * most:
            return place - 1
    return place


def _find_overall_level(compiled: CompiledBank, results: Results, missing: Collection[DutyFinding]) -> int:
    """Find the index of the highest level that the whole reaches: each demands floors and duties beside a threshold.

    `missing` are the duties that are not met.
    """
    highest = _find_axis_level(compiled, cast("Result", results[-1]))
    for index, level in enumerate(compiled.levels[:highest]):
        if level.duties is not None and any(finding.is_demanded_by(level.duties) for finding in missing):
            return index
        for place, floor in level.floors:
            result = results[place]
            if result is not None and not floor.is_met(result):
                return index
    return highest
