"""The figures that a shown score must not cross when it is rounded (scoring.md, "Rounding happens once")."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.scorecard import AxisScore, Scorecard

_HAIR = Fraction(1, 10**6)
"""A practice one step above its ambition is still in line with it, so that the mark is just after that step."""


def list_marks(card: Scorecard, axis: AxisScore) -> list[Fraction]:
    """List the marks of an axis, in units of the scale.

    They are the thresholds of the levels, the floors that levels set on this axis, its ambition, and one step on either
    side of the ambition. A score that is rounded to the other side of one would contradict the words beside it.
    """
    levels = card.bank.levels
    found = [level.threshold for level in levels]
    found += [level.at_least[axis.id] for level in levels if axis.id in level.at_least]
    if axis.target is not None:
        step = axis.target_step or Fraction(0)
        found += [axis.target - step, axis.target, axis.target + step + _HAIR]
    return found
