"""What recommendations gain per person-day, as numbers that compare quickly (scoring.md, point 8)."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from maturity.engine.climbs import Reached
from maturity.engine.effects import Effects
from maturity.model.lazy_property import LazyProperty


class Rates:
    """Measures rates of one sheet: `measure_rate`. They are in no unit, but in the order of gains per person-day.

    Two rates `a/b` and `c/d` that differ do so by at least `1/(b*d)`. So if both are multiplied by more than the
    greatest product of two denominators and rounded down, they differ still, in the same order, and equal ones stay
    equal: these whole numbers compare exactly as the rates do.
    """

    def __init__(self, effects: Effects) -> None:
        self._effects = effects
        self._efforts = effects.chains.whole_efforts

    def measure_rate(self, rise: Reached | None, followed: Iterable[str]) -> int | Fraction:
        """Measure what a rise brings for each person-day that it takes to follow some recommendations together."""
        efforts = self._efforts
        return self._divide(rise, sum([efforts[each] for each in followed]))

    def measure_rate_alone(self, rise: Reached | None, recommendation_id: str) -> int | Fraction:
        """Measure what a rise brings for each person-day that one recommendation takes."""
        return self._divide(rise, self._efforts[recommendation_id])

    def _divide(self, rise: Reached | None, days: int) -> int | Fraction:
        if rise is None:
            return 0
        risen, most = rise
        if self._magnifier and isinstance(risen, int):
            return risen * self._magnifier // (most * days)
        return Fraction(risen) / (most * days)

    @LazyProperty
    def _magnifier(self) -> int:
        """More than the product of any two denominators of rates; 0 where they are not known before."""
        evaluation = self._effects.evaluation
        if not (evaluation.compiled.has_straight_moves and evaluation.is_whole):
            return 0
        mosts = [result[1] for result in evaluation.at_point if result is not None]
        return (max(mosts, default=1) * sum(self._efforts.values())) ** 2 + 1
