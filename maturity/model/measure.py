"""How an answer becomes a ratio in 0..1 (scoring.md, point 1)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.model.answers import Value
    from maturity.model.items import Question

ZERO, HUNDRED = Fraction(0), Fraction(100)
Points = tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A question's yardstick: raw values of its options, the range they are read on, and what can be reached.

    `lowest` and `highest` span the ratio; `worst` and `best` are the raw values that some answer really gives.
    """

    lowest: Fraction
    highest: Fraction
    worst: Fraction
    best: Fraction
    values: Mapping[str, Fraction]
    curve: Points

    @property
    def width(self) -> Fraction:
        """From lowest to highest raw value; above zero in every bank that loads."""
        return self.highest - self.lowest

    def get_raw(self, answer: Value) -> Fraction:
        """The raw value of an answer: an option's, the sum of the options chosen, or the number (on its curve)."""
        if isinstance(answer, str):
            return self.values[answer]
        if isinstance(answer, tuple):
            return self.clamp(sum((self.values[option] for option in answer), ZERO))
        return self.clamp(interpolate(self.curve, answer) if self.curve else answer)

    def clamp(self, value: Fraction) -> Fraction:
        """`value` within the range."""
        return min(max(value, self.lowest), self.highest)

    def get_ratio(self, raw: Fraction) -> Fraction:
        """A raw value as a share of the range, 0..1."""
        return (raw - self.lowest) / self.width


def build_measure(question: Question, values: Mapping[str, Fraction], exclusive: Collection[str]) -> Measure:
    """The yardstick of a question that counts, given its options' values and those that refuse company."""
    if question.kind == "number":
        return _of_number(question)
    reach = _reach_of_multiple(values, exclusive) if question.kind == "multiple" else tuple(values.values())
    if question.range:
        lowest, highest = question.range
    elif question.kind == "multiple":
        lowest, highest = ZERO, sum((value for value in values.values() if value > 0), ZERO)
    else:
        lowest, highest = min(reach, default=ZERO), max(reach, default=ZERO)
    worst, best = (min(max(end, lowest), highest) for end in (min(reach, default=ZERO), max(reach, default=ZERO)))
    return Measure(lowest, highest, worst, best, values, ())


def interpolate(curve: Points, answer: Fraction) -> Fraction:
    """The percentage that a curve gives for an answer: straight lines between its points, level beyond them."""
    if answer <= curve[0][0]:
        return curve[0][1]
    for (x0, y0), (x1, y1) in pairwise(curve):
        if answer <= x1:
            return y0 + (y1 - y0) * (answer - x0) / (x1 - x0)
    return curve[-1][1]


def _of_number(question: Question) -> Measure:
    if question.curve:
        ends = [interpolate(question.curve, end) for end in _reached(question)]
        return Measure(ZERO, HUNDRED, min(ends), max(ends), {}, question.curve)
    low, high = question.min or ZERO, question.max or ZERO
    return Measure(low, high, low, high, {}, ())


def _reached(question: Question) -> tuple[Fraction, Fraction]:
    """The two ends of the curve that an answer within `min..max` can reach; a curve is monotone."""
    first, last = question.curve[0][0], question.curve[-1][0]
    low = first if question.min is None else question.min
    high = last if question.max is None else question.max
    return low, high


def _reach_of_multiple(values: Mapping[str, Fraction], exclusive: Collection[str]) -> tuple[Fraction, ...]:
    """The sums that choosing can give, at its ends: nothing, all that harms, all that helps, each lone option."""
    free = [value for option, value in values.items() if option not in exclusive]
    return (
        ZERO,
        sum((value for value in free if value < 0), ZERO),
        sum((value for value in free if value > 0), ZERO),
        *(values[option] for option in exclusive if option in values),
    )
