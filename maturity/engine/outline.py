"""Of a scorecard as much as a row of a table shows: `make_outline(bank, sheet)`."""

from __future__ import annotations

from maturity.engine.coverage import find_coverages
from maturity.engine.duties import find_duties
from maturity.engine.evaluation import evaluate
from maturity.engine.scored_axes import list_scored_axes
from maturity.engine.targets import compute_targets
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.outline import AxisOutline, Outline


def make_outline(bank: Bank, sheet: Sheet) -> Outline:
    """Work out of a scorecard what an outline has; both arguments are as `assess` takes them."""
    evaluation, duties = evaluate(bank, sheet), find_duties(bank, sheet)
    targets, asked = compute_targets(bank, sheet), evaluation.compiled.targets
    whole, scored = list_scored_axes(evaluation, duties)
    *coverages, (coverage, causes) = find_coverages(evaluation)
    axes = [
        AxisOutline(
            axis_id,
            *each,
            provisional_causes,
            targets.get(axis_id),
            asked[axis_id].step if axis_id in asked else None,
            answered,
        )
        for axis_id, each, (answered, provisional_causes) in zip(bank.axis_by_id, scored, coverages, strict=True)
    ]
    return Outline(
        bank=bank,
        sheet=sheet,
        overall=None if whole is None else AxisOutline(ROOT, *whole, causes, targets.get(ROOT), None, coverage),
        axes=tuple(axes),
        standings=evaluation.standings,
        coverage=coverage,
        provisional_causes=causes,
        duties=duties,
    )
