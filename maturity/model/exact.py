"""Exact numbers that scoring uses again and again: 0, 1, 100, and a sum that never becomes a float."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

ZERO, ONE, HUNDRED = Fraction(0), Fraction(1), Fraction(100)


def add_up(values: Iterable[Fraction]) -> Fraction:
    """Add `values` exactly; the sum of none is the fraction 0."""
    return sum(values, ZERO)
