"""Sets of truths: what a condition can still turn out to be, as three flags in one whole number."""

from __future__ import annotations

from collections.abc import Iterable

from maturity.engine.conditions import Truth

TRUE = 1
"""The condition can be true."""
FALSE = 2
"""The condition can be false."""
UNKNOWN = 4
"""The condition can be unknown: it depends on something that is not answered."""
NOT_TRUE = FALSE | UNKNOWN
"""Anything but true."""
ANY = TRUE | FALSE | UNKNOWN
"""Nothing is settled."""

Truths = int
"""A set of `TRUE`, `FALSE` and `UNKNOWN`, joined by `|`; 0 is the empty set."""


def make_truths(truth: Truth) -> Truths:
    """Return the set that holds only `truth`."""
    return UNKNOWN if truth is None else TRUE if truth else FALSE


def is_settled(truths: Truths) -> bool:
    """Tell whether only one truth is left."""
    return truths in (TRUE, FALSE, UNKNOWN)


def negate(truths: Truths) -> Truths:
    """Return what `not` makes of each member."""
    return (truths & UNKNOWN) | (FALSE if truths & TRUE else 0) | (TRUE if truths & FALSE else 0)


def combine_all(parts: Iterable[Truths]) -> Truths:
    """Return what `and` can make of parts that do not depend on each other; true for none."""
    found = TRUE
    for part in parts:
        found = _combine_two(found, part)
        if found == FALSE:
            break
    return found


def combine_any(parts: Iterable[Truths]) -> Truths:
    """Return what `or` can make of parts that do not depend on each other; false for none."""
    return negate(combine_all(negate(part) for part in parts))


def _combine_two(left: Truths, right: Truths) -> Truths:
    """Return what `and` can make of two parts."""
    found = TRUE if left & right & TRUE else 0
    if (left | right) & FALSE:
        found |= FALSE
    if (left & UNKNOWN and right & (TRUE | UNKNOWN)) or (right & UNKNOWN and left & (TRUE | UNKNOWN)):
        found |= UNKNOWN
    return found
