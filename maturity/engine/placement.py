"""Places recommendations one after the other, the most useful first, each after what has to be followed before it.

The chain of a recommendation is what has to be followed before it, with itself; what of it is not placed yet remains.
How useful a recommendation is depends on its remaining chain, and so is found again whenever a part of it is placed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from maturity.engine.climbs import Reached
from maturity.engine.effects import Effects
from maturity.engine.rates import Rates
from maturity.model.exact import ZERO

Rank = tuple[bool, Fraction, int]
"""The sort key of point 8 of scoring.md, the least first, different for each recommendation.

It is made of: whether the remaining chain removes no blocker of the next level; what it gains per person-day, negated;
the place in the bank, counted from 0.
"""


class _Entry(NamedTuple):
    """A recommendation with its rank at one moment; entries sort as their ranks do."""

    is_idle: bool
    negated_rate: int | Fraction
    """See `Rates`."""
    place: int
    id: str
    after: int
    """After how many others it was ranked: so two equal ranks of it are told apart before their rises are compared."""
    rise: Reached | None
    """What its remaining chain adds to the ratio of the axis on which it is told; None where there is none."""


class _Queue:
    """Recommendations by rank, the best one first."""

    def __init__(self, lasting: list[_Entry], changing: list[_Entry]) -> None:
        """`lasting` are ranks that stay as they are, `changing` those that placing something may change."""
        self.lasting = sorted(lasting, reverse=True)
        """The best one last."""
        self.changing = changing
        """A heap, which may hold outdated ranks as well."""
        heapify(changing)


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
        self._effects = effects
        self._rates = Rates(effects)
        self._places = effects.evaluation.bank.place_by_recommendation
        self._dependents: dict[str, list[str]] = {}
        """The id of a recommendation to those that have more to follow than it alone and have it in their chain."""
        for each, chain in effects.chains.by_id.items():
            if len(chain) > 1:
                for need in chain:
                    self._dependents.setdefault(need, []).append(each)
        self._queue_by_id: dict[str, _Queue] = {}
        self._entry_by_id: dict[str, _Entry] = {}
        self._taken: list[tuple[tuple[str, ...], _Entry | None, GoalTurn | None]] = []
        """What was placed together, by which rank, in the turn of which goal."""

    @property
    def turns(self) -> dict[str, Turn]:
        """The id of each recommendation placed to the turn in which it was."""
        turns: dict[str, Turn] = {}
        for together, entry, of_goal in self._taken:
            rank = None if entry is None else self._make_rank(entry, together)
            turns.update(dict.fromkeys(together, Turn(together[-1], together, rank, of_goal)))
        return turns

    def place(self, recommendation_id: str, entry: _Entry | None = None, of_goal: GoalTurn | None = None) -> None:
        """Place what remains of the chain of a recommendation, itself last; nothing if it is placed already.

        `entry` has the rank by which it is taken; None if it is not taken by rank. `of_goal` is the turn of its goal.
        """
        chain, placed = self._effects.chains.by_id[recommendation_id], self.placed
        together = self._effects.chains.sort(chain.difference(placed))
        placed.update(dict.fromkeys(together))
        self._taken.append((together, entry, of_goal))
        if not self._dependents.keys().isdisjoint(together):
            self._rank_dependents(together)

    def place_best_first(self, ids: Iterable[str]) -> None:
        """Place recommendations, again and again the one with the best rank among those that are left."""
        queue, placed = self._make_queue(ids), self.placed
        changing = self._find_best_changing(queue)
        while queue.lasting:
            best = queue.lasting.pop()
            while changing and changing < best:
                self.place(changing.id, changing)
                changing = self._find_best_changing(queue)
            if best.id not in placed:  # it is, where something just placed needed it
                placed[best.id] = None
                self._taken.append(((best.id,), best, None))
                if best.id in self._dependents:
                    self._rank_dependents((best.id,))
                    changing = self._find_best_changing(queue)
        while changing:
            self.place(changing.id, changing)
            changing = self._find_best_changing(queue)

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
                    self.place(best.id, best, GoalTurn(goal, gaps[goal], number, place))

    def _list_first(
        self, queues: Mapping[str, _Queue], gaps: Mapping[str, Fraction]
    ) -> Iterator[tuple[Fraction, _Entry, str]]:
        """Yield the gap of each goal that something is left of, negated, the best rank there, and the goal."""
        for goal, queue in queues.items():
            if best := self._find_best(queue):
                yield -gaps[goal], best, goal

    def _make_queue(self, ids: Iterable[str]) -> _Queue:
        left, chains = [each for each in ids if each not in self.placed], self._effects.chains.by_id
        lasting = self._rank_alone([each for each in left if len(chains[each]) == 1])
        changing = [self._rank(each) for each in left if len(chains[each]) > 1]
        queue = _Queue(lasting, changing)
        for entry in changing:
            self._queue_by_id[entry.id], self._entry_by_id[entry.id] = queue, entry
        return queue

    def _enter(self, recommendation_id: str, queue: _Queue) -> None:
        """Put a recommendation into a queue with its present rank; an earlier rank of it there is outdated."""
        entry = self._rank(recommendation_id)
        self._entry_by_id[recommendation_id] = entry
        heappush(queue.changing, entry)

    def _find_best(self, queue: _Queue) -> _Entry | None:
        """Find the best of a queue that is not placed yet; None if all are."""
        while queue.lasting and queue.lasting[-1].id in self.placed:
            queue.lasting.pop()
        lasting, changing = queue.lasting[-1:], self._find_best_changing(queue)
        return min([*lasting, changing] if changing else lasting, default=None)

    def _find_best_changing(self, queue: _Queue) -> _Entry | None:
        """Find the best of those whose rank may change that is not placed yet; None if all are."""
        changing = queue.changing
        while changing and (changing[0].id in self.placed or changing[0] is not self._entry_by_id[changing[0].id]):
            heappop(changing)
        return changing[0] if changing else None

    def _rank_dependents(self, together: Iterable[str]) -> None:
        """Rank again what waits in a queue and has something in its chain that was placed just now."""
        for each in {dependent for need in together for dependent in self._dependents.get(need, ())}:
            if each not in self.placed and each in self._queue_by_id:
                self._enter(each, self._queue_by_id[each])

    def _rank(self, recommendation_id: str) -> _Entry:
        """Rank a recommendation by what its remaining chain adds to what of its chain is placed."""
        effects = self._effects
        chain = effects.chains.by_id[recommendation_id]
        done = chain.intersection(self.placed)
        brought = effects.measure(done, chain, recommendation_id)
        rate = self._rates.measure_rate(brought.rise, chain - done)
        place, after = self._places[recommendation_id], len(self.placed)
        return _Entry(not brought.is_removing, -rate, place, recommendation_id, after, brought.rise)

    def _rank_alone(self, ids: Iterable[str]) -> list[_Entry]:
        """Do the same as `_rank` for recommendations that have nothing to be followed before them."""
        measured, places, measure_rate = self._effects.measured_alone, self._places, self._rates.measure_rate_alone
        after, entries = len(self.placed), list[_Entry]()
        for each in ids:
            rise, is_removing = measured[each]
            entries.append(_Entry(not is_removing, -measure_rate(rise, each), places[each], each, after, rise))
        return entries

    def _make_rank(self, entry: _Entry, together: Iterable[str]) -> Rank:
        gain = self._effects.convert_rise(entry.rise) or ZERO
        return (entry.is_idle, -gain / self._effects.chains.add_efforts(frozenset(together)), entry.place)
