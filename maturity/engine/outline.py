"""Of a scorecard as much as a row of a table shows: `make_outline(bank, sheet)`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from maturity.engine.axis_results import AxisResult, list_axis_results
from maturity.engine.coverage import AxisCoverage, find_coverages
from maturity.engine.duties import find_duties
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.engine.targets import compute_targets
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.outline import AxisOutline, Outline


def make_outline(bank: Bank, sheet: Sheet) -> Outline:
    """Work out of a scorecard what an outline has; both arguments are as `assess` takes them."""
    evaluation, duties = evaluate(bank, sheet), find_duties(bank, sheet)
    coverages, targets = find_coverages(evaluation), compute_targets(bank, sheet)
    axes = {
        axis_id: _build_axis(evaluation, axis_id, result, coverages[axis_id], targets)
        for axis_id, result in list_axis_results(evaluation, duties).items()
    }
    return Outline(
        bank=bank,
        sheet=sheet,
        overall=axes.pop(ROOT, None),
        axes=tuple(axes.values()),
        standings=evaluation.standings,
        coverage=coverages[ROOT].coverage,
        provisional_causes=coverages[ROOT].provisional_causes,
        duties=duties,
    )


def _build_axis(
    evaluation: Evaluation, axis_id: str, result: AxisResult, found: AxisCoverage, targets: Mapping[str, Fraction]
) -> AxisOutline:
    compiled = evaluation.compiled
    score, low, high, level, possible = result
    asked = compiled.targets.get(axis_id)
    return AxisOutline(
        axis_id,
        score,
        low,
        high,
        level,
        possible,
        found.provisional_causes,
        targets.get(axis_id),
        None if asked is None else asked.step,
        found.coverage,
    )
