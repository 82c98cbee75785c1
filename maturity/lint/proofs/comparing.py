"""Comparisons of the figures of axes: what can still come of them, from bounds of both sides.

A figure is an interval in the engine: its ends are the figure with open questions at their lowest and at their highest.
Here each end has bounds itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from maturity.lint.proofs.truths import FALSE, TRUE, UNKNOWN, Truths, negate
from maturity.model.condition import Operator

Range = tuple[Fraction, Fraction]
"""The least and the greatest that a number may be."""


@dataclass(frozen=True, slots=True)
class SideReach:
    """What one side of a comparison may be."""

    low: Range | None
    """Bounds of the lower end of its interval; None if it never has a value."""
    high: Range | None
    """Bounds of the upper end."""
    may_not_apply: bool = False
    may_be_unknown: bool = False
    is_point: bool = True
    """Whether both ends are the same in every sheet: no open question takes part."""


def compare_sides(left: SideReach, operator: Operator, right: SideReach) -> Truths:
    """Return what the comparison may come to, as the engine compares: what does not apply decides first."""
    found = 0
    if left.may_not_apply or right.may_not_apply:
        found |= _compare_not_applicable(operator)
    if left.may_be_unknown or right.may_be_unknown:
        found |= UNKNOWN
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return found
    match operator:
        case "<":
            return found | _find_below(left, right)
        case ">":
            return found | _find_below(right, left)
        case "<=":
            return found | negate(_find_below(right, left))
        case ">=":
            return found | negate(_find_below(left, right))
        case "==" | "in":
            return found | _find_equal(left, right)
        case "!=" | "not in":
            return found | negate(_find_equal(left, right))
        case _:
            assert_never(operator)


def subtract(target: SideReach, score: SideReach) -> SideReach:
    """Return the gap: the target minus the score. A score that does not apply decides before a target not known."""
    if score.low is None or score.high is None:
        return score
    if target.low is None:
        return SideReach(None, None, score.may_not_apply, target.may_be_unknown)
    low = (target.low[0] - score.high[1], target.low[1] - score.high[0])
    high = (target.low[0] - score.low[1], target.low[1] - score.low[0])
    return SideReach(low, high, score.may_not_apply, target.may_be_unknown, score.is_point)


def _find_below(left: SideReach, right: SideReach) -> Truths:
    """Return what "less than" may come to."""
    assert left.low is not None
    assert left.high is not None
    assert right.low is not None
    assert right.high is not None
    found = TRUE if left.high[0] < right.low[1] else 0
    found |= FALSE if left.low[1] >= right.high[0] else 0
    if not (left.is_point and right.is_point) and left.high[1] >= right.low[0] and left.low[0] < right.high[1]:
        found |= UNKNOWN
    return found


def _find_equal(left: SideReach, right: SideReach) -> Truths:
    """Return what "equals" may come to."""
    assert left.low is not None
    assert left.high is not None
    assert right.low is not None
    assert right.high is not None
    meets = left.low[0] <= right.high[1] and right.low[0] <= left.high[1]
    is_one = left.low[0] == left.high[1] == right.low[0] == right.high[1]
    is_exact = left.is_point and right.is_point
    return (TRUE if meets else 0) | (0 if is_one else FALSE) | (UNKNOWN if meets and not is_exact else 0)


def _compare_not_applicable(operator: Operator) -> Truths:
    match operator:
        case "==" | "in":
            return FALSE
        case "!=" | "not in":
            return TRUE
        case "<" | "<=" | ">" | ">=":
            return UNKNOWN
        case _:
            assert_never(operator)
