"""Why a piece of advice stands among the first of a list: what a reader would ask of its place.

Advice is ordered by what unlocks the next level and by the gain per person-day (scoring.md, point 8), so that advice on
an axis that is strong already can stand before advice on a weak one. A reader expects the weak axes first, and is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from maturity.insight.advice import list_numbered
from maturity.model.advice import Advice
from maturity.model.scorecard import AxisScore, Scorecard

AdviceReason = Literal["duty", "obstacle", "low", "rate"]
"""duty: a duty that names it is not met; obstacle: it is about an axis that keeps the next level away; low: about one
of the lowest axes; rate: about neither, so that it stands where it does for what it brings in few days.
"""
_PART_LOW = 3
"""One axis in so many, rounded up, is one of the lowest."""


@dataclass(frozen=True, slots=True)
class AdviceReasonFound:
    """Why a piece of advice stands where it does, and the axis that it is about."""

    reason: AdviceReason
    axis: AxisScore | None = None
    """The axis that it is about; None for a duty."""
    has: Fraction | None = None
    """For an obstacle, the score of the axis that is certain; None for the other reasons."""
    needs: Fraction | None = None
    """For an obstacle, the score that the axis needs for the next level; None for the other reasons."""
    enough: int | None = None
    """For an obstacle, the number of the first advice that removes it by itself; None if no advice does."""


def find_reason(card: Scorecard, advice: Advice) -> AdviceReasonFound | None:
    """Find why `advice` stands where it does.

    None where nothing can be said: it is only possible, is about no single axis with questions of its own and a score,
    or there is no overall score, in which case each gain names its goal.
    """
    if any(each.duty.recommendation == advice.id and each.holds is False for each in card.duties):
        return AdviceReasonFound("duty")
    if card.overall is None or advice.status != "advised":
        return None
    leaves = [axis for axis in card.axes if card.bank.axis_by_id[axis.id].axes == () and axis.score is not None]
    named = card.bank.find_axis(card.bank.recommendation_by_id[advice.id])
    axis = next((each for each in leaves if each.id == named), None)
    if axis is None or axis.score is None or len(leaves) < _PART_LOW:
        return None
    blocker = next((each for each in card.overall.blockers if (each.kind, each.id) == ("axis", axis.id)), None)
    if blocker is not None:
        return AdviceReasonFound("obstacle", axis, blocker.has, blocker.needs, _find_enough(card, axis))
    scores = sorted(leaf.score for leaf in leaves if leaf.score is not None)
    is_low = axis.score <= scores[-(-len(scores) // _PART_LOW) - 1]
    return AdviceReasonFound("low" if is_low else "rate", axis)


def _find_enough(card: Scorecard, axis: AxisScore) -> int | None:
    """Find the number of the first advice about `axis` that lifts it, with its chain, to what the next level needs."""
    recommendations = card.bank.recommendation_by_id
    for number, advice in enumerate(list_numbered(card), start=1):
        if advice.unblocks and card.bank.find_axis(recommendations[advice.id]) == axis.id:
            return number
    return None
