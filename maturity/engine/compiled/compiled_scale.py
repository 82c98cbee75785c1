"""The scale of a bank in whole numbers, and what pairs of whole numbers come to on it."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import NamedTuple

from maturity.engine.compiled.compiled_question import Points
from maturity.model.exact import ZERO
from maturity.model.scoring_rules import Scale


class CompiledScale(NamedTuple):
    """The scale of a bank; `compile_scale` makes it."""

    low: int
    """The lowest score, in units of `1 / unit`."""
    span: int
    """The highest score minus the lowest, in the same unit."""
    unit: int

    def convert_result(self, result: tuple[int, int, int] | None) -> Fraction | None:
        """Convert what an axis comes to to a score, in units of the scale."""
        if result is None:
            return None
        low, span, unit = self
        reached, most, _ = result
        return Fraction(low * most + span * reached, unit * most)

    def convert_rise(self, rise: tuple[Points, int]) -> Fraction:
        """Convert a difference of two ratios, a pair of numbers, to one of scores, in units of the scale."""
        _, span, unit = self
        risen, most = rise
        if not risen:
            return ZERO
        return Fraction(span * risen, unit * most)

    def is_at_least(self, reached: tuple[Points, int], score: Fraction) -> bool:
        """Tell whether what is reached, of how much, makes at least a score in units of the scale."""
        (low, span, unit), (above, most), (needed, part) = self, reached, score.as_integer_ratio()
        return (low * most + span * above) * part >= needed * unit * most

    def convert_score(self, score: Fraction) -> tuple[int, int]:
        """Convert a score in units of the scale to the ratio that makes it, as a pair of whole numbers."""
        (low, span, unit), (needed, part) = self, score.as_integer_ratio()
        return needed * unit - low * part, span * part


def compile_scale(scale: Scale) -> CompiledScale:
    """Compile a scale: find a unit in which both of its ends are whole."""
    unit = lcm(scale.min.denominator, scale.max.denominator)
    return CompiledScale(int(scale.min * unit), int(scale.span * unit), unit)
