"""How far an axis would rise if one question below it were answered best, for each of its questions.

The base is the axis's `low`, which counts each open question (one that applies or may apply, and has no answer) at the
lowest ratio. A lift is the difference of two ratios, in a unit that is the same for all questions of one axis.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from maturity.engine.compiled.compiled_question import CompiledQuestion, Points
from maturity.engine.evaluation import Evaluation
from maturity.model.lazy_property import LazyProperty
from maturity.model.standing import APPLICABLE

Lift = int | Fraction
"""A difference of two ratios of one axis, times the most that the axis can reach at its `low`; never negative."""


class Lifts:
    """The lifts of one sheet: `list_lifts(axis)`."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation

    def list_lifts(self, axis_id: str) -> list[tuple[str, Lift]]:
        """List the questions of an axis and of the axes below it with what they lift it by, in the bank's order.

        Left out are questions that do not apply, are not scored, or have their best answer already. A lift may be 0.
        """
        evaluation, improvable = self._evaluation, self._improvable
        top = evaluation.compiled.place_by_axis[axis_id]
        ways = evaluation.climbs_at_low.find_ways(top)
        found: list[tuple[str, Lift]] = []
        for question in evaluation.compiled.nested_by_place[top]:
            question_id = question.id
            if question_id in improvable:
                way = ways[question.leaf]
                lift = self._combine_again(question, top) if way is None else improvable[question_id] * way
                found.append((question_id, lift))
        return found

    @LazyProperty
    def _improvable(self) -> Mapping[str, Points]:
        """Question id to the points between what the question brings and what its best answer would, above 0."""
        evaluation, found = self._evaluation, dict[str, Points]()
        standings, points = evaluation.standings, evaluation.points
        for question_id, question in evaluation.compiled.question_by_id.items():
            if standings[question_id] in APPLICABLE:
                rise = question.best - points.get(question_id, 0)
                if rise > 0:
                    found[question_id] = rise
        return found

    def _combine_again(self, question: CompiledQuestion, top: int) -> Lift:
        """Find a lift where it is not on a straight line."""
        evaluation = self._evaluation
        before, best = evaluation.at_low[top], {question.id: question.best}
        after = evaluation.climbs_at_low.replace_points(best, top)
        assert before is not None
        assert after is not None
        return Fraction(after[0]) / after[1] * before[1] - before[0]
