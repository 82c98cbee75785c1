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
from maturity.engine.climbs import Reached
from maturity.engine.compiled.compiled_move import Raised
from maturity.engine.evaluation import Evaluation
from maturity.engine.moves import apply_answers, raise_answers
from maturity.model.scorecard import Blocker


class Brought(NamedTuple):
    """What some recommendations bring on top of others; `Effects.measure` makes it."""

    rise: Reached | None
    """By how much the ratio of the axis rises, as a pair of numbers; None if it has no score."""
    is_removing: bool
    """Whether something that prevents the next overall level does not any more."""


class _Effect(NamedTuple):
    """What it gives to follow some recommendations together."""

    reached: Reached | None
    """What the axis reaches, of how much; None if it has no score."""
    removed: frozenset[str]
    """What prevents the next overall level now and would not any more: ids of axes, and of duties after "duty "."""


_NOTHING: frozenset[str] = frozenset()


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
    _measured: dict[tuple[Followed, Followed, int], Brought] = field(default_factory=dict)
    _effects: dict[tuple[Followed, int], _Effect] = field(default_factory=dict)

    def measure(self, before: Followed, after: Followed, recommendation_id: str) -> Brought:
        """Measure what it brings that `after` is followed, beside `before`, to the axis of a recommendation's gain.

        The moves of both are applied to the questions answered, those of prerequisites first.
        """
        key = (before, after, self.evaluation.compiled.gain_place_by_recommendation[recommendation_id])
        brought = self._measured.get(key)
        if brought is None:
            brought = (None if before else self._measure_straight(after, key[2])) or self._compare(*key)
            self._measured[key] = brought
        return brought

    def _measure_straight(self, followed: Followed, top: int) -> Brought | None:
        """Measure what it brings to follow some recommendations, where all that it touches is on straight lines.

        None where it is not. The same as with `_compare`, without the figures before and after.
        """
        result, raised = self.evaluation.at_point[top], self._raise(followed)
        added = self.evaluation.climbs_at_point.add_rises(raised, top)
        if result is None or added is None or not self._decisive.isdisjoint(raised):
            return None
        is_removing = any(recommendation in followed for _, recommendation in self._serving)
        for place, missing in self._missing if raised else ():
            rise = self.evaluation.climbs_at_low.add_rises(raised, place)
            if rise is None:
                return None
            is_removing = is_removing or rise >= missing
        return Brought((added, result[1]), is_removing)

    @cached_property
    def _decisive(self) -> frozenset[str]:
        return self.evaluation.bank.questions_in_conditions

    @cached_property
    def _missing(self) -> Sequence[tuple[int, int]]:
        """The places of the axes that prevent the next level, each with what its `low` has to reach more."""
        compiled, results = self.evaluation.compiled, self.evaluation.at_low
        blocked = ((compiled.place_by_axis[each.id], each.needs) for each in self.blockers)
        lows = ((place, results[place], needs) for place, needs in blocked)
        return [(place, compiled.scale.find_missing(low, needs)) for place, low, needs in lows if low is not None]

    def _compare(self, before: Followed, after: Followed, top: int) -> Brought:
        lower, higher = self._find_effect(before, top), self._find_effect(after, top)
        is_removing = bool(higher.removed) and not higher.removed <= lower.removed
        if lower.reached is None or higher.reached is None:
            return Brought(None, is_removing)
        (one, most), (other, other_most) = higher.reached, lower.reached
        if most == other_most:
            return Brought((one - other, most), is_removing)
        return Brought((one * other_most - other * most, most * other_most), is_removing)

    def _find_effect(self, followed: Followed, top: int) -> _Effect:
        key = (followed, top)
        effect = self._effects.get(key)
        if effect is None:
            effect = self._effects[key] = self._follow(followed, top)
        return effect

    def _follow(self, followed: Followed, top: int) -> _Effect:
        raised = self._raise(followed)
        if raised and not self._decisive.isdisjoint(raised):
            after = self.evaluation.reevaluate(apply_answers(self.evaluation.sheet, raised))
            reached, axes = after.climbs_at_point.raise_answers({}, top), self._list_removed(after, {})
        else:
            reached = self.evaluation.climbs_at_point.raise_answers(raised, top)
            axes = self._list_removed(self.evaluation, raised)
        duties = [f"duty {duty}" for duty, recommendation in self._serving if recommendation in followed]
        return _Effect(reached, frozenset([*axes, *duties]) if axes or duties else _NOTHING)

    def _list_removed(self, evaluation: Evaluation, raised: Mapping[str, Raised]) -> Sequence[str]:
        """List the axes that reach, at their `low` and with the answers `raised`, the score that they need."""
        compiled, climbs = evaluation.compiled, evaluation.climbs_at_low
        lows = ((each, climbs.raise_answers(raised, compiled.place_by_axis[each.id])) for each in self.blockers)
        return [each.id for each, low in lows if low is not None and compiled.scale.is_at_least(low, each.needs)]

    @cached_property
    def _serving(self) -> Sequence[tuple[str, str | None]]:
        """The duties that prevent the next level, each with the recommendation that it names."""
        return [(each.id, each.recommendation) for each in self.evaluation.bank.duties if each.id in self.duty_blockers]

    def _raise(self, followed: Followed) -> Mapping[str, Raised]:
        """Find what following some recommendations makes of the answers; each is found once."""
        raised = self._raised.get(followed)
        if raised is None:
            recommendations = self.evaluation.bank.recommendation_by_id
            in_order = [recommendations[each] for each in self.chains.list_in_order(followed)]
            raised = self._raised[followed] = raise_answers(self.evaluation, in_order)
        return raised

    @cached_property
    def _raised(self) -> dict[Followed, Mapping[str, Raised]]:
        return {frozenset((each,)): raised for each, raised in self.raised_alone.items()}
