"""What may be called the most or the least of a cohort, from published counts alone: what is hidden may exceed it.

How many a table hides together is known, as it shares a known number out: so no hidden cell has more, and a share that
is hidden lies between two bounds. What comes of published counts tells nothing that they do not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from maturity.insight.cohort.facts import Counts

LACKING = ("planned", "unmet")
"""The cells of those that do not meet a duty."""


class Bounds(NamedTuple):
    """Between which numbers a share lies, in 0..1; both are the same where it is known."""

    low: Fraction
    high: Fraction


class Choice(NamedTuple):
    """What is the most or the least of a table or of several."""

    name: str
    """The duty or the cell."""
    is_certain: bool
    """Whether it is so whatever the hidden numbers are; otherwise, among what is shown."""


def count_hidden(counts: Counts) -> int:
    """Count how many replies are in hidden cells together."""
    return counts.base - sum(count for count in counts.cells.values() if count is not None)


def bound_lacking(counts: Counts | None) -> Bounds:
    """Return the bounds of the share that does not meet a duty, among those that know how they stand.

    `counts` is the table of the duty as it is published; None where all of it is hidden.
    """
    if counts is None:
        return Bounds(Fraction(0), Fraction(1))
    pool = count_hidden(counts)
    lacking, met = (sum(counts.cells[each] or 0 for each in keys) for keys in (LACKING, ("met",)))
    more_lacking = pool if counts.add_up(*LACKING) is None else 0
    more_met = pool if counts.cells["met"] is None else 0
    return Bounds(_divide(lacking, met + more_met), _divide(lacking + more_lacking, met))


def choose_least_met(duties: Mapping[str, Counts | None]) -> Choice | None:
    """Choose the duty that the greatest share does not meet, of those with a number of organisations that do not.

    Where a hidden share may be greater, only duties with a known share are compared. None if there is nothing to name.
    """
    bounds = {duty: bound_lacking(counts) for duty, counts in duties.items()}
    told = [duty for duty, counts in duties.items() if counts and counts.add_up(*LACKING)]
    least = max(told, key=lambda duty: bounds[duty].low, default=None)
    if least is None:
        return None
    if all(bounds[least].low >= bounds[other].high for other in duties if other != least):
        return Choice(least, is_certain=True)
    known = [duty for duty in told if bounds[duty].low == bounds[duty].high]
    least = max(known, key=lambda duty: bounds[duty].low, default=None)
    return None if least is None else Choice(least, is_certain=False)


def list_known_shares(duties: Mapping[str, Counts | None]) -> list[str]:
    """List the duties of which a reader knows what share does not meet them."""
    return [duty for duty, counts in duties.items() if counts and counts.add_up("met", *LACKING) is not None]


def choose_most(counts: Counts, left_out: Iterable[str] = ()) -> Choice | None:
    """Choose the cell with most of all but those in `left_out`; None if none of them is shown with somebody in it."""
    shown = {cell: count for cell, count in counts.cells.items() if count and cell not in left_out}
    if not shown:
        return None
    most = max(shown, key=lambda cell: shown[cell])
    return Choice(most, is_certain=shown[most] >= count_hidden(counts))


def _divide(part: int, rest: int) -> Fraction:
    """Return the share of `part` in both; nothing of nothing."""
    return Fraction(part, part + rest) if part else Fraction(0)
