"""What it gives to follow some recommendations together: the score after them, and what they remove (point 8).

A move is the least answer to a question that following a recommendation brings. Nothing is scored again where axes rise
in a straight line with each point (`maturity.engine.slopes`). Elsewhere the points that the moves add are followed up
to the axis asked for (`maturity.engine.climbs`), and where moves change which questions are asked, the sheet is
evaluated again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from maturity.engine.chains import NONE_FOLLOWED, Chains, Followed
from maturity.engine.climbs import Reached
from maturity.engine.compiled.compiled_move import Raised
from maturity.engine.compiled.compiled_scale import CompiledScale
from maturity.engine.compiled.move_group import Moves
from maturity.engine.evaluation import Evaluation
from maturity.engine.moves import apply_answers, find_moves
from maturity.engine.slopes import BlockingAxis, Brought, Risen, Slopes, find_blocking_axes, find_slopes
from maturity.model.lazy_property import LazyProperty
from maturity.model.scorecard import Blocker


class _Effect(NamedTuple):
    """What it gives to follow some recommendations together."""

    reached: Reached | None
    """What the axis reaches, of how much; None if it has no score."""
    removed: frozenset[str]
    """The ids of the axes that prevent the next overall level now and would not any more."""


class _Scores(dict[Reached, Fraction]):
    """What an axis rises by to the same in units of the scale; each is converted when it is first looked up."""

    def __init__(self, scale: CompiledScale) -> None:
        super().__init__()
        self._scale = scale

    def __missing__(self, rise: Reached) -> Fraction:
        score = self[rise] = self._scale.convert_rise(rise)
        return score


@dataclass(frozen=True)
class Effects:
    """Measures what it gives to follow recommendations together; the same ones are measured once for each axis."""

    evaluation: Evaluation
    """The figures of the sheet as it is."""
    chains: Chains
    blockers: tuple[Blocker, ...]
    """The axes that prevent the overall score from reaching the next level."""
    duty_blockers: frozenset[str]
    """The ids of the duties that prevent the next overall level; the recommendation that a duty names removes it."""
    moves: Mapping[str, Moves]
    """The id of each recommendation shown to what it alone makes of the answers."""
    _measured: dict[tuple[Followed, Followed, int], Brought] = field(default_factory=dict)
    _risen: dict[tuple[Followed, int], Risen | None] = field(default_factory=dict)
    _effects: dict[tuple[Followed, int], _Effect] = field(default_factory=dict)

    def measure(self, before: Followed, after: Followed, recommendation_id: str) -> Brought:
        """Measure what it brings that `after` is followed, beside `before`, to the axis of a recommendation's gain.

        The moves of both are applied to the questions answered, those of prerequisites first.
        """
        key = (before, after, self._gain_places[recommendation_id])
        brought = self._measured.get(key)
        if brought is None:
            brought = self._compare_straight(*key) or self._compare(*key)
            if self._serving and self._serves_more(before, after):
                brought = Brought(brought.rise, is_removing=True)
            self._measured[key] = brought
        return brought

    @LazyProperty
    def measured_alone(self) -> Mapping[str, Brought]:
        """What each recommendation brings that has nothing to be followed before it, by id."""
        places, moves, serving = self._gain_places, self.moves, self._serving
        known: dict[tuple[object, int], Brought] = {}  # many improve an answer by as much
        measured: dict[str, Brought] = {}
        slopes_by_top = {top: self._find_slopes(top) for top in {places[each] for each in moves}}
        for each, chain in self.chains.by_id.items():
            if len(chain) == 1:
                _, _, _, rises, decides = moves[each]
                top = places[each]
                slopes = slopes_by_top[top]
                if slopes is None or decides or each in serving:
                    measured[each] = self.measure(NONE_FOLLOWED, chain, each)
                    continue
                key = (rises, top)
                brought = known.get(key)
                if brought is None:
                    brought = known[key] = slopes.measure(rises)
                measured[each] = brought
        return measured

    def convert_rise(self, rise: Reached | None) -> Fraction | None:
        """Convert what an axis rises by to a score, in units of the scale; many recommendations bring the same."""
        if rise is None:
            return None
        return self._scores[rise]

    @LazyProperty
    def _scores(self) -> _Scores:
        return _Scores(self.evaluation.compiled.scale)

    @LazyProperty
    def _gain_places(self) -> Mapping[str, int]:
        return self.evaluation.compiled.gain_place_by_recommendation

    @LazyProperty
    def _blocking(self) -> tuple[BlockingAxis, ...] | None:
        return find_blocking_axes(self.evaluation, self.blockers)

    def _find_slopes(self, top: int) -> Slopes | None:
        """Find how an axis and all that prevents the next level rise; None where one does not in a straight line."""
        if top not in self._slopes:
            blocking = self._blocking
            self._slopes[top] = None if blocking is None else find_slopes(self.evaluation, top, blocking)
        return self._slopes[top]

    @LazyProperty
    def _slopes(self) -> dict[int, Slopes | None]:
        return {}

    def _compare_straight(self, before: Followed, after: Followed, top: int) -> Brought | None:
        """Do the same as `_compare` where all that counts rises in a straight line; None elsewhere."""
        slopes = self._find_slopes(top)
        if slopes is None:
            return None
        lower, higher = self._find_risen(before, top, slopes), self._find_risen(after, top, slopes)
        return None if lower is None or higher is None else slopes.compare(lower, higher)

    def _find_risen(self, followed: Followed, top: int, slopes: Slopes) -> Risen | None:
        """Find what some recommendations add; None where they change which questions are asked."""
        key = (followed, top)
        if key not in self._risen:
            moves = self._find_moves(followed)
            self._risen[key] = None if moves.decides else slopes.add_rises(moves.rises)
        return self._risen[key]

    def _compare(self, before: Followed, after: Followed, top: int) -> Brought:
        """Find what it brings to the axis `top` that `after` is followed, beside `before`, duties aside."""
        lower, higher = self._find_effect(before, top), self._find_effect(after, top)
        is_removing = not higher.removed <= lower.removed
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
            effect = self._effects[key] = self._follow(self._find_moves(followed), top)
        return effect

    def _follow(self, moves: Moves, top: int) -> _Effect:
        """Find what the axis `top` reaches with some better answers, and what they remove, whatever the way up."""
        raised = moves.raised
        if moves.decides:
            after = self.evaluation.reevaluate(apply_answers(self.evaluation.sheet, raised))
            return _Effect(after.climbs_at_point.raise_answers({}, top), self._find_removed(after, {}))
        reached = self.evaluation.climbs_at_point.raise_answers(raised, top)
        return _Effect(reached, self._find_removed(self.evaluation, raised))

    def _find_removed(self, evaluation: Evaluation, raised: Mapping[str, Raised]) -> frozenset[str]:
        """Find the axes that reach, at their `low` and with the answers `raised`, the score that they need."""
        compiled, climbs = evaluation.compiled, evaluation.climbs_at_low
        lows = ((each, climbs.raise_answers(raised, compiled.place_by_axis[each.id])) for each in self.blockers)
        return frozenset(
            each.id for each, low in lows if low is not None and compiled.scale.is_at_least(low, each.needs)
        )

    def _serves_more(self, before: Followed, after: Followed) -> bool:
        """Whether `after` serves a duty that prevents the next level, and `before` does not."""
        lower, higher = ({duty for each in some for duty in self._serving.get(each, ())} for some in (before, after))
        return not higher <= lower

    @LazyProperty
    def _serving(self) -> Mapping[str, Sequence[str]]:
        """Recommendation id to the duties that prevent the next level and name it, for those that some duty names."""
        serving: dict[str, list[str]] = {}
        for duty in self.evaluation.bank.duties if self.duty_blockers else ():
            if duty.id in self.duty_blockers and duty.recommendation is not None:
                serving.setdefault(duty.recommendation, []).append(duty.id)
        return serving

    def _find_moves(self, followed: Followed) -> Moves:
        """Find what following some recommendations makes of the answers."""
        if len(followed) == 1:
            (only,) = followed
            return self.moves[only]
        return find_moves(self.evaluation, self.chains.list_in_order(followed))
