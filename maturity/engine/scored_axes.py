"""Scores and levels alone, for callers that read many sheets and need no more: `score_axes(bank, sheet)`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fractions import Fraction
from typing import NamedTuple, TypeAlias, cast

from maturity.engine.combining import Result, Results
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.duties import MissedDuties, find_duties, find_missed_duties
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyDemand, DutyFinding
from maturity.model.field_types import ROOT

_MOST_KNOWN = 5_000
"""How many figures of axes of one bank are kept with what they come to."""


class ScoredAxis(NamedTuple):
    """The scores and the level of one axis, or of the whole: each field as in `AxisScore`."""

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    level: str | None
    levels_possible: tuple[str, ...]


_Levels: TypeAlias = tuple[int | None, int | None]
"""The levels reached at the `low` and at the `high` of an axis, as indexes from 0; None without one."""
_NO_LEVELS: _Levels = (None, None)
_Figures: TypeAlias = tuple[Result | None, Result | None, Result | None]
"""The results of one axis at point, low and high."""


class _KnownAxes(dict[_Figures, ScoredAxis]):
    """Figures of axes of one bank, as many sheets have them, to the scores and the level that they come to."""

    def __init__(self, compiled: CompiledBank, level_names: tuple[str, ...]) -> None:
        """`level_names` is empty where no levels are stated."""
        super().__init__()
        self._compiled, self._level_names = compiled, level_names

    def __missing__(self, figures: _Figures) -> ScoredAxis:
        result = self.build(figures, _find_axis_levels(self._compiled, figures) if self._level_names else _NO_LEVELS)
        if len(self) < _MOST_KNOWN:
            self[figures] = result
        return result

    def build(self, figures: _Figures, levels: _Levels) -> ScoredAxis:
        """Build the scores and the level of an axis, or of the whole, from its results and the levels reached."""
        (point, low, high), (certain, possible) = figures, levels
        convert, names = self._compiled.scale.convert_result, self._level_names
        score = convert(point)
        scores = score, score if low is point else convert(low), score if high is point else convert(high)
        if certain is None or possible is None:
            return ScoredAxis(*scores, None, ())
        return ScoredAxis(*scores, names[certain], names[certain : possible + 1])


def score_axes(bank: Bank, sheet: Sheet) -> dict[str, ScoredAxis]:
    """Score every axis, and the whole (`overall`) except in a profile, by axis id: what `assess` says, and no more.

    Both arguments are as `assess` takes them. The whole comes first, then each axis before its sub-axes.
    """
    evaluation = evaluate(bank, sheet)
    is_asked = any(level.duties is not None for level in evaluation.levels)
    whole, axes = list_scored_axes(evaluation, find_duties(bank, sheet) if is_asked else ())
    found = {} if whole is None else {ROOT: whole}
    found.update(zip(bank.axis_by_id, axes, strict=True))
    return found


def list_scored_axes(
    evaluation: Evaluation, duties: Iterable[DutyFinding]
) -> tuple[ScoredAxis | None, list[ScoredAxis]]:
    """List the scores and the level of the whole, None in a profile, then those of each axis in the order of the bank.

    `duties` is what was found of each duty.

    What the results of an axis, mere numbers, come to in scores and levels is worked out once. The level of the whole
    depends on more, and many sheets seldom have the same figures there: that is worked out each time.
    """
    known = _find_known(evaluation)
    *axes, whole = zip(*evaluation.readings, strict=True)
    results = [known[figures] for figures in axes]
    if evaluation.bank.combine == "none":
        return None, results
    return known.build(whole, find_levels(evaluation, ROOT, find_missed_duties(duties))), results


def _find_known(evaluation: Evaluation) -> _KnownAxes:
    workspace, names = evaluation.bank.workspace, evaluation.level_names
    known = workspace.get((_KnownAxes, names))
    if not isinstance(known, _KnownAxes):
        known = workspace[_KnownAxes, names] = _KnownAxes(evaluation.compiled, names)
    return known


def find_levels(evaluation: Evaluation, axis_id: str, missed: MissedDuties) -> _Levels:
    """Find the levels reached at the `low` and at the `high` of an axis, as indexes from 0; None without one.

    `missed` are the duties that count for the whole.
    """
    compiled, (points, lows, highs) = evaluation.compiled, evaluation.readings
    place = compiled.place_by_axis[axis_id]
    low, high = lows[place], highs[place]
    if not evaluation.levels:
        return _NO_LEVELS
    if axis_id != ROOT:
        return _find_axis_levels(compiled, (points[place], low, high))
    if low is None or high is None:
        return _NO_LEVELS
    certain = _find_overall_level(compiled, lows, missed.at_low)
    is_certain = low is high and missed.at_low == missed.at_high
    return certain, certain if is_certain else _find_overall_level(compiled, highs, missed.at_high)


def _find_axis_levels(compiled: CompiledBank, figures: _Figures) -> _Levels:
    _, low, high = figures
    if low is None or high is None:
        return _NO_LEVELS
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
