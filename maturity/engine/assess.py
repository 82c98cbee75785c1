"""The one door: `assess(bank, sheet)` gives the whole scorecard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from maturity.engine.advice import GoalGaps, build_advice
from maturity.engine.benchmark import build_benchmark
from maturity.engine.cautions import find_cautions
from maturity.engine.channels import find_channel_use
from maturity.engine.coverage import is_provisional, measure_coverage
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.engine.facts import Facts
from maturity.engine.levels import find_axis_blockers, find_level_reached
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.scorecard import OPEN, AxisScore, Blocker, Coverage, Scorecard

BLOCKING_QUESTIONS = 3
"""How many questions a blocker names: the heaviest ones, for a screen and a reader's patience."""


def assess(bank: Bank, sheet: Sheet) -> Scorecard:
    """Everything that `sheet` gives under `bank` (scoring.md). Pure: same input, same result, in any environment."""
    now = evaluate(bank, sheet)
    covered = measure_coverage(bank, now.standings)
    targets = _targets(bank, sheet)
    axes = _Axes(bank, now, covered, targets)
    overall = None if bank.combine == "none" else axes.score(ROOT)
    each_axis = tuple(axes.score(axis_id) for axis_id in bank.axis_by_id)
    facts = Facts(bank, sheet, now.standings, _intervals(now), targets)
    return Scorecard(
        bank=bank,
        sheet=sheet,
        overall=overall,
        axes=each_axis,
        standings=now.standings,
        coverage=covered[ROOT],
        provisional=is_provisional(covered[ROOT], bank.policy.min_coverage),
        advice=build_advice(bank, now, facts, overall.blockers if overall else (), _goals(bank, each_axis)),
        benchmark=build_benchmark(bank, now),
        cautions=find_cautions(bank, now, covered),
        channels=find_channel_use(bank, now, targets),
    )


def _goals(bank: Bank, axes: tuple[AxisScore, ...]) -> GoalGaps:
    """In a profile, the axes whose practice is below or beyond its ambition, whatever the open questions give."""
    certain = {axis: axis.stance for axis in axes if bank.combine == "none" and len(axis.stances) == 1}
    return GoalGaps(
        {axis.id: axis.gap for axis, stance in certain.items() if stance == "below" and axis.gap is not None},
        frozenset(axis.id for axis, stance in certain.items() if stance == "above"),
    )


def _targets(bank: Bank, sheet: Sheet) -> dict[str, Fraction]:
    """Axis id to its target in units of the scale: an option's ratio on it, or the number given (point 10)."""
    found: dict[str, Fraction] = {}
    for axis_id, given in sheet.targets.items():
        target = bank.axis_by_id[axis_id].target
        if isinstance(given, str) and target:
            values = bank.get_values(target)
            lowest, highest = min(values.values()), max(values.values())
            found[axis_id] = bank.scale.convert_ratio((values[given] - lowest) / (highest - lowest))
        elif isinstance(given, Fraction):
            found[axis_id] = given
    return found


def _intervals(now: Evaluation) -> dict[str, tuple[Fraction, Fraction] | None]:
    return {
        axis_id: None if low is None or (high := now.high[axis_id]) is None else (low, high)
        for axis_id, low in now.low.items()
    }


class _Axes:
    """Builds the score of each axis from the figures of one evaluation."""

    def __init__(
        self, bank: Bank, now: Evaluation, covered: Mapping[str, Coverage], targets: Mapping[str, Fraction]
    ) -> None:
        self.bank, self.now, self.covered, self.targets = bank, now, covered, targets
        self.levels = bank.levels if now.sheet.scope == "full" else ()

    def score(self, axis_id: str) -> AxisScore:
        now, coverage, target = self.now, self.covered[axis_id], self.targets.get(axis_id)
        score = now.score[axis_id]
        certain, possible = self.reached(axis_id, now.low), self.reached(axis_id, now.high)
        names = [level.id for level in self.levels]
        found = AxisScore(
            id=axis_id,
            parent=None if axis_id == ROOT else self.bank.parent_by_id[axis_id] or ROOT,
            title=self.bank.title if axis_id == ROOT else self.bank.axis_by_id[axis_id].title,
            ratio=now.ratio[axis_id],
            score=score,
            low=now.low[axis_id],
            high=now.high[axis_id],
            level=None if certain is None else names[certain],
            levels_possible=() if certain is None or possible is None else tuple(names[certain : possible + 1]),
            provisional=is_provisional(coverage, self.bank.policy.min_coverage),
            target=target,
            gap=None if target is None or score is None else target - score,
            target_step=self.step(axis_id),
            blockers=() if certain is None else self.blockers(axis_id, certain),
            settles=(),
            coverage=coverage,
        )
        if certain == possible and len(found.stances) < 2:
            return found
        return replace(found, settles=tuple(self.heaviest(axis_id, only_open=True)))

    def reached(self, axis_id: str, scores: Mapping[str, Fraction | None]) -> int | None:
        return find_level_reached(self.bank, axis_id, scores) if self.levels else None

    def step(self, axis_id: str) -> Fraction | None:
        target = self.bank.axis_by_id[axis_id].target if axis_id != ROOT else None
        if target is None:
            return None
        return self.bank.scale.span / (len(self.bank.get_options(target)) - 1)

    def blockers(self, axis_id: str, certain: int) -> tuple[Blocker, ...]:
        if certain + 1 == len(self.levels):
            return ()
        axes = find_axis_blockers(axis_id, self.levels[certain + 1], self.now.low)
        weak = axes[0].id if axes else axis_id
        heaviest = self.heaviest(weak, only_open=False)[:BLOCKING_QUESTIONS]
        return (*axes, *(self.question(question) for question in heaviest))

    def heaviest(self, axis_id: str, *, only_open: bool) -> list[str]:
        """The questions that could raise an axis's `low`, by how far each would alone.

        Under a minimum it may take several: then those that no single answer lifts come last, or are all there is.
        """
        lifts = {
            question: self.now.lifts[question].get(axis_id, Fraction(0))
            for question in self.bank.questions_under[axis_id]
            if question in self.now.lifts and (not only_open or self.now.standings[question] in OPEN)
        }
        ranked = sorted(lifts, key=lambda question: -lifts[question])
        alone = [question for question in ranked if lifts[question] > 0]
        return ranked if only_open or not alone else alone

    def question(self, question: str) -> Blocker:
        scale, measure = self.bank.scale, self.bank.measure_by_id[question]
        is_open = self.now.standings[question] in OPEN
        has = None if is_open else scale.convert_ratio(self.now.at_low.parts[question].ratio)
        return Blocker("question", question, scale.convert_ratio(measure.get_ratio(measure.best)), has)
