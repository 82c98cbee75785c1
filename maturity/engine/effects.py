"""What it gives to follow some recommendations together: the score after them, and what they remove (point 8).

A move is the least answer to a question that following a recommendation brings. Nothing is scored again: the points
that the moves add are followed up to the axis asked for (`maturity.engine.climbs`), unless they change which questions
are asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from maturity.engine.chains import Chains, Followed
from maturity.engine.climbs import Climbs, Reached
from maturity.engine.evaluation import Evaluation
from maturity.engine.moves import apply_answers, raise_answers
from maturity.engine.tables.move_table import Raised
from maturity.model.scorecard import Blocker


class Brought(NamedTuple):
    """What some recommendations bring on top of others; `Effects.measure` makes it."""

    rise: Reached | None
    """By how much the ratio of the axis asked for rises, as a pair of numbers; None if it has no score."""
    is_removing: bool
    """Whether something that prevents the next overall level does not any more."""


class _Effect(NamedTuple):
    """What it gives to follow some recommendations together."""

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
    _measured: dict[tuple[Followed, Followed, str], Brought] = field(default_factory=dict)
    _effects: dict[tuple[Followed, str], _Effect] = field(default_factory=dict)

    def measure(self, before: Followed, after: Followed, axis_id: str) -> Brought:
        """Measure what it brings to an axis (`overall` for the whole) that `after` is followed, beside `before`.

        The moves of both are applied to the questions answered, those of prerequisites first.
        """
        key = (before, after, axis_id)
        brought = self._measured.get(key)
        if brought is None:
            brought = self._measured[key] = self._compare(before, after, axis_id)
        return brought

    def _compare(self, before: Followed, after: Followed, axis_id: str) -> Brought:
        lower, higher = self._find_effect(before, axis_id), self._find_effect(after, axis_id)
        is_removing = bool(higher.removed) and not higher.removed <= lower.removed
        if lower.reached is None or higher.reached is None:
            return Brought(None, is_removing)
        (one, most), (other, other_most) = higher.reached, lower.reached
        if most == other_most:
            return Brought((one - other, most), is_removing)
        return Brought((one * other_most - other * most, most * other_most), is_removing)

    def _find_effect(self, followed: Followed, axis_id: str) -> _Effect:
        key = (followed, axis_id)
        effect = self._effects.get(key)
        if effect is None:
            effect = self._effects[key] = self._follow(followed, axis_id)
        return effect

    def _follow(self, followed: Followed, axis_id: str) -> _Effect:
        evaluation, raised = self.evaluation, self._raise(followed)
        if raised and not evaluation.bank.questions_in_conditions.isdisjoint(raised):
            evaluation, raised = evaluation.reevaluate(apply_answers(evaluation.sheet, raised)), {}
        top = evaluation.tables.place_by_axis[axis_id]
        reached = _climb(evaluation.climbs_at_point, raised, top)
        if not (self.blockers or self.duty_blockers):
            return _Effect(reached, _NOTHING)
        axes = [("axis", each.id) for each in self.blockers if _is_removed(each, evaluation, raised)]
        duties = [("duty", duty) for duty, recommendation in self._serving if recommendation in followed]
        return _Effect(reached, frozenset([*axes, *duties]) if axes or duties else _NOTHING)

    @cached_property
    def _serving(self) -> Sequence[tuple[str, str | None]]:
        """The duties that prevent the next level, each with the recommendation that it names."""
        return [(each.id, each.recommendation) for each in self.evaluation.bank.duties if each.id in self.duty_blockers]

    def _raise(self, followed: Followed) -> Mapping[str, Raised]:
        if len(followed) == 1:
            (only,) = followed
            if only in self.raised_alone:
                return self.raised_alone[only]
        recommendations = self.evaluation.bank.recommendation_by_id
        return raise_answers(self.evaluation, [recommendations[each] for each in self.chains.list_in_order(followed)])


def _climb(climbs: Climbs, raised: Mapping[str, Raised], top: int) -> Reached | None:
    return climbs.replace_points({question: better.points for question, better in raised.items()}, top)


def _is_removed(blocker: Blocker, evaluation: Evaluation, raised: Mapping[str, Raised]) -> bool:
    """Whether the axis in `blocker` reaches, at its `low` and with the answers `raised`, the score that it needs."""
    low = _climb(evaluation.climbs_at_low, raised, evaluation.tables.place_by_axis[blocker.id])
    return low is not None and evaluation.tables.is_at_least(low, blocker.needs)
