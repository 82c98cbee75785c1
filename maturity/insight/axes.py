"""The axes of a scorecard compared: how many axes are above each, and which have the highest and the lowest score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from maturity.model.scorecard import AxisScore, Scorecard


@dataclass(frozen=True)
class Extremes:
    """The leaf axes (those without sub-axes) with the highest and with the lowest score; `find_extremes` makes it."""

    highest: AxisScore
    """A leaf axis with the highest score."""
    lowest: AxisScore
    """A leaf axis with the lowest score, which is less than that of `highest`."""
    as_high: int
    """How many other leaf axes have the score of `highest`."""
    as_low: int
    """How many other leaf axes have the score of `lowest`."""


def measure_depths(card: Scorecard) -> Mapping[str, int]:
    """Count the axes above each axis: axis id to 0 for a top axis, 1 for an axis right below one, and so on."""
    depths: dict[str, int] = {}
    for axis in card.axes:
        depths[axis.id] = depths.get(axis.parent or "", -1) + 1
    return depths


def find_extremes(card: Scorecard) -> Extremes | None:
    """Find the leaf axes with the highest and with the lowest score.

    None if fewer than two have a score, and if all scores are the same. Of axes with the same score, the last in the
    bank's order is the highest, and the first is the lowest.
    """
    leaves = [axis for axis in card.axes if axis.score is not None and not card.bank.axis_by_id[axis.id].axes]
    ranked = sorted(leaves, key=lambda axis: axis.score or Fraction(0))
    if len(ranked) < 2 or ranked[0].score == ranked[-1].score:
        return None
    scores = [axis.score for axis in ranked]
    as_high, as_low = scores.count(scores[-1]) - 1, scores.count(scores[0]) - 1
    return Extremes(ranked[-1], ranked[0], as_high, as_low)
