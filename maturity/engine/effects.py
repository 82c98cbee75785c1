"""What it gives to follow some recommendations together: the score after them, and what they remove (point 8).

A move is the least answer to a question that following a recommendation brings. Nothing is scored again: the points
that the moves add are followed up to the axis asked for (`maturity.engine.climbs`), unless they change which questions
are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from maturity.engine.chains import Chains, Followed
from maturity.engine.climbs import Climbs, Reached
from maturity.engine.evaluation import Evaluation
from maturity.engine.moves import apply_answers, raise_answers
from maturity.engine.tables.move_table import Raised
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Blocker


@dataclass(frozen=True, slots=True)
class Effect:
    """What it gives to follow some recommendations together; `Effects.measure` makes it."""

    reached: Reached | None
    """What the axis asked for reaches, of how much; None if it has no score."""
    removed: frozenset[tuple[str, str]]
    """What prevents the next overall level now and would not any more: "axis" or "duty", and the id of the one."""


_NOTHING: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Effects:
    """Measures what it gives to follow recommendations together; the same ones are measured once for each axis."""

    evaluation: Evaluation
    """The figures of the sheet as it is."""
    chains: Chains
    blockers: tuple[Blocker, ...]
    """The axes that prevent the overall score from reaching the next level."""
    duty_blockers: frozenset[str] = frozenset()
    """The ids of the duties that prevent the next overall level; the recommendation that a duty names removes it."""
    raised_alone: Mapping[str, Mapping[str, Raised]] = field(default_factory=dict)
    """Recommendation id to what it alone makes of the answers, for those of which that is known already."""
    _measured: dict[tuple[Followed, str], Effect] = field(default_factory=dict)

    def measure(self, followed: Followed, axis_id: str) -> Effect:
        """Measure the score of an axis (`overall` for the whole) and the blockers removed, with `followed` followed.

        Their moves are applied to the questions answered, those of prerequisites first.
        """
        key = (followed, axis_id)
        effect = self._measured.get(key)
        if effect is None:
            effect = self._measured[key] = self._follow(followed, axis_id)
        return effect

    def measure_rise(self, before: Followed, after: Followed, axis_id: str) -> Reached | None:
        """Measure how much higher the ratio of an axis is if `after` is followed, beside `before`; None without one."""
        lower, higher = self.measure(before, axis_id).reached, self.measure(after, axis_id).reached
        if lower is None or higher is None:
            return None
        if lower[1] == higher[1]:
            return higher[0] - lower[0], lower[1]
        return higher[0] * lower[1] - lower[0] * higher[1], higher[1] * lower[1]

    def measure_gain(self, before: Followed, after: Followed, axis_id: str) -> Fraction | None:
        """Measure how much higher the score of an axis is if `after` is followed, beside `before`; None without one."""
        rise = self.measure_rise(before, after, axis_id)
        return None if rise is None else self.evaluation.tables.convert_rise(rise)

    def is_removing(self, before: Followed, after: Followed, axis_id: str) -> bool:
        """Whether following `after` removes a blocker that following `before` leaves; `axis_id` as in `measure`."""
        removed = self.measure(after, axis_id).removed
        return bool(removed) and not removed <= self.measure(before, axis_id).removed

    def _follow(self, followed: Followed, axis_id: str) -> Effect:
        evaluation, raised = self.evaluation, self._raise(followed)
        if not evaluation.bank.questions_in_conditions.isdisjoint(raised):
            evaluation, raised = evaluation.reevaluate(apply_answers(evaluation.sheet, raised)), {}
        top = evaluation.tables.place_by_axis[axis_id]
        reached = _climb(evaluation.climbs_at_point, raised, top)
        if not (self.blockers or self.duty_blockers):
            return Effect(reached, _NOTHING)
        axes = {("axis", blocker.id) for blocker in self.blockers if _is_removed(blocker, evaluation, raised)}
        served = (duty.id for duty in evaluation.bank.duties if duty.recommendation in followed)
        duties = {("duty", duty) for duty in served if duty in self.duty_blockers}
        return Effect(reached, frozenset(axes | duties))

    def _raise(self, followed: Followed) -> Mapping[str, Raised]:
        if len(followed) == 1:
            (only,) = followed
            if only in self.raised_alone:
                return self.raised_alone[only]
        recommendations = self.evaluation.bank.recommendation_by_id
        return raise_answers(self.evaluation, [recommendations[each] for each in self.chains.list_in_order(followed)])


def find_gain_axis(bank: Bank, recommendation: Recommendation) -> str:
    """Find the axis on whose score the gain of a recommendation is told: the whole, or in a profile its axis.

    In a profile it is the whole, which has no score there, if the recommendation is about no single axis.
    """
    return (bank.find_axis(recommendation) if bank.combine == "none" else ROOT) or ROOT


def _climb(climbs: Climbs, raised: Mapping[str, Raised], top: int) -> Reached | None:
    return climbs.replace_points({question: better.points for question, better in raised.items()}, top)


def _is_removed(blocker: Blocker, evaluation: Evaluation, raised: Mapping[str, Raised]) -> bool:
    """Whether the axis in `blocker` reaches, at its `low` and with the answers `raised`, the score that it needs."""
    low = _climb(evaluation.climbs_at_low, raised, evaluation.tables.place_by_axis[blocker.id])
    return low is not None and evaluation.tables.is_at_least(low, blocker.needs)
