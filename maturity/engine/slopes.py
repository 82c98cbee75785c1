"""How much axes rise with each point of a question below them, where all of them do so in a straight line.

A blocking axis is one that prevents the next overall level: its `low`, the score with each open question at its worst,
is under what that level needs. Advice is told by what it adds to one axis, and by whether it brings a blocking axis all
that is missing there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from maturity.engine.climbs import Climbs, Reached
from maturity.engine.compiled.compiled_question import Points
from maturity.engine.evaluation import Evaluation
from maturity.model.scorecard import Blocker

Rises = Collection[tuple[int, Points]]
"""How much more some better answers bring: the place of the axis of each question, and points. No question is there
twice."""
Ways = Mapping[int, int]
"""How much an axis rises with each point of a question, by the place of the question's axis; others add nothing."""


class Brought(NamedTuple):
    """What some recommendations bring on top of others."""

    rise: Reached | None
    """By how much the ratio of the axis rises, as a pair of numbers; None if it has no score."""
    is_removing: bool
    """Whether something that prevents the next overall level does not any more."""


class BlockingAxis(NamedTuple):
    """An axis that prevents the next overall level.

    Both fields are in a unit in which what is missing is whole: the points of numbers with decimals need not be.
    """

    ways: Ways
    missing: int
    """How much more it has to reach."""


class Risen(NamedTuple):
    """What some recommendations add."""

    reached: Points
    """How much more the axis reaches."""
    by_blocking: tuple[Points, ...]
    """How much more each blocking axis reaches."""


class Slopes(NamedTuple):
    """How one axis rises, and the blocking axes beside it."""

    most: int
    """The most that the axis can reach; 0 where it has no score."""
    ways: Ways
    blocking: tuple[BlockingAxis, ...]

    def add_rises(self, rises: Rises) -> Risen:
        """Add up what some better answers bring."""
        return Risen(_add_up(rises, self.ways), tuple([_add_up(rises, each.ways) for each in self.blocking]))

    def compare(self, before: Risen, after: Risen) -> Brought:
        """Find what is brought by what is added after, on top of what is added before."""
        is_removing = False
        for axis, lower, higher in zip(self.blocking, before.by_blocking, after.by_blocking, strict=True):
            is_removing = is_removing or lower < axis.missing <= higher
        return Brought((after.reached - before.reached, self.most) if self.most else None, is_removing)

    def measure(self, rises: Rises) -> Brought:
        """Find what is brought by some better answers on top of those given."""
        is_removing = False
        for ways, missing in self.blocking:
            is_removing = is_removing or _add_up(rises, ways) >= missing
        return Brought((_add_up(rises, self.ways), self.most) if self.most else None, is_removing)


def find_blocking_axes(evaluation: Evaluation, blockers: Iterable[Blocker]) -> tuple[BlockingAxis, ...] | None:
    """Find the blocking axes, which `blockers` name; None where one of them does not rise in a straight line."""
    compiled, climbs, blocking = evaluation.compiled, evaluation.climbs_at_low, list[BlockingAxis]()
    for blocker in blockers:
        place = compiled.place_by_axis[blocker.id]
        ways, low = _find_straight_ways(climbs, place), climbs.results[place]
        if ways is None:
            return None
        if low is not None:
            (above, below), (reached, most, _) = compiled.scale.convert_score(blocker.needs), low
            finer = {leaf: way * below for leaf, way in ways.items()}
            blocking.append(BlockingAxis(finer, above * most - reached * below))
    return tuple(blocking)


def find_slopes(evaluation: Evaluation, top: int, blocking: tuple[BlockingAxis, ...]) -> Slopes | None:
    """Find how the axis at the place `top` rises, with the blocking axes; None where that is not in a straight line.

    Open questions are left out of the score of the axis itself.
    """
    climbs = evaluation.climbs_at_point
    ways, result = _find_straight_ways(climbs, top), climbs.results[top]
    return None if ways is None else Slopes(0 if result is None else result[1], ways, blocking)


def _add_up(rises: Rises, ways: Ways) -> Points:
    added: Points = 0
    for leaf, points in rises:
        added += points * ways.get(leaf, 0)
    return added


def _find_straight_ways(climbs: Climbs, top: int) -> Ways | None:
    """Find how the axis at the place `top` rises with each leaf below it; None where one does not so straight."""
    ways = climbs.find_ways(top)
    straight = {leaf: way for leaf, way in ways.items() if way is not None}
    return straight if len(straight) == len(ways) else None
