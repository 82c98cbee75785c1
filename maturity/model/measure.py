"""How an answer becomes a ratio in 0..1 (scoring.md, point 1)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from maturity.model.exact import HUNDRED, ZERO, add_up

if TYPE_CHECKING:
    from maturity.model.answers import Value
    from maturity.model.items import Question

Points = tuple[tuple[Fraction, ...], ...]
"""A curve: pairs (answer, percent), answers ascending, percents monotone; empty where there is no curve."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Which raw values the answers of a scored question have, and the range on which they become a ratio.

    Raw values are what the bank gives: option values, numbers as answered, or percents of a curve. `lowest` and
    `highest` span the ratio 0..1; `worst` and `best` are the raw values that some answer really gives, between them.
    `values` maps option id to raw value, empty for a number; `curve` is empty unless a number has one.
    """

    lowest: Fraction
    highest: Fraction
    worst: Fraction
    best: Fraction
    values: Mapping[str, Fraction]
    curve: Points

    @property
    def width(self) -> Fraction:
        """The distance from the lowest to the highest raw value; above zero in every bank that loads."""
        return self.highest - self.lowest

    def get_raw(self, answer: Value) -> Fraction:
        """Return the raw value of an answer, within the range for a `multiple` and a number.

        That is the value of an option, the sum of the options chosen, or the number (its percent, with a curve).
        """
        match answer:
            case str():
                return self.values[answer]
            case tuple():
                return _clamp(add_up(self.values[option] for option in answer), self.lowest, self.highest)
            case Fraction():
                raw = interpolate(self.curve, answer) if self.curve else answer
                return _clamp(raw, self.lowest, self.highest)
            case _:
                assert_never(answer)

    def get_ratio(self, raw: Fraction) -> Fraction:
        """Convert a raw value to its ratio on the range, 0..1."""
        return (raw - self.lowest) / self.width


def build_measure(question: Question, values: Mapping[str, Fraction], exclusive: Collection[str]) -> Measure:
    """Build the measure of a scored question: the raw values of its answers, and the range of their ratio.

    `values` maps its option ids to raw values, `exclusive` holds the ids of its exclusive options. A text, which is
    never scored, raises ValueError.
    """
    match question.kind:
        case "single":
            reachable = tuple(values.values())
            span = (min(reachable, default=ZERO), max(reachable, default=ZERO))
        case "multiple":
            choices = list_extreme_choices(values, exclusive)
            reachable = tuple(add_up(values[option] for option in choice) for choice in choices)
            span = (ZERO, add_up(value for value in values.values() if value > 0))
        case "number":
            return _build_number_measure(question)
        case "text":
            raise ValueError(question.id)
        case _:
            assert_never(question.kind)
    lowest, highest = question.range or span
    worst, best = min(reachable, default=ZERO), max(reachable, default=ZERO)
    worst, best = (_clamp(raw, lowest, highest) for raw in (worst, best))
    return Measure(lowest, highest, worst, best, values, ())


def list_extreme_choices(values: Mapping[str, Fraction], exclusive: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """List the choices of a `multiple` among which its worst and its best one are, each as option ids.

    They are: each exclusive option alone, nothing, all other options that add to the sum, all that take from it.
    """
    together = [option for option in values if option not in exclusive]
    return (
        *((option,) for option in values if option in exclusive),
        (),
        tuple(option for option in together if values[option] > 0),
        tuple(option for option in together if values[option] < 0),
    )


def list_extreme_numbers(question: Question) -> tuple[Fraction, Fraction]:
    """List the two numbers among which the worst and the best answer to a number question are, ascending.

    They are its `min` and `max`; where one is missing, the end of its curve, which is monotone and level beyond it.
    """
    curve = question.curve
    first, last = (curve[0][0], curve[-1][0]) if curve else (ZERO, ZERO)
    return (first if question.min is None else question.min, last if question.max is None else question.max)


def interpolate(curve: Points, answer: Fraction) -> Fraction:
    """Return the percent that a curve gives for an answer: straight lines between its points, level beyond them."""
    if answer <= curve[0][0]:
        return curve[0][1]
    for (x0, y0), (x1, y1) in pairwise(curve):
        if answer <= x1:
            return y0 + (y1 - y0) * (answer - x0) / (x1 - x0)
    return curve[-1][1]


def _clamp(value: Fraction, lowest: Fraction, highest: Fraction) -> Fraction:
    """Return a value, or the nearer end of a range if it lies outside."""
    return min(max(value, lowest), highest)


def _build_number_measure(question: Question) -> Measure:
    low, high = list_extreme_numbers(question)
    if question.curve:
        percents = [interpolate(question.curve, number) for number in (low, high)]
        return Measure(ZERO, HUNDRED, min(percents), max(percents), {}, question.curve)
    return Measure(low, high, low, high, {}, ())
