"""The one door of the engine: `assess(bank, sheet)` returns the whole scorecard.

The other modules of this package each compute one part of it. A sheet holds the answers of one respondent; a bank is
the questionnaire that was answered.
"""

from __future__ import annotations

from maturity.engine.advice import build_advice
from maturity.engine.axis_scores import AxisScoreBuilder
from maturity.engine.benchmark import build_benchmark
from maturity.engine.cautions import find_cautions
from maturity.engine.channels import find_channel_use
from maturity.engine.coverage import find_provisional_causes, measure_coverage
from maturity.engine.duties import find_duties
from maturity.engine.evaluation import evaluate
from maturity.engine.facts import Facts
from maturity.engine.targets import compute_targets, find_goal_gaps
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Scorecard


def assess(bank: Bank, sheet: Sheet) -> Scorecard:
    """Compute everything that the answers in `sheet` give under `bank`, by the rules of scoring.md.

    `bank` must be sound (loaded without errors), and every id and value in `sheet` must have been confirmed by that
    bank: nothing is checked again here. The same input gives the same scorecard in any environment. The scorecard has
    an overall score unless the bank is a profile, which is a bank with `combine: none`; its axes are in depth-first
    order, and its advice begins with the most useful.
    """
    evaluation = evaluate(bank, sheet)
    coverages = measure_coverage(bank, evaluation.standings)
    targets = compute_targets(bank, sheet)
    duties = find_duties(bank, sheet)
    builder = AxisScoreBuilder(evaluation, coverages, targets, duties)
    overall = None if bank.combine == "none" else builder.build(ROOT)
    axes = tuple(builder.build(axis_id) for axis_id in bank.axis_by_id)
    facts = Facts(bank, sheet, evaluation.standings, evaluation.intervals, targets)
    return Scorecard(
        bank=bank,
        sheet=sheet,
        overall=overall,
        axes=axes,
        standings=evaluation.standings,
        coverage=coverages[ROOT],
        provisional_causes=find_provisional_causes(coverages[ROOT], bank.policy),
        advice=build_advice(evaluation, facts, overall, duties, find_goal_gaps(bank, axes)),
        benchmark=build_benchmark(evaluation),
        cautions=find_cautions(evaluation, coverages, duties),
        duties=duties,
        channels=find_channel_use(evaluation, targets),
    )
