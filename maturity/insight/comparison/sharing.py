"""A difference between two scores, shared out over its causes so that the parts add up to it exactly.

The three families are changed one after the other, in each of the six possible orders, and a family's part is what its
step changes on average: the Shapley value. An order with a step at which there is no score (nothing counts) is left
out. Inside the answers and inside the scope, questions are changed one by one: first those that come to count, then
those that count otherwise, then those that no longer count, in the bank's order and in its reverse, on average.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import permutations

from maturity.engine.combining import convert_to_ratio
from maturity.engine.compiled.compiled_question import Points
from maturity.insight.comparison.mixing import FAMILIES, NEW, OLD, Family, Mixer, Ratios, Sides
from maturity.insight.comparison.pairing import Pair
from maturity.model.exact import ZERO, add_up

Steps = tuple[tuple[Family, Sides], ...]
"""The families in one order of change, each with the sides before it is changed."""


@dataclass(frozen=True)
class Difference:
    """Two scores of one axis, or of the whole, in units of the new scale, and what their difference comes from."""

    old: Fraction | None
    """The earlier score, on the scale of the new bank; None if there was none."""
    new: Fraction | None
    """The later score; None if there is none."""
    parts: Mapping[Family, Fraction] = field(default_factory=dict)
    """What each family brings; they add up to `change`. Empty where the difference cannot be shared out."""

    @property
    def change(self) -> Fraction | None:
        """The later score minus the earlier one; None without one of them."""
        return None if self.old is None or self.new is None else self.new - self.old


@dataclass(frozen=True)
class Sharer:
    """Shares out the differences between two dates."""

    mixer: Mixer

    def share(self, axis: Pair) -> Difference:
        """Share out the difference of one axis, or of the whole."""
        old, new = (self._convert(self._ratios_by_sides[sides].get(axis)) for sides in (OLD, NEW))
        if old is None or new is None:
            return Difference(old, new)
        sums = dict.fromkeys(FAMILIES, ZERO)
        orders = self._list_orders(axis)
        for family, before in (step for order in orders for step in order):
            after = self._ratios_by_sides[before.with_new(family)][axis]
            sums[family] += after - self._ratios_by_sides[before][axis]
        span = self.mixer.new.bank.scale.span
        parts = {family: total * span / len(orders) for family, total in sums.items()} if orders else {}
        assert not orders or add_up(parts.values()) == new - old
        return Difference(old, new, parts)

    def share_by_question(self, axis: Pair, family: Family) -> dict[Pair, Fraction] | None:
        """Share out what one family brings to an axis over the questions; they add up to that part.

        In units of the new scale. Questions that change nothing are left out. None where the difference cannot be
        shared out.
        """
        orders = self._list_orders(axis)
        if not orders:
            return None
        sums: dict[Pair, Fraction] = {}
        for before in (before for order in orders for changed, before in order if changed == family):
            for pair, part in self._walk_both_ways(axis, family, before).items():
                sums[pair] = sums.get(pair, ZERO) + part
        span = self.mixer.new.bank.scale.span
        return {pair: total * span / len(orders) for pair, total in sums.items()}

    def _convert(self, ratio: Fraction | None) -> Fraction | None:
        return None if ratio is None else self.mixer.new.bank.scale.convert_ratio(ratio)

    def _list_orders(self, axis: Pair) -> list[Steps]:
        """List the orders of change in which the axis has a score at each step."""
        orders = (tuple(_walk(families)) for families in permutations(FAMILIES))
        return [order for order in orders if all(self._has_score(axis, step) for step in order)]

    def _has_score(self, axis: Pair, step: tuple[Family, Sides]) -> bool:
        family, before = step
        return all(axis in self._ratios_by_sides[sides] for sides in (before, before.with_new(family)))

    @cached_property
    def _points_by_sides(self) -> Mapping[Sides, dict[Pair, Points]]:
        before = {sides for families in permutations(FAMILIES) for _, sides in _walk(families)}
        return {sides: self.mixer.list_points(sides) for sides in (*before, NEW)}

    @cached_property
    def _ratios_by_sides(self) -> Mapping[Sides, Ratios]:
        return {
            sides: self.mixer.list_ratios(self.mixer.combine(points, sides.bank), sides.bank)
            for sides, points in self._points_by_sides.items()
        }

    def _walk_both_ways(self, axis: Pair, family: Family, before: Sides) -> Mapping[Pair, Fraction]:
        """Change one family question by question, in both directions: question to its part, as a ratio."""
        key = axis, family, before
        if key not in self._known_walks:
            phases = self._find_phases(family, before)
            forward = self._walk_questions(axis, family, before, [pair for phase in phases for pair in phase])
            backward = self._walk_questions(axis, family, before, [pair for phase in phases for pair in phase[::-1]])
            self._known_walks[key] = {pair: (part + backward[pair]) / 2 for pair, part in forward.items()}
        return self._known_walks[key]

    @cached_property
    def _known_walks(self) -> dict[tuple[Pair, Family, Sides], Mapping[Pair, Fraction]]:
        return {}

    def _find_phases(self, family: Family, before: Sides) -> tuple[Sequence[Pair], ...]:
        """Find the questions that come to count, that count otherwise, and that no longer count.

        In this order there is a score at each step, if there is one at both ends.
        """
        first, last = (self._points_by_sides[each] for each in (before, before.with_new(family)))
        came = [pair for pair in last if pair not in first]
        stayed = [pair for pair in last if pair in first and first[pair] != last[pair]]
        return came, stayed, [pair for pair in first if pair not in last]

    def _walk_questions(self, axis: Pair, family: Family, before: Sides, pairs: Iterable[Pair]) -> dict[Pair, Fraction]:
        """Change one question after the other, and return by how much the ratio of the axis changes at each."""
        mixer, side = self.mixer, before.bank
        after = self._points_by_sides[before.with_new(family)]
        current = dict(self._points_by_sides[before])
        axis_id, combined = str(axis.get_id(side)), mixer.combine(current, side)
        parts: dict[Pair, Fraction] = {}
        for pair in pairs:
            touched = mixer.get_bank(side).axes_by_question[str(pair.get_id(side))]
            if axis_id not in touched:
                continue
            if pair in after:
                current[pair] = after[pair]
            else:
                del current[pair]
            unchanged = {name: each for name, each in combined.items() if name not in touched}
            changed = mixer.combine(current, side, unchanged)
            parts[pair] = convert_to_ratio(changed[axis_id]) - convert_to_ratio(combined[axis_id])
            combined = changed
        return parts


def _walk(families: Sequence[Family]) -> Iterator[tuple[Family, Sides]]:
    """Yield each family in an order of change, with the sides before it is changed."""
    sides = OLD
    for family in families:
        yield family, sides
        sides = sides.with_new(family)
