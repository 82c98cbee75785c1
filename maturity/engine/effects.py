"""What it gives to follow some recommendations together: the score after them, and what they remove (point 8).

A move is the least answer to a question that following a recommendation brings. Nothing is scored again: the points
that the moves add are followed up to the axis asked for (`maturity.engine.climbs`), unless they change which questions
are asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from maturity.engine.chains import NONE_FOLLOWED, Chains, Followed
from maturity.engine.climbs import Climbs, Reached
from maturity.engine.compiled.compiled_move import Raised
from maturity.engine.compiled.compiled_question import Points
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


class _Line(NamedTuple):
    """How an axis rises with each point of a question below it, where all that counts does so in a straight line."""

    reached: Points
    most: int
    """0 where the axis has no score."""
    ways: Mapping[int, int]
    """By the place of the question's leaf axis; one that is missing adds nothing."""

    def add_rises(self, raised: Mapping[str, Raised]) -> Points:
        """Add up how much more the axis reaches with some better answers."""
        added: Points = 0
        for better in raised.values():
            added += better.rise * self.ways.get(better.leaf, 0)
        return added


class _Gate(NamedTuple):
    """An axis that prevents the next overall level."""

    axis: str
    line: _Line
    """How its `low` rises."""
    missing: int
    """How much more it has to reach."""


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
        key = (before, after, self._gain_places[recommendation_id])
        brought = self._measured.get(key)
        if brought is None:
            brought = self._measured[key] = self._compare(*key)
        return brought

    @cached_property
    def measured_alone(self) -> Mapping[str, Brought]:
        """What each recommendation brings that has nothing to be followed before it, by id."""
        chains, raised, measured = self.chains.by_id, self.raised_alone, dict[str, Brought]()
        serving, places, decisive, gates = self._serving, self._gain_places, self._decisive, self._gates
        for each, chain in chains.items():
            if len(chain) > 1:
                continue
            line, better = self._find_line(places[each]), raised.get(each)
            if better is None or line is None or gates is None or not decisive.isdisjoint(better):
                measured[each] = self.measure(NONE_FOLLOWED, chain, each)
            else:
                is_removing = each in serving or any(gate.line.add_rises(better) >= gate.missing for gate in gates)
                measured[each] = Brought((line.add_rises(better), line.most) if line.most else None, is_removing)
        return measured

    def convert_rise(self, rise: Reached | None) -> Fraction | None:
        """Convert what an axis rises by to a score, in units of the scale; many recommendations bring the same."""
        if rise is None:
            return None
        score = self._scores.get(rise)
        if score is None:
            score = self._scores[rise] = self.evaluation.compiled.scale.convert_rise(rise)
        return score

    @cached_property
    def _scores(self) -> dict[Reached, Fraction | None]:
        return {}

    @cached_property
    def _gain_places(self) -> Mapping[str, int]:
        return self.evaluation.compiled.gain_place_by_recommendation

    @cached_property
    def _decisive(self) -> frozenset[str]:
        return self.evaluation.bank.questions_in_conditions

    def _find_line(self, top: int) -> _Line | None:
        """Find how an axis rises, open questions left out; None where it is not a straight line."""
        if top not in self._lines:
            self._lines[top] = _draw_line(self.evaluation.climbs_at_point, top)
        return self._lines[top]

    @cached_property
    def _lines(self) -> dict[int, _Line | None]:
        return {}

    @cached_property
    def _gates(self) -> Sequence[_Gate] | None:
        """The axes that prevent the next level; None where the `low` of one of them does not rise straight."""
        compiled, climbs, gates = self.evaluation.compiled, self.evaluation.climbs_at_low, list[_Gate]()
        for blocker in self.blockers:
            place = compiled.place_by_axis[blocker.id]
            line, low = _draw_line(climbs, place), climbs.results[place]
            if line is None:
                return None
            if low is not None:
                gates.append(_Gate(blocker.id, line, compiled.scale.find_missing(low, blocker.needs)))
        return gates

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
            raised = self._raise(followed)
            reached, axes = self._follow_straight(raised, top) or self._follow(raised, top)
            duties = [f"duty {duty}" for each in followed for duty in self._serving.get(each, ())]
            effect = _Effect(reached, frozenset([*axes, *duties]) if axes or duties else _NOTHING)
            self._effects[key] = effect
        return effect

    def _follow_straight(self, raised: Mapping[str, Raised], top: int) -> tuple[Reached | None, Sequence[str]] | None:
        """Find what the axis `top` reaches with some better answers, and the axes that prevent the next level no more.

        None where not all is on straight lines.
        """
        line, gates = self._find_line(top), self._gates
        if line is None or gates is None or not self._decisive.isdisjoint(raised):
            return None
        axes = [gate.axis for gate in gates if gate.line.add_rises(raised) >= gate.missing]
        return (line.reached + line.add_rises(raised), line.most) if line.most else None, axes

    def _follow(self, raised: Mapping[str, Raised], top: int) -> tuple[Reached | None, Sequence[str]]:
        """Do the same as `_follow_straight`, whatever the way up."""
        if raised and not self._decisive.isdisjoint(raised):
            after = self.evaluation.reevaluate(apply_answers(self.evaluation.sheet, raised))
            return after.climbs_at_point.raise_answers({}, top), self._list_removed(after, {})
        return self.evaluation.climbs_at_point.raise_answers(raised, top), self._list_removed(self.evaluation, raised)

    def _list_removed(self, evaluation: Evaluation, raised: Mapping[str, Raised]) -> Sequence[str]:
        """List the axes that reach, at their `low` and with the answers `raised`, the score that they need."""
        compiled, climbs = evaluation.compiled, evaluation.climbs_at_low
        lows = ((each, climbs.raise_answers(raised, compiled.place_by_axis[each.id])) for each in self.blockers)
        return [each.id for each, low in lows if low is not None and compiled.scale.is_at_least(low, each.needs)]

    @cached_property
    def _serving(self) -> Mapping[str, Sequence[str]]:
        """Recommendation id to the duties that prevent the next level and name it, for those that some duty names."""
        serving: dict[str, list[str]] = {}
        for duty in self.evaluation.bank.duties if self.duty_blockers else ():
            if duty.id in self.duty_blockers and duty.recommendation is not None:
                serving.setdefault(duty.recommendation, []).append(duty.id)
        return serving

    def _raise(self, followed: Followed) -> Mapping[str, Raised]:
        """Find what following some recommendations makes of the answers; each is found once."""
        raised = self._raised.get(followed)
        if raised is None:
            raised = self._put_together(followed)
            if raised is None:
                raised = self._raise_in_order(followed)
            self._raised[followed] = raised
        return raised

    def _put_together(self, followed: Followed) -> Mapping[str, Raised] | None:
        """Put together what each of some recommendations does alone; None where two of them move the same question."""
        together, count = dict[str, Raised](), 0
        for each in followed:
            raised = self.raised_alone.get(each)
            if raised is None:
                return None
            together.update(raised)
            count += len(raised)
        return together if len(together) == count else None

    def _raise_in_order(self, followed: Followed) -> Mapping[str, Raised]:
        recommendations = self.evaluation.bank.recommendation_by_id
        in_order = [recommendations[each] for each in self.chains.list_in_order(followed)]
        return raise_answers(self.evaluation, in_order)

    @cached_property
    def _raised(self) -> dict[Followed, Mapping[str, Raised]]:
        return {}


def _draw_line(climbs: Climbs, top: int) -> _Line | None:
    result, ways = climbs.results[top], climbs.find_ways(top)
    if result is None:
        return _Line(0, 0, {})
    straight = {leaf: way for leaf, way in ways.items() if way is not None}
    return _Line(result[0], result[1], straight) if len(straight) == len(ways) else None
