"""The way up from a question to the axes above it: what some more points there are worth in the end.

As long as the same questions count, an axis that is combined by `mean` or by `sum` rises in a straight line with each
of its parts: by a whole number for each point, which is found once for each axis on the way. One that is combined by
`min` does not, and neither does anything above it; there the axes on the way up, and no others, are combined again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from maturity.engine.combining import Result, Results, combine_below, combine_points, find_rise
from maturity.engine.reading import Reading
from maturity.engine.tables.bank_tables import BankTables
from maturity.engine.tables.question_table import Points
from maturity.engine.tally import Tally

Reached = tuple[Points, int]
"""What an axis reaches, and the most that it can reach: its ratio is the one divided by the other."""


@dataclass(frozen=True)
class Climbs:
    """The ways up under one reading of the open questions: `POINT` or `LOW`."""

    tables: BankTables
    reading: Reading
    results: Results
    """The result of each axis, by its place."""
    tallies: Mapping[int, Tally]
    """The place of each leaf axis to what its questions come to."""
    points: Mapping[str, Points]
    """Question id to what the question brings, for those that have something other than 0 to bring."""
    _ways: dict[int, Mapping[int, int | None]] = field(default_factory=dict, repr=False)

    def find_ways(self, top: int) -> Mapping[int, int | None]:
        """Find by how much what the axis `top` reaches rises with each point of a question below it.

        Maps the places of the leaf axes below `top`, or `top` itself, that have a result, to a whole number; None where
        it is not a straight line. `top` has a result.
        """
        if top not in self._ways:
            leaves = (leaf.place for leaf in self.tables.leaves)
            below = [leaf for leaf in leaves if self.results[leaf] and top in self.tables.path_by_place[leaf]]
            self._ways[top] = {leaf: self._follow(leaf, top) for leaf in below}
        return self._ways[top]

    def replace_points(self, changed: Mapping[str, Points], top: int) -> Reached | None:
        """Find what the axis `top` reaches if some questions bring other points; None if it has no result.

        `changed` maps ids of questions that count, or, under `LOW`, are open, to points. Others may be outside `top`.
        """
        result = self.results[top]
        if result is None:
            return None
        leaves, before, ways = self.tables.leaf_by_question, self.points, self.find_ways(top)
        reached: Points = result[0]
        for question, points in changed.items():
            way = ways.get(leaves[question], 0)  # what is outside adds nothing
            if way is None:
                return self._combine_again(changed, top)
            reached += (points - before.get(question, 0)) * way
        return reached, result[1]

    def _follow(self, leaf: int, top: int) -> int | None:
        axis, own = self.tables.axes[leaf], self.results[leaf]
        assert own is not None
        if axis.combine == "min":
            return None
        way = own[1] // self._find_full(leaf)  # more than 1 where a number with decimals was answered
        for place in self.tables.path_by_place[leaf]:
            if place == top:
                break
            rise = self._find_rise(place)
            if rise is None:
                return None
            way *= rise
        return way

    def _find_rise(self, place: int) -> int | None:
        if place not in self._rises:
            parent = self.tables.axes[self.tables.parent_by_place[place]]
            self._rises[place] = find_rise(parent, self.results, place)
        return self._rises[place]

    @cached_property
    def _rises(self) -> dict[int, int | None]:
        """The place of a sub-axis to how much its parent rises with it."""
        return {}

    def _combine_again(self, changed: Mapping[str, Points], top: int) -> Reached | None:
        """Combine the axes between the questions in `changed` and the axis `top` again."""
        results, touched = list(self.results), set[int]()
        by_leaf: dict[int, dict[str, Points]] = {}
        for question_id, points in changed.items():
            by_leaf.setdefault(self.tables.question_by_id[question_id].leaf, {})[question_id] = points
        for leaf, points_here in by_leaf.items():
            results[leaf] = self._combine_leaf(leaf, points_here)
            touched.update(self.tables.path_by_place[leaf])
        for axis in self.tables.combined:
            if axis.place in touched:
                results[axis.place] = combine_below(axis, results)
        result = results[top]
        return None if result is None else result[:2]

    def _combine_leaf(self, leaf: int, changed: Mapping[str, Points]) -> Result | None:
        tally = self.tallies[leaf]
        points = {**tally.points, **changed}
        values = list(points.values())
        if self.reading is Reading.LOW and tally.open > len(points) - len(tally.points):
            values.append(0)  # what is open still
        return combine_points(self.tables.axes[leaf], values, self._find_full(leaf))

    def _find_full(self, leaf: int) -> int:
        tally = self.tallies[leaf]
        return tally.full if self.reading is Reading.POINT else tally.full + tally.open_full
