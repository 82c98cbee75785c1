"""How an answer becomes a ratio in 0..1 (scoring.md, point 1).

The raw value of an answer is what it is worth in its question: the value of an option, a sum of values, a number or a
percent. The ratio is where the raw value lies between the lowest and the highest that the question has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from maturity.model.exact import HUNDRED, ZERO, add_up

if TYPE_CHECKING:
    from maturity.model.answers import Value
    from maturity.model.items import Question

Points = tuple[tuple[Fraction, ...], ...]
"""A curve, which gives percents for the answers to a number question: pairs (answer, percent), or nothing.

Answers ascend from pair to pair; percents only ascend or only descend, or stay the same.
"""

_MOST_KNOWN_CHOICES = 1_000
"""How many choices of one question are kept with their raw values."""


@dataclass(frozen=True)
class Measure:
    """How the answers to one scored question become raw values, and raw values become ratios.

    `build_measure` makes it, and `Bank.measure_by_question` holds one for each scored question. `get_raw(answer)`
    gives the raw value of an answer, `get_ratio(raw)` its ratio.
    """

    lowest: Fraction
    """The raw value of ratio 0."""
    highest: Fraction
    """The raw value of ratio 1."""
    worst: Fraction
    """The lowest raw value that an answer can have; it may be above `lowest`."""
    best: Fraction
    """The highest raw value that an answer can have; it may be under `highest`."""
    values: Mapping[str, Fraction]
    """Option id to raw value; empty for a number question."""
    curve: Points
    """The curve of a number question; empty if there is none."""
    _raw_by_choice: dict[tuple[str, ...], Fraction] = field(default_factory=dict, repr=False, compare=False)
    """Some choices of several options to their raw values: the same ones are asked for again and again."""
    extremes: dict[bool, Value] = field(default_factory=dict, repr=False, compare=False)
    """True to the best answer, False to the worst, once `find_extreme_answer` has found them: each example asks."""

    @cached_property
    def width(self) -> Fraction:
        """`highest` minus `lowest`; above zero in every bank that loads without errors."""
        return self.highest - self.lowest

    def get_raw(self, answer: Value) -> Fraction:
        """Return the raw value of `answer`, the content of an answer given to this question.

        For an option id it is the value of that option (KeyError if there is no such option); for a tuple of option
        ids, the sum of their values; for a number, the number itself or, with a curve, its percent. A sum, number or
        percent outside `lowest`..`highest` is replaced by the nearer end.
        """
        match answer:
            case str():
                return self.values[answer]
            case tuple():
                return self._get_raw_of_choice(answer)
            case Fraction():
                raw = interpolate(self.curve, answer) if self.curve else answer
                return _clamp(raw, self.lowest, self.highest)
            case _:
                assert_never(answer)

    def _get_raw_of_choice(self, choice: tuple[str, ...]) -> Fraction:
        raw = self._raw_by_choice.get(choice)
        if raw is None:
            raw = _clamp(add_up(self.values[option] for option in choice), self.lowest, self.highest)
            if len(self._raw_by_choice) < _MOST_KNOWN_CHOICES:
                self._raw_by_choice[choice] = raw
        return raw

    def get_ratio(self, raw: Fraction) -> Fraction:
        """Return the ratio of a raw value: 0 for `lowest`, 1 for `highest`."""
        return (raw - self.lowest) / self.width


def build_measure(question: Question, values: Mapping[str, Fraction], exclusive: Collection[str]) -> Measure:
    """Build the measure of `question`, a scored one.

    `values` maps its option ids to raw values, and `exclusive` holds the ids of its exclusive options (those that
    cannot be chosen with others). The range is the question's `range`. Without one, it is that of the values for a
    `single`, and from 0 to the sum of the values above zero for a `multiple`. For a number it is 0..100 with a curve,
    else from its `min` to its `max`. Raises ValueError for a text question.
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
    """List some answers to a `multiple`, each a tuple of option ids, among which are its worst and its best one.

    They are, in this order: each exclusive option alone; no option; all other options with a value above zero; all
    other options with a value under zero. The last two may be empty as well. `values` maps option ids to raw values,
    and `exclusive` holds the ids of the exclusive options.
    """
    together = [option for option in values if option not in exclusive]
    return (
        *((option,) for option in values if option in exclusive),
        (),
        tuple(option for option in together if values[option] > 0),
        tuple(option for option in together if values[option] < 0),
    )


def list_extreme_numbers(question: Question) -> tuple[Fraction, Fraction]:
    """Return two numbers, ascending, of which one is the worst answer to a number question and the other its best.

    They are its `min` and `max`. A missing one is replaced by the answer at the first or the last point of its curve,
    because percents stay the same beyond these points; without a curve, by 0.
    """
    curve = question.curve
    first, last = (curve[0][0], curve[-1][0]) if curve else (ZERO, ZERO)
    return (first if question.min is None else question.min, last if question.max is None else question.max)


def interpolate(curve: Points, answer: Fraction) -> Fraction:
    """Return the percent that `curve` gives for the number `answer`.

    Between two points it lies on the straight line that joins them. Below the first point and above the last one it is
    the percent of that point. `curve` has at least one point.
    """
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
    """Build the measure of a number question: on 0..100 with a curve, otherwise on its `min`..`max`."""
    low, high = list_extreme_numbers(question)
    if question.curve:
        percents = [interpolate(question.curve, number) for number in (low, high)]
        return Measure(ZERO, HUNDRED, min(percents), max(percents), {}, question.curve)
    return Measure(low, high, low, high, {}, ())
