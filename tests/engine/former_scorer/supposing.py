"""The figures that a sheet would have if some answers were others, without working out the rest again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.model.answers import Value
from maturity.model.exact import add_up
from tests.engine.former_scorer.evaluation import Evaluation, ReadingResult
from tests.engine.former_scorer.moves import apply_answers


@dataclass(frozen=True)
class Supposition:
    """A sheet with some other answers, which leave the standings of all questions as they are; `suppose` makes it."""

    evaluation: Evaluation
    """The figures of the sheet as it is."""
    raised: Mapping[str, Value]
    """Question id to its other answer, for scored questions that are answered."""

    def get_score(self, axis_id: str) -> Fraction | None:
        """Return the score of an axis, or of the whole (`overall`), in units of the scale; None if it has none."""
        ratio = self._find_ratio(self.evaluation.at_point, axis_id)
        return self._again.get_score(axis_id) if ratio is None else self.evaluation.bank.scale.convert_ratio(ratio)

    def get_low(self, axis_id: str) -> Fraction | None:
        """Return the score with each open question counted at the lowest ratio; None if it has none."""
        ratio = self._find_ratio(self.evaluation.at_low, axis_id)
        return self._again.get_low(axis_id) if ratio is None else self.evaluation.bank.scale.convert_ratio(ratio)

    def _find_ratio(self, result: ReadingResult, axis_id: str) -> Fraction | None:
        """Find the ratio of an axis under one reading; None if there is none, or it is not on a straight line."""
        bank = self.evaluation.bank
        if axis_id not in result.axes:
            return None
        rises = [result.axes[axis_id].result.ratio]
        for question, answer in self.raised.items():
            if axis_id in bank.axes_by_question[question]:
                slope = result.slopes.get_slope(question, axis_id)
                if slope is None:
                    return None
                measure = bank.measure_by_question[question]
                rises.append(slope * (measure.get_raw(answer) - measure.lowest - result.contributions[question].value))
        return add_up(rises)

    @cached_property
    def _again(self) -> Evaluation:
        return self.evaluation.reevaluate(apply_answers(self.evaluation.sheet, self.raised))


def suppose(evaluation: Evaluation, raised: Mapping[str, Value]) -> Evaluation | Supposition:
    """Suppose other answers to scored questions that are answered; `raised` maps question ids to them.

    Everything is worked out again only if one of these questions is named in the condition of another one.
    """
    if not raised:
        return evaluation
    if evaluation.bank.questions_in_conditions.isdisjoint(raised):
        return Supposition(evaluation, raised)
    return evaluation.reevaluate(apply_answers(evaluation.sheet, raised))
