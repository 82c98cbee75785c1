"""The score of each axis, with its interval, levels, target and blockers (scoring.md, points 3 to 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from maturity.engine.coverage import is_provisional
from maturity.engine.evaluation import Evaluation
from maturity.engine.levels import find_axis_blockers, find_level_reached
from maturity.engine.targets import compute_target_step
from maturity.model.exact import ZERO
from maturity.model.field_types import ROOT
from maturity.model.scorecard import OPEN, AxisScore, Blocker, Coverage

BLOCKING_QUESTIONS = 3
"""How many questions blockers name: the heaviest, so that a person knows where to begin."""


@dataclass(frozen=True)
class AxisScoreBuilder:
    """Builds the score of each axis from the figures of one evaluation.

    `coverages` and `targets` map axis id to the coverage and, where it is given, the target of that axis.
    """

    evaluation: Evaluation
    coverages: Mapping[str, Coverage]
    targets: Mapping[str, Fraction]

    def build(self, axis_id: str) -> AxisScore:
        """Build the score of the axis of this id, or of the whole."""
        bank, evaluation, coverage = self.evaluation.bank, self.evaluation, self.coverages[axis_id]
        score, target = evaluation.scores[axis_id], self.targets.get(axis_id)
        certain = find_level_reached(evaluation.levels, axis_id, evaluation.lows)
        possible = find_level_reached(evaluation.levels, axis_id, evaluation.highs)
        levels = [level.id for level in evaluation.levels]
        axis = AxisScore(
            id=axis_id,
            parent=None if axis_id == ROOT else bank.parent_by_axis[axis_id] or ROOT,
            title=bank.title if axis_id == ROOT else bank.axis_by_id[axis_id].title,
            ratio=evaluation.ratios[axis_id],
            score=score,
            low=evaluation.lows[axis_id],
            high=evaluation.highs[axis_id],
            level=None if certain is None else levels[certain],
            levels_possible=() if certain is None or possible is None else tuple(levels[certain : possible + 1]),
            provisional=is_provisional(coverage, bank.policy.min_coverage),
            target=target,
            gap=None if target is None or score is None else target - score,
            target_step=compute_target_step(bank, axis_id),
            blockers=() if certain is None else self.find_blockers(axis_id, certain),
            deciding_questions=(),
            coverage=coverage,
        )
        is_settled = certain == possible and len(axis.stances) < 2
        return axis if is_settled else replace(axis, deciding_questions=self.rank_open_questions(axis_id))

    def find_blockers(self, axis_id: str, reached: int) -> tuple[Blocker, ...]:
        """Find what keeps the level after the one at index `reached` away: axes, then the questions that weigh most.

        The questions are those of the first axis that blocks.
        """
        if reached + 1 == len(self.evaluation.levels):
            return ()
        axes = find_axis_blockers(axis_id, self.evaluation.levels[reached + 1], self.evaluation.lows)
        questions = self.rank_blocking_questions(axes[0].id if axes else axis_id)
        return (*axes, *(self.build_question_blocker(question) for question in questions[:BLOCKING_QUESTIONS]))

    def rank_blocking_questions(self, axis_id: str) -> list[str]:
        """Rank the questions that alone could raise an axis's `low`, by how far.

        Under a minimum it may take several together: if none raises it alone, all that are below their best are given.
        """
        lifts = self.list_lifts(axis_id)
        ranked = _rank(lifts)
        return [question for question in ranked if lifts[question] > 0] or ranked

    def rank_open_questions(self, axis_id: str) -> tuple[str, ...]:
        """Rank the open questions that could raise an axis's `low`, by how far each would alone."""
        lifts = self.list_lifts(axis_id)
        standings = self.evaluation.standings
        return tuple(question for question in _rank(lifts) if standings[question] in OPEN)

    def list_lifts(self, axis_id: str) -> dict[str, Fraction]:
        """List how far each improvable question of an axis alone could raise the axis's `low`, as a ratio."""
        lifts = self.evaluation.lifts
        questions = self.evaluation.bank.nested_questions_by_axis[axis_id]
        return {question: lifts[question].get(axis_id, ZERO) for question in questions if question in lifts}

    def build_question_blocker(self, question: str) -> Blocker:
        """Build the blocker that a question is: its best score and its present one, in units of the scale."""
        bank, evaluation = self.evaluation.bank, self.evaluation
        measure = bank.measure_by_question[question]
        is_open = evaluation.standings[question] in OPEN
        ratio = evaluation.at_low.contributions[question].ratio
        has = None if is_open else bank.scale.convert_ratio(ratio)
        return Blocker("question", question, bank.scale.convert_ratio(measure.get_ratio(measure.best)), has)


def _rank(lifts: Mapping[str, Fraction]) -> list[str]:
    """Rank questions by what they lift, the most first; equals keep the bank's order, because sorting is stable."""
    return sorted(lifts, key=lambda question: -lifts[question])
