"""The ambitions that changed between two dates: how far the organisation wanted to come on an axis, then and now.

An ambition is not scored: whoever lowers it has not moved, and looks nearer to the goal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from maturity.insight.comparison.pairing import Pair, Pairing
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class TargetChange:
    """An axis of both banks whose ambition was answered otherwise; None where it was not answered."""

    pair: Pair
    given_old: str | Fraction | None
    """What the earlier file says: an option of the old bank's target, or a score in units of its scale."""
    given_new: str | Fraction | None
    """What the later file says, likewise."""
    old: Fraction | None
    """The earlier ambition as a score, in units of the new bank's scale."""
    new: Fraction | None
    """The later one, likewise."""


def list_target_changes(old: Scorecard, new: Scorecard, pairing: Pairing) -> Iterator[TargetChange]:
    """List the ambitions that were answered otherwise, in the order of the new bank.

    An option that is the same in both banks is no change, even where its score has changed with the bank. What was
    taken over from an earlier file and nobody has confirmed is none either.
    """
    for pair in pairing.axes:
        if pair.old is None or pair.new is None or pair.new in new.sheet.unconfirmed_targets:
            continue
        before, now = old.sheet.targets.get(pair.old), new.sheet.targets.get(pair.new)
        change = TargetChange(pair, before, now, _find_old_score(old, new, pair.old), new.axis_by_id[pair.new].target)
        if not _is_same(change):
            yield change


def _find_old_score(old: Scorecard, new: Scorecard, axis_id: str) -> Fraction | None:
    """Find the earlier ambition on an axis, in units of the new bank's scale."""
    target, scale = old.axis_by_id[axis_id].target, old.bank.scale
    return None if target is None else new.bank.scale.convert_ratio((target - scale.min) / scale.span)


def _is_same(change: TargetChange) -> bool:
    """Whether both files say the same: one option, whose id never changes, or one score where one gives a number."""
    before, now = change.given_old, change.given_new
    if isinstance(before, str) and isinstance(now, str):
        return before == now
    return change.old == change.new
