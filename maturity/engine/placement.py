"""Places recommendations one after the other, the most useful first, each after what has to be followed before it.

The chain of a recommendation is what has to be followed before it, with itself; what of it is not placed yet remains.
How useful a recommendation is depends on its remaining chain, and so is found again whenever a part of it is placed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush

from maturity.engine.effects import Effects, find_gain_axis
from maturity.model.exact import ZERO

Rank = tuple[bool, Fraction, int]
"""The sort key of point 8 of scoring.md, the least first, different for each recommendation.

It is made of: whether the remaining chain removes no blocker of the next level; what it gains per person-day, negated;
the place in the bank, counted from 0.
"""
_Queue = list[tuple[Rank, str]]
"""Recommendations by rank and id, as a heap: the first one is the best. It may hold outdated ranks as well."""


@dataclass(frozen=True, slots=True)
class GoalTurn:
    """The turn of a goal: in a profile, goals below their ambition place a recommendation each, again and again."""

    goal: str
    """The axis id of the goal."""
    gap: Fraction
    """How far it is below its ambition, in units of the scale."""
    round: int
    """How many times each goal has had its turn, this time included, from 1."""
    place: int
    """The place of the goal in that round, from 1: the one with the widest gap is first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Why some recommendations were placed together: for the sake of one of them, with what it needs."""

    leader: str
    """The id of the recommendation that was taken."""
    together: tuple[str, ...]
    """What of its chain was left, in order, itself last."""
    rank: Rank | None
    """Its rank at that moment; None where it was not taken by rank, because it brings nothing that is measured."""
    of_goal: GoalTurn | None = None
    """The turn of the goal that it serves; None where it was not placed in turns."""


class Placement:
    """The order of the recommendations shown for one sheet, as far as it is made: `placed` holds their ids."""

    def __init__(self, effects: Effects) -> None:
        self.placed: dict[str, None] = {}
        self.turns: dict[str, Turn] = {}
        """The id of each recommendation placed to the turn in which it was."""
        self._effects = effects
        self._bank = effects.evaluation.bank
        self._place_in_bank = {each: place for place, each in enumerate(self._bank.recommendation_by_id)}
        self._dependents: dict[str, list[str]] = {each: [] for each in effects.chains.by_id}
        for each, chain in effects.chains.by_id.items():
            for need in chain:
                self._dependents[need].append(each)
        self._effort_left = dict(effects.chains.effort_by_id)
        """The effort of what remains of each chain, in person-days."""
        self._queue_by_id: dict[str, _Queue] = {}
        self._rank_by_id: dict[str, Rank] = {}

    def place(self, recommendation_id: str, rank: Rank | None = None, of_goal: GoalTurn | None = None) -> None:
        """Place what remains of the chain of a recommendation, itself last; nothing if it is placed already.

        `rank` is the one by which it is taken; None if it is not taken by rank. `of_goal` is the turn of its goal.
        """
        remaining = self._effects.chains.by_id[recommendation_id] - self.placed.keys()
        together = self._effects.chains.sort(remaining)
        self.placed.update(dict.fromkeys(together))
        self.turns.update(dict.fromkeys(together, Turn(recommendation_id, together, rank, of_goal)))
        for need in remaining:
            for each in self._dependents[need]:
                self._effort_left[each] -= self._effects.chains.own_effort_by_id[need].setting_up
        for each in {dependent for need in remaining for dependent in self._dependents[need]}:
            if each not in self.placed and each in self._queue_by_id:
                self._enter(each, self._queue_by_id[each])

    def place_best_first(self, ids: Iterable[str]) -> None:
        """Place recommendations, again and again the one with the best rank among those that are left."""
        queue = self._make_queue(ids)
        while best := self._find_best(queue):
            self.place(best[1], best[0])

    def place_in_turns(self, ids_by_goal: Mapping[str, Sequence[str]], gaps: Mapping[str, Fraction]) -> None:
        """Place the best recommendation of each goal, then the next best of each, and so on.

        In each turn the goal with the widest gap goes first; of several with the same gap, the one whose best
        recommendation has the better rank. `gaps` maps goals to the distance from their target, in units of the scale.
        """
        queues = {goal: self._make_queue(ids) for goal, ids in ids_by_goal.items()}
        number = 0
        while turn := sorted(self._list_first(queues, gaps)):
            number += 1
            for place, (*_, goal) in enumerate(turn, start=1):
                if best := self._find_best(queues[goal]):
                    self.place(best[1], best[0], GoalTurn(goal, gaps[goal], number, place))

    def _list_first(
        self, queues: Mapping[str, _Queue], gaps: Mapping[str, Fraction]
    ) -> Iterator[tuple[Fraction, Rank, str]]:
        """Yield the gap of each goal that something is left of, negated, the best rank there, and the goal."""
        for goal, queue in queues.items():
            if best := self._find_best(queue):
                yield -gaps[goal], best[0], goal

    def _make_queue(self, ids: Iterable[str]) -> _Queue:
        queue: _Queue = []
        for each in ids:
            if each not in self.placed:
                self._queue_by_id[each] = queue
                self._enter(each, queue)
        return queue

    def _enter(self, recommendation_id: str, queue: _Queue) -> None:
        """Put a recommendation into a queue with its present rank; an earlier rank of it there is outdated."""
        rank = self._find_rank(recommendation_id)
        self._rank_by_id[recommendation_id] = rank
        heappush(queue, (rank, recommendation_id))

    def _find_best(self, queue: _Queue) -> tuple[Rank, str] | None:
        """Return the rank and the id of the best recommendation in `queue`; None if nothing is left of it."""
        while queue and (queue[0][1] in self.placed or queue[0][0] != self._rank_by_id[queue[0][1]]):
            heappop(queue)
        return queue[0] if queue else None

    def _find_rank(self, recommendation_id: str) -> Rank:
        """Find the rank of a recommendation: what its remaining chain adds to what of its chain is placed."""
        effects, chain = self._effects, self._effects.chains.by_id[recommendation_id]
        axis_id = find_gain_axis(self._bank, self._bank.recommendation_by_id[recommendation_id])
        done = chain & self.placed.keys()
        gain = effects.measure_gain(frozenset(done), chain, axis_id) or ZERO
        rate = gain / self._effort_left[recommendation_id]
        is_idle = not effects.is_removing(frozenset(done), chain, axis_id)
        return (is_idle, -rate, self._place_in_bank[recommendation_id])
