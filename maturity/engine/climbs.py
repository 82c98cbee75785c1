"""The way up from a question to the axes above it: what some more points there are worth in the end.

As long as the same questions count, an axis that is combined by `mean` or by `sum` rises in a straight line with each
of its parts: by a whole number for each point, which is found once for each axis on the way. One that is combined by
`min` does not, and neither does anything above it; there the axes on the way up, and no others, are combined again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maturity.engine.combining import Result, Results, combine_below, combine_points, find_rises
from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_move import Raised
from maturity.engine.compiled.compiled_question import Points
from maturity.engine.reading import Reading
from maturity.engine.tally import Tally
from maturity.model.lazy_property import LazyProperty

Reached = tuple[Points, int]
"""What an axis reaches, and the most that it can reach: its ratio is the one divided by the other."""


@dataclass(frozen=True)
class Climbs:
    """The ways up under one reading of the open questions: `POINT` or `LOW`."""

    compiled: CompiledBank
    reading: Reading
    results: Results
    """The result of each axis, by its place."""
    tally: Tally
    points: Mapping[str, Points]
    """Question id to what the question brings, for those that have something other than 0 to bring."""

    def find_ways(self, top: int) -> Mapping[int, int | None]:
        """Find by how much what the axis `top` reaches rises with each point of a question below it.

        Maps the places of the leaf axes below `top`, or `top` itself, that have a result, to a whole number; None where
        it is not a straight line.
        """
        return self._ways.get(top, {})

    @LazyProperty
    def _ways(self) -> Mapping[int, Mapping[int, int | None]]:
        found: dict[int, dict[int, int | None]] = {}
        for leaf in self.compiled.leaves:
            way, below = self._begin(leaf), leaf.place
            for place in self.compiled.path_by_place[leaf.place]:
                if self.results[place] is None:
                    break
                rise = 1 if place == below else self._find_rises(place)[below]
                way = None if way is None or rise is None else way * rise
                found.setdefault(place, {})[leaf.place] = way
                below = place
        return found

    def _begin(self, leaf: CompiledAxis) -> int | None:
        """Find by how much what a leaf axis itself reaches rises with a point of one of its questions."""
        result = self.results[leaf.place]
        if result is None or leaf.combine == "min":
            return None
        return result[1] // self._find_full(leaf.place)  # more than 1 where a number with decimals was answered

    def _find_rises(self, place: int) -> Mapping[int, int | None]:
        if place not in self._rises:
            self._rises[place] = find_rises(self.compiled.axes[place], self.results)
        return self._rises[place]

    @LazyProperty
    def _rises(self) -> dict[int, Mapping[int, int | None]]:
        """The place of an axis to how much it rises with each axis right below it, by the place of that one."""
        return {}

    def replace_points(self, changed: Mapping[str, Points], top: int) -> Reached | None:
        """Find what the axis `top` reaches if some questions bring other points; None if it has no result.

        `changed` maps ids of questions that count, or, under `LOW`, are open, to points. Others may be outside `top`.
        """
        result = self.results[top]
        if result is None:
            return None
        leaves, before, ways = self.compiled.leaf_by_question, self.points, self.find_ways(top)
        reached: Points = result[0]
        for question, points in changed.items():
            way = ways.get(leaves[question], 0)  # what is outside adds nothing
            if way is None:
                return self._combine_again(changed, top)
            reached += (points - before.get(question, 0)) * way
        return reached, result[1]

    def add_rises(self, raised: Mapping[str, Raised], top: int) -> Points | None:
        """Add up how much more the axis `top` reaches with some better answers; None if it is not on straight lines."""
        if self.results[top] is None:
            return None
        ways = self.find_ways(top)
        added: Points = 0
        for better in raised.values():
            way = ways.get(better.leaf, 0)
            if way is None:
                return None
            added += better.rise * way
        return added

    def raise_answers(self, raised: Mapping[str, Raised], top: int) -> Reached | None:
        """Find what the axis `top` reaches with some better answers; None if it has no result."""
        result, added = self.results[top], self.add_rises(raised, top)
        if result is None or added is None:
            return self.replace_points({question: better.points for question, better in raised.items()}, top)
        return result[0] + added, result[1]

    def _combine_again(self, changed: Mapping[str, Points], top: int) -> Reached | None:
        """Combine the axes between the questions in `changed` and the axis `top` again."""
        results, touched = list(self.results), set[int]()
        by_leaf: dict[int, dict[str, Points]] = {}
        for question_id, points in changed.items():
            by_leaf.setdefault(self.compiled.question_by_id[question_id].leaf, {})[question_id] = points
        for leaf, points_here in by_leaf.items():
            results[leaf] = self._combine_leaf(leaf, points_here)
            touched.update(self.compiled.path_by_place[leaf])
        for axis in self.compiled.combined:
            if axis.place in touched:
                results[axis.place] = combine_below(axis, results)
        result = results[top]
        return None if result is None else result[:2]

    def _combine_leaf(self, leaf: int, changed: Mapping[str, Points]) -> Result | None:
        axis = self.compiled.axes[leaf]
        points = {each.id: self.points[each.id] for each in axis.questions if each.id in self.points}
        values = list({**points, **changed}.values())
        if self.reading is Reading.LOW and self._is_open(leaf, changed):
            values.append(0)
        return combine_points(axis, values, self._find_full(leaf))

    def _is_open(self, leaf: int, changed: Mapping[str, Points]) -> bool:
        """Tell whether a leaf axis has an open question besides those that are changed."""
        return any(
            question.leaf == leaf and standing.group == "open" and question.id not in changed
            for question, standing in self.tally.others
        )

    def _find_full(self, leaf: int) -> int:
        full = self.tally.full[leaf]
        return full if self.reading is Reading.POINT else full + self.tally.open_full[leaf]
