"""Figures in which nobody is known again: what stands in the middle is, as it is, often what one organisation has."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import floor

from maturity.insight.cohort.facts import AxisSpread, Spread
from maturity.insight.cohort.replies import Given
from maturity.model.scoring_rules import Scale

_DIGITS = 2
"""How many digits of a number are told."""
_STEPS = 100
"""Into how many steps a scale is divided: a figure of scores is told as one of them, a whole point of 0 to 100."""
_HALF = Fraction(1, 2)


def round_number(given: Given) -> Fraction | None:
    """Round a number to its first two digits, and to tenths below ten; return None for what is no number.

    As it is, it may tell who gave it, as the number of inhabitants tells which town it is.
    """
    if not isinstance(given, Fraction):
        return None
    whole = len(str(abs(int(given))))
    unit = Fraction(10) ** (whole - _DIGITS)
    return round(given / unit) * unit


def round_share(share: Fraction) -> Fraction:
    """Round a share in 0..1 to whole per cents, half up."""
    return Fraction(floor(share * _STEPS + _HALF), _STEPS)


def round_scores(spread: AxisSpread, scale: Scale) -> AxisSpread:
    """Round each figure of the scores of an axis to a hundredth of the width of `scale`, half up.

    Among an odd number of scores the median is the score of one organisation, which a long fraction tells apart.
    """

    def round_score(score: Fraction) -> Fraction:
        return scale.convert_ratio(round_share((score - scale.min) / scale.span))

    first, third = spread.scores.first, spread.scores.third
    scores = Spread(
        round_score(spread.scores.median),
        None if first is None else round_score(first),
        None if third is None else round_score(third),
    )
    return replace(spread, scores=scores, low=round_score(spread.low), high=round_score(spread.high))
