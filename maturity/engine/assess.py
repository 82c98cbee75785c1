"""The one door of the engine: `assess(bank, sheet)` returns the whole scorecard.

The other modules of this package each compute one part of it. A sheet holds the answers of one respondent; a bank is
the questionnaire that was answered.
"""

from __future__ import annotations

from collections.abc import Iterable

from maturity.engine.advice import build_advice
from maturity.engine.axis_scores import AxisScoreBuilder
from maturity.engine.benchmark import build_benchmark
from maturity.engine.cautions import find_cautions
from maturity.engine.channels import find_channel_use
from maturity.engine.coverage import find_coverages
from maturity.engine.duties import find_duties
from maturity.engine.evaluation import evaluate
from maturity.engine.facts import Facts
from maturity.engine.targets import compute_targets, find_goal_gaps
from maturity.engine.truths import Truths
from maturity.model.advice import Advice
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.scorecard import AxisScore, Scorecard


def assess(bank: Bank, sheet: Sheet) -> Scorecard:
    """Compute everything that the answers in `sheet` give under `bank`, by the rules of scoring.md.

    `bank` must be sound (loaded without errors), and every id and value in `sheet` must have been confirmed by that
    bank: nothing is checked again here. The same input gives the same scorecard in any environment. The scorecard has
    an overall score unless the bank is a profile, which is a bank with `combine: none`; its axes are in depth-first
    order, and its advice begins with the most useful.
    """
    builder = _begin(bank, sheet)
    evaluation, coverages, targets = builder.evaluation, builder.coverages, builder.targets
    overall = None if bank.combine == "none" else builder.build(ROOT)
    axes = tuple(builder.build(axis_id) for axis_id in bank.axis_by_id)
    return Scorecard(
        bank=bank,
        sheet=sheet,
        overall=overall,
        axes=axes,
        standings=evaluation.standings,
        coverage=coverages[ROOT].coverage,
        provisional_causes=coverages[ROOT].provisional_causes,
        advice=_advise(builder, overall, axes),
        benchmark=build_benchmark(evaluation),
        cautions=find_cautions(evaluation, {each: found.coverage for each, found in coverages.items()}, builder.duties),
        duties=tuple(builder.duties),
        channels=find_channel_use(evaluation, targets),
    )


def list_advice(bank: Bank, sheet: Sheet) -> tuple[Advice, ...]:
    """List the advice that `assess` gives, and compute no more than that takes."""
    builder = _begin(bank, sheet)
    if bank.combine == "none":
        return _advise(builder, None, [builder.build(axis_id) for axis_id in bank.axis_by_id])
    return _advise(builder, builder.build(ROOT), ())


def _begin(bank: Bank, sheet: Sheet) -> AxisScoreBuilder:
    evaluation = evaluate(bank, sheet)
    coverages = dict(zip(evaluation.compiled.place_by_axis, find_coverages(evaluation), strict=True))
    return AxisScoreBuilder(evaluation, coverages, compute_targets(bank, sheet), find_duties(bank, sheet))


def _advise(builder: AxisScoreBuilder, overall: AxisScore | None, axes: Iterable[AxisScore]) -> tuple[Advice, ...]:
    """Build the advice; `axes` may be left out where there is an overall score, as goals are those of a profile."""
    evaluation = builder.evaluation
    facts = Facts(evaluation.bank, evaluation.sheet, evaluation.standings, evaluation.intervals, builder.targets)
    truths = Truths(evaluation.compiled, facts)
    return build_advice(evaluation, truths, overall, builder.duties, find_goal_gaps(evaluation.bank, axes))
