"""How far a number is moved: far enough for an author to care, near enough to be a slip."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.model.bank import Bank

_PART = Fraction(1, 20)
"""A score is moved by this part of the scale: 5 points out of 100."""


def move_both_ways(bank: Bank, score: Fraction, between: tuple[Fraction, Fraction]) -> Iterator[Fraction]:
    """Yield `score` moved down and up, by a twentieth of the scale or halfway to an end of `between` if that is nearer.

    Nothing is yielded on the side where the score is at the end already.
    """
    step = bank.scale.span * _PART
    low, high = between
    for after in (max(score - step, (score + low) / 2), min(score + step, (score + high) / 2)):
        if after != score and low <= after <= high:
            yield after
