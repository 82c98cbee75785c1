"""Truths as numbers, of which the least one is that of parts joined by `and`, and the greatest that by `or`."""

from __future__ import annotations

from maturity.engine.conditions import Truth

FALSE, UNDECIDED, TRUE = 0, 1, 2
"""False, neither yet, and true."""


def encode_truth(truth: Truth) -> int:
    """Return the number of a truth."""
    return UNDECIDED if truth is None else TRUE if truth else FALSE
