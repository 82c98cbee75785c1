"""Bounds of the ratios of axes: between which two ratios each lies, whatever is chosen among what is left.

The bounds of one axis are reached, both of them, where its parts do not depend on each other: of a weighted mean with
parts that may be missing, the highest has those above it and leaves out those below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.lint.proofs.model import Mixture
from maturity.model.exact import ZERO


@dataclass(frozen=True, slots=True)
class Reach:
    """Between which ratios something lies if it counts, and whether it may count at all."""

    low: Fraction
    high: Fraction
    may_be_missing: bool
    may_be_there: bool


MISSING = Reach(ZERO, ZERO, may_be_missing=True, may_be_there=False)
"""What never counts."""


def mix(mixture: Mixture, reaches: Sequence[Reach]) -> Reach:
    """Return the bounds of an axis from those of its parts, which `reaches` gives in the order of `mixture`."""
    there = [(part.weight, reach) for part, reach in zip(mixture.parts, reaches, strict=True) if reach.may_be_there]
    if not there:
        return MISSING
    may_be_missing = all(reach.may_be_missing for _, reach in there)
    if mixture.is_lowest:
        fixed = [reach.high for _, reach in there if not reach.may_be_missing]
        high = min(fixed) if fixed else max(reach.high for _, reach in there)
        return Reach(min(reach.low for _, reach in there), high, may_be_missing, may_be_there=True)
    low = -_find_highest_mean([(weight, -reach.low, reach.may_be_missing) for weight, reach in there])
    high = _find_highest_mean([(weight, reach.high, reach.may_be_missing) for weight, reach in there])
    return Reach(low, high, may_be_missing, may_be_there=True)


def _find_highest_mean(parts: Sequence[tuple[Fraction, Fraction, bool]]) -> Fraction:
    """Find the highest weighted mean of parts, at least one, of which some may be left out.

    Each part is its weight, its ratio and whether it may be left out.
    """
    fixed = [(weight, ratio) for weight, ratio, may_be_missing in parts if not may_be_missing]
    free = sorted(((ratio, weight) for weight, ratio, may_be_missing in parts if may_be_missing), reverse=True)
    if not fixed:
        return free[0][0]
    total = sum((weight for weight, _ in fixed), ZERO)
    value = sum((weight * ratio for weight, ratio in fixed), ZERO)
    for ratio, weight in free:
        if ratio * total <= value:
            break
        total += weight
        value += weight * ratio
    return value / total
