"""From what axes come to to their scores and levels, as columns.

A score is the float nearest to the exact one: it is the quotient of two whole numbers that are exact. Whether it is at
least a threshold is read from the float. That is certain where two scores, or a score and the threshold, that differ do
so by more than the distance of two floats; elsewhere a row whose float is that of the threshold is marked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, gcd, lcm

import polars as pl

from maturity.engine.columnar.axis_columns import AxisColumns
from maturity.engine.columnar.quantities import (
    LARGEST,
    Quantity,
    check_exact,
    convert_to_expression,
    divide,
    divide_exactly,
    multiply,
)
from maturity.engine.compiled.compiled_scale import CompiledScale

_PRECISE = 1 << 52
"""How many floats there are from any power of two to the next."""


@dataclass(frozen=True)
class ScoreColumns:
    """The scores of one axis under the three readings; each is null where nothing counts."""

    axis_id: str
    score: pl.Expr
    low: pl.Expr
    high: pl.Expr
    finest: int
    """A multiple of what the denominator of a score may be at the most."""
    span: int
    """A whole number that no score is beyond, above 0 or under it."""

    def read_kept(self) -> ScoreColumns:
        """Return these scores as later stages read them: from the columns that keep them, such as `score:x`."""
        score, low, high = (pl.col(f"{name}:{self.axis_id}") for name in ("score", "low", "high"))
        return ScoreColumns(self.axis_id, score, low, high, self.finest, self.span)

    def is_decisive(self, threshold: Fraction) -> bool:
        """Tell whether a score whose float is that of `threshold` can be nothing else than that."""
        return self.finest * threshold.denominator * self.span < _PRECISE

    def mark_near(self, thresholds: Iterable[Fraction]) -> list[pl.Expr]:
        """Return what is true for rows in which the low or the high end cannot be told from one of `thresholds`."""
        unclear = {float(each) for each in thresholds if not self.is_decisive(each)}
        return [(end == each).fill_null(value=False) for each in sorted(unclear) for end in (self.low, self.high)]

    def mark_near_whole(self) -> list[pl.Expr]:
        """Return what is true for rows in which it is unclear whether a score is a whole number."""
        if self.is_decisive(Fraction(1)):
            return []
        return [(each == each.round()).fill_null(value=False) for each in (self.score, self.low, self.high)]


def express_scores(axis_id: str, axis: AxisColumns, scale: CompiledScale) -> ScoreColumns:
    """Return the scores of an axis."""
    step = gcd(*axis.possible)
    (point, full), whole, most = axis.point, axis.whole, max(axis.possible)
    common = gcd(scale.low * step, scale.span, scale.unit * step)
    finest = scale.unit * step // common * (most // step)
    if (abs(scale.low) + scale.span + scale.unit) * most < LARGEST:  # nothing has to be reduced
        step, common = 1, 1
    highest = max(abs(scale.low), abs(scale.low + scale.span))
    check_exact(finest, (abs(scale.low) * most + scale.span * most) // common)

    def convert(reached: Quantity, of: Quantity) -> pl.Expr:
        if isinstance(of, int):
            return _convert_share(reached, of, scale)
        steps = divide_exactly(of, step)
        above = convert_to_expression(multiply(reached, scale.span // common))
        base = scale.low * step // common
        top = above + steps * float(base) if base else above
        divisor = convert_to_expression(multiply(steps, scale.unit * step // common))
        return pl.when(of > 0).then(divide(top, divisor)).otherwise(None)

    return ScoreColumns(
        axis_id,
        convert(point, full),
        convert(axis.low, whole),
        convert(axis.high, whole),
        finest,
        ceil(Fraction(highest, scale.unit)) or 1,
    )


def find_denominator(axis: AxisColumns, scale: CompiledScale) -> int:
    """Find a number of which each score of an axis is so many parts.

    Raises `NotExpressibleError` where two scores could have the same float.
    """
    denominator = scale.unit * lcm(*axis.possible)
    highest = max(abs(scale.low), abs(scale.low + scale.span))
    check_exact(2 * denominator * ceil(Fraction(highest, scale.unit)))
    return denominator


def _convert_share(reached: Quantity, of: int, scale: CompiledScale) -> pl.Expr:
    """Convert what an axis reaches to its score; `of`, how much that is at most, is the same number for all rows."""
    if not of:
        return pl.lit(None, pl.Float64)
    if isinstance(reached, int):
        return pl.lit(float(Fraction(scale.low * of + scale.span * reached, scale.unit * of)))
    common = gcd(scale.low * of, scale.span, scale.unit * of)
    above = convert_to_expression(multiply(reached, scale.span // common))
    base = scale.low * of // common
    return divide(above + float(base) if base else above, scale.unit * of // common)
