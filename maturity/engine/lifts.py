"""How far an axis would rise if one question below it were answered best, for each of its questions.

The base is the axis's `low`, which counts each open question (one that applies or may apply, and has no answer) at the
lowest ratio. A lift is the difference of two ratios, in a unit that is the same for all questions of one axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

from maturity.engine.evaluation import Evaluation
from maturity.engine.tables.question_table import Points, QuestionTable
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
        top = self._evaluation.tables.place_by_axis[axis_id]
        climbs = self._evaluation.climbs_at_low
        found: list[tuple[str, Lift]] = []
        for question, rise, best in self._list_improvable(top):
            climb = climbs.find_climb(question.leaf, top)
            lift = self._combine_again(question, best, top) if climb is None else rise * climb
            found.append((question.id, lift))
        return found

    def _list_improvable(self, top: int) -> Sequence[tuple[QuestionTable, Points, Points]]:
        """List the questions of an axis that could be answered better: what that would add, and what it would bring."""
        improvable = self._improvable
        nested = self._evaluation.tables.nested_by_place[top]
        return [improvable[question.id] for question in nested if question.id in improvable]

    @cached_property
    def _improvable(self) -> dict[str, tuple[QuestionTable, Points, Points]]:
        """Question id to its table, the points between what it brings and its best answer, and those of that answer."""
        evaluation, found = self._evaluation, dict[str, tuple[QuestionTable, Points, Points]]()
        standings, tallies = evaluation.standings, evaluation.tallies
        for question in evaluation.tables.question_by_id.values():
            if standings[question.id] in APPLICABLE:
                best = question.best
                rise = best - tallies[question.leaf].points.get(question.id, 0)
                if rise > 0:
                    found[question.id] = (question, rise, best)
        return found

    def _combine_again(self, question: QuestionTable, best: Points, top: int) -> Lift:
        """Find a lift where it is not on a straight line."""
        evaluation = self._evaluation
        before, after = evaluation.at_low[top], evaluation.climbs_at_low.replace_points({question.id: best}, top)
        assert before is not None
        assert after is not None
        return Fraction(after[0]) / after[1] * before[1] - before[0]
