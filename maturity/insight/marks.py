"""The marks of a score: the numbers that it must not reach or pass merely by being rounded.

The words beside a score depend on which side of a mark it is on (scoring.md, "Rounding happens once").
"""

from __future__ import annotations

from fractions import Fraction

from maturity.model.outline import AxisFigures, Figures

_HAIR = Fraction(1, 10**6)
"""What is added to the mark one step over the target.

A score exactly one step over its target is still in line with it, and a score at a mark belongs to the upper side.
"""


def list_marks(card: Figures, axis: AxisFigures) -> list[Fraction]:
    """List the marks for the scores of `axis`, which may be the whole, in units of the scale.

    First come the thresholds of the bank's levels (the scores at which they start), then the floors that levels set on
    this axis; neither in the short version, where no level is stated. If it has a target, then come the target minus
    one step, the target, and just over the target plus one step; a step is that between two options of the target. The
    list is in no particular order of size.
    """
    levels = () if card.sheet.scope == "express" else card.bank.levels
    found = [level.threshold for level in levels]
    found += [level.at_least[axis.id] for level in levels if axis.id in level.at_least]
    if axis.target is not None:
        step = axis.target_step or Fraction(0)
        found += [axis.target - step, axis.target, axis.target + step + _HAIR]
    return found
