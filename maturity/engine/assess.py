"""The one door of the engine: `assess(bank, sheet)` gives the whole scorecard."""

from __future__ import annotations

from maturity.engine.advice import build_advice
from maturity.engine.axis_scores import AxisScoreBuilder
from maturity.engine.benchmark import build_benchmark
from maturity.engine.cautions import find_cautions
from maturity.engine.channels import find_channel_use
from maturity.engine.coverage import is_provisional, measure_coverage
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.engine.facts import Facts, Interval
from maturity.engine.targets import compute_targets, find_goal_gaps
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Scorecard


def assess(bank: Bank, sheet: Sheet) -> Scorecard:
    """Compute everything that a sheet gives under a bank (scoring.md).

    The same input gives the same result in any environment. The bank is sound and has confirmed the sheet.
    """
    evaluation = evaluate(bank, sheet)
    coverages = measure_coverage(bank, evaluation.standings)
    targets = compute_targets(bank, sheet)
    builder = AxisScoreBuilder(evaluation, coverages, targets)
    overall = None if bank.combine == "none" else builder.build(ROOT)
    axes = tuple(builder.build(axis_id) for axis_id in bank.axis_by_id)
    facts = Facts(bank, sheet, evaluation.standings, _list_intervals(evaluation), targets)
    blockers = overall.blockers if overall else ()
    return Scorecard(
        bank=bank,
        sheet=sheet,
        overall=overall,
        axes=axes,
        standings=evaluation.standings,
        coverage=coverages[ROOT],
        provisional=is_provisional(coverages[ROOT], bank.policy.min_coverage),
        advice=build_advice(evaluation, facts, blockers, find_goal_gaps(bank, axes)),
        benchmark=build_benchmark(evaluation),
        cautions=find_cautions(evaluation, coverages),
        channels=find_channel_use(evaluation, targets),
    )


def _list_intervals(evaluation: Evaluation) -> dict[str, Interval | None]:
    """List the interval `low..high` of every axis and of the whole, by axis id; None where nothing applies."""
    return {
        axis_id: None if low is None or (high := evaluation.highs[axis_id]) is None else (low, high)
        for axis_id, low in evaluation.lows.items()
    }
