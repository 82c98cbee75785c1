"""The score of each axis with all that a scorecard says about it: interval, levels, target, blockers (points 3 to 6).

`low` is the score with every open question (one that applies or may apply and has no answer) at the lowest ratio. A
question lifts an axis if the axis's `low` is higher once that question alone is answered best; by how much it is higher
is the lift (`maturity.engine.lifts`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from operator import itemgetter

from maturity.engine.coverage import AxisCoverage
from maturity.engine.duties import MissedDuties, find_missed_duties, list_uncertain
from maturity.engine.evaluation import Evaluation
from maturity.engine.levels import find_axis_blockers, list_demanded
from maturity.engine.lifts import Lift, Lifts
from maturity.engine.scored_axes import find_levels
from maturity.model.duty import DutyFinding
from maturity.model.field_types import ROOT
from maturity.model.lazy_property import LazyProperty
from maturity.model.scorecard import AxisScore, Blocker
from maturity.model.standing import OPEN, Standing

BLOCKING_QUESTIONS = 3
"""At most how many questions the blockers of one axis name: those that lift it most."""
_MOST_KNOWN = 500
"""How many scores of one axis are kept."""


class _KnownAxes(defaultdict[int, dict[object, AxisScore]]):
    """What is known of one bank: the place of a leaf axis to its scores, by what they depend on."""


@dataclass(frozen=True)
class AxisScoreBuilder:
    """Builds the `AxisScore` of one axis after the other from one evaluation; `build(axis_id)` is the entry."""

    evaluation: Evaluation
    """The standings and figures of the sheet."""
    coverages: Mapping[str, AxisCoverage]
    """Axis id to coverage, for every axis and for the whole (`overall`)."""
    targets: Mapping[str, Fraction]
    """Axis id to target, in units of the scale, for the axes whose target is answered."""
    duties: Sequence[DutyFinding] = ()
    """What was found of each duty of the bank, in the bank's order."""

    def build(self, axis_id: str) -> AxisScore:
        """Build the score of the axis of this id; `overall` stands for the whole.

        In a profile, a bank without an overall score, do not build the whole. `deciding_questions` are given only if
        the level or the stance is not settled. What an axis without sub-axes has depends on its own questions alone,
        and is built once for what they bring: many sheets have the same.
        """
        evaluation = self.evaluation
        place = evaluation.compiled.place_by_axis[axis_id]
        where = evaluation.compiled.counted.where_by_leaf.get(place)
        if where is None:
            return self._build(axis_id)
        known = self._known[place]
        own, others = tuple(evaluation.tally.points[where]), tuple(self._others_by_leaf.get(place, ()))
        key = (own, others, evaluation.sheet.targets.get(axis_id), evaluation.sheet.scope)
        axis = known.get(key)
        if axis is None:
            axis = self._build(axis_id)
            if len(known) < _MOST_KNOWN:
                known[key] = axis
        return axis

    def _build(self, axis_id: str) -> AxisScore:
        evaluation, (coverage, provisional_causes) = self.evaluation, self.coverages[axis_id]
        certain, possible = find_levels(evaluation, axis_id, self._missed)
        levels, is_level_open = evaluation.level_names, certain != possible
        score, target = evaluation.scores[axis_id], self.targets.get(axis_id)
        asked = evaluation.compiled.targets.get(axis_id)
        axis = AxisScore(
            axis_id,
            *evaluation.compiled.parents_and_titles[axis_id],
            evaluation.get_ratio(axis_id),
            score,
            evaluation.lows[axis_id],
            evaluation.highs[axis_id],
            None if certain is None else levels[certain],
            () if certain is None or possible is None else levels[certain : possible + 1],
            provisional_causes,
            target,
            None if target is None or score is None else target - score,
            None if asked is None else asked.step,
            () if certain is None else self.find_blockers(axis_id, certain),
            () if certain is None or axis_id != ROOT else self.find_duty_blockers(certain),
            self.rank_open_questions(axis_id) if is_level_open else (),
            coverage,
        )
        is_settled = is_level_open or target is None or len(axis.stances) < 2
        return axis if is_settled else replace(axis, deciding_questions=self.rank_open_questions(axis_id))

    def find_blockers(self, axis_id: str, reached: int) -> tuple[Blocker, ...]:
        """Find what prevents an axis from reaching the level after the one at index `reached`, counted from 0.

        First come the axes whose `low` is under the threshold or a floor of that level; then at most three questions,
        those that lift the first of these axes most. Empty if `reached` is the highest level, and if only duties
        prevent the next one.
        """
        if reached + 1 == len(self.evaluation.levels):
            return ()
        axes = find_axis_blockers(axis_id, self.evaluation.levels[reached + 1], self.evaluation.lows)
        axes = [axis if axis.id == axis_id else self.add_open_questions(axis) for axis in axes]
        questions = self.rank_blocking_questions(axes[0].id) if axes else []  # else only duties are in the way
        return (*axes, *(self.build_question_blocker(question) for question in questions[:BLOCKING_QUESTIONS]))

    def add_open_questions(self, blocker: Blocker) -> Blocker:
        """Add to an axis under its floor the open questions to answer first, if they alone could bring it up to it."""
        high = self.evaluation.highs[blocker.id]
        if high is None or high < blocker.needs:
            return blocker
        return replace(blocker, answer_first=self.rank_open_questions(blocker.id))

    def find_duty_blockers(self, reached: int) -> tuple[str, ...]:
        """Find the ids of the duties that the level after the one at index `reached` demands and that are not certain.

        Empty if `reached`, counted from 0, is the highest level.
        """
        if reached + 1 == len(self.evaluation.levels):
            return ()
        demanded = list_demanded(self.evaluation.levels[reached + 1], self._uncertain)
        return tuple(finding.duty.id for finding in demanded)

    def rank_blocking_questions(self, axis_id: str) -> list[str]:
        """Rank the ids of the questions that each alone would lift the axis, the one that lifts it most first.

        If no question does so alone, as under `combine: min`, all the questions that are below their best answer are
        given, in the bank's order.
        """
        ranked = self._rank_by_lift(axis_id)
        lifting = [question for question, lift in ranked if lift]  # no lift is negative
        return lifting or [question for question, _ in ranked]

    def rank_open_questions(self, axis_id: str) -> tuple[str, ...]:
        """Rank the ids of the open questions of an axis and its sub-axes, the one that lifts the axis most first.

        It includes those that would not lift it alone.
        """
        standings = self.evaluation.standings
        return tuple([question for question, _ in self._rank_by_lift(axis_id) if standings[question] in OPEN])

    def build_question_blocker(self, question: str) -> Blocker:
        """Build the blocker for a question: its best score and its present one, in units of the scale.

        The present score is None while the question is open.
        """
        compiled, points = self.evaluation.compiled, self.evaluation.points.get(question)
        blocker = compiled.blockers.get((question, points))
        if blocker is None:
            own = compiled.question_by_id[question]
            has = None if points is None else compiled.convert_points(own, points)
            blocker = Blocker("question", question, compiled.convert_points(own, own.best), has)
            compiled.keep_blocker(points, blocker)
        return blocker

    def _rank_by_lift(self, axis_id: str) -> list[tuple[str, Lift]]:
        """Rank the questions by what they lift the axis, the most first; equals stay in the bank's order."""
        ranked = self._ranked.get(axis_id)
        if ranked is None:
            ranked = sorted(self._lifts.list_lifts(axis_id), key=itemgetter(1), reverse=True)
            self._ranked[axis_id] = ranked
        return ranked

    @LazyProperty
    def _others_by_leaf(self) -> Mapping[int, Sequence[tuple[str, Standing]]]:
        """The place of a leaf axis to those of its questions that are not answered, if there are any."""
        found: dict[int, list[tuple[str, Standing]]] = {}
        for question, standing in self.evaluation.tally.others:
            found.setdefault(question.leaf, []).append((question.id, standing))
        return found

    @property
    def _known(self) -> _KnownAxes:
        workspace = self.evaluation.bank.workspace
        known = workspace.get(_KnownAxes)
        if not isinstance(known, _KnownAxes):
            known = workspace[_KnownAxes] = _KnownAxes(dict)
        return known

    @LazyProperty
    def _ranked(self) -> dict[str, list[tuple[str, Lift]]]:
        return {}

    @LazyProperty
    def _uncertain(self) -> list[DutyFinding]:
        return list_uncertain(self.duties)

    @LazyProperty
    def _missed(self) -> MissedDuties:
        return find_missed_duties(self.duties)

    @LazyProperty
    def _lifts(self) -> Lifts:
        return Lifts(self.evaluation)
