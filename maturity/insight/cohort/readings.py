"""What the score of an axis counts for in a cohort, and in which class of scores it is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from maturity.insight.cohort.replies import Reading

SCORED_CELLS = ("scored", "provisional", "none")
"""Who has a score that counts; who has one that is no more than a first idea; who has none."""
NO_BIN = "none"
"""The cell of those without a score that counts."""


def holds_score(reading: Reading) -> bool:
    """Tell whether a score counts among others: there is one, and it is not provisional."""
    return reading.score is not None and not reading.is_provisional


def name_standing(reading: Reading) -> str:
    """Return the cell of `SCORED_CELLS` that a score is in."""
    return "scored" if holds_score(reading) else "none" if reading.score is None else "provisional"


def find_bin(edges: Sequence[Fraction], score: Fraction) -> int:
    """Return the number of the class of a score, from 0; the end of the scale belongs to the last one."""
    return min(sum(score >= edge for edge in edges) - 1, len(edges) - 2)


def name_bin(edges: Sequence[Fraction], reading: Reading) -> str:
    """Return the cell of the class that a score is in."""
    return str(find_bin(edges, reading.score)) if reading.score is not None and holds_score(reading) else NO_BIN
