"""Scores and levels alone, for whoever reads many sheets and asks for no more: `score_axes(bank, sheet)`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fractions import Fraction
from typing import NamedTuple, TypeAlias, cast

from maturity.engine.combining import Result, Results
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.duties import NONE_MISSED, MissedDuties, find_duties, find_missed_duties
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyDemand, DutyFinding
from maturity.model.field_types import ROOT

_MOST_KNOWN = 500
"""How many results of one axis are kept with what follows from them."""


class AxisResult(NamedTuple):
    """The scores and the level of one axis, or of the whole: each field as in `AxisScore`."""

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    level: str | None
    levels_possible: tuple[str, ...]


_Figures: TypeAlias = tuple[Result | None, ...]
"""The results of one axis at point, low and high."""


class _KnownResults(dict[bool, list[dict[_Figures, AxisResult]]]):
    """What is known of one bank: whether levels are stated to, for each axis by its place, what figures come to."""


def score_axes(bank: Bank, sheet: Sheet) -> dict[str, AxisResult]:
    """Score every axis, and the whole (`overall`) except in a profile, by axis id: what `assess` says, and no more.

    Both arguments are as `assess` takes them. The whole comes first, then each axis before its sub-axes.
    """
    evaluation = evaluate(bank, sheet)
    is_asked = any(level.duties is not None for level in evaluation.levels)
    return list_axis_results(evaluation, find_duties(bank, sheet) if is_asked else ())


def list_axis_results(evaluation: Evaluation, duties: Iterable[DutyFinding]) -> dict[str, AxisResult]:
    """List the results of `score_axes` from an evaluation and what was found of each duty.

    What the results of an axis, mere numbers, come to in scores and levels is worked out once. The level of the whole
    depends on more, and many sheets seldom have the same one: that is worked out each time.
    """
    found: dict[str, AxisResult] = {}
    if evaluation.bank.combine != "none":
        levels = find_levels(evaluation, ROOT, find_missed_duties(duties))
        found[ROOT] = _build_result(evaluation, ROOT, levels)
    readings = zip(*evaluation.readings, strict=True)  # ends with the whole, for which there is nothing known
    for axis_id, known, figures in zip(evaluation.bank.axis_by_id, _find_known(evaluation), readings, strict=False):
        result = known.get(figures)
        if result is None:
            result = _build_result(evaluation, axis_id, find_levels(evaluation, axis_id, NONE_MISSED))
            if len(known) < _MOST_KNOWN:
                known[figures] = result
        found[axis_id] = result
    return found


def _find_known(evaluation: Evaluation) -> list[dict[_Figures, AxisResult]]:
    """Find what is known of each axis by its place."""
    workspace = evaluation.bank.workspace
    known = workspace.get(_KnownResults)
    if not isinstance(known, _KnownResults):
        known = workspace[_KnownResults] = _KnownResults(
            {has_levels: [{} for _ in evaluation.bank.axis_by_id] for has_levels in (True, False)}
        )
    return known[bool(evaluation.levels)]


def _build_result(evaluation: Evaluation, axis_id: str, levels: tuple[int | None, int | None]) -> AxisResult:
    """Build the result of an axis, with the indexes of the levels at its `low` and its `high`."""
    certain, possible = levels
    names, scores = evaluation.level_names, evaluation.convert_scores(axis_id)
    if certain is None or possible is None:
        return AxisResult(*scores, None, ())
    return AxisResult(*scores, names[certain], names[certain : possible + 1])


def find_levels(evaluation: Evaluation, axis_id: str, missed: MissedDuties) -> tuple[int | None, int | None]:
    """Find the levels reached at the `low` and at the `high` of an axis, as indexes from 0; None without one.

    `missed` are the duties that count for the whole.
    """
    compiled, (_, lows, highs) = evaluation.compiled, evaluation.readings
    place = compiled.place_by_axis[axis_id]
    low, high = lows[place], highs[place]
    if low is None or high is None or not evaluation.levels:
        return None, None
    if axis_id == ROOT:
        certain = _find_overall_level(compiled, lows, missed.at_low)
        is_certain = low is high and missed.at_low == missed.at_high
        return certain, certain if is_certain else _find_overall_level(compiled, highs, missed.at_high)
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


def _find_overall_level(compiled: CompiledBank, results: Results, missed: Collection[DutyDemand]) -> int:
    """Find the index of the highest level that the whole reaches: each demands floors and duties beside a threshold.

    `missed` are the demands of duties that are not met.
    """
    highest = _find_axis_level(compiled, cast("Result", results[-1]))
    for index, level in enumerate(compiled.levels[:highest]):
        if level.duties in missed:
            return index
        for place, floor in level.floors:
            result = results[place]
            if result is not None and not floor.is_met(result):
                return index
    return highest
