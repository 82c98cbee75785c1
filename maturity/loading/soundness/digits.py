"""Digits: a score is an exact fraction, which has to stay short enough to be computed, written and read back.

Denominators multiply: with weights of 1/3, 1/7 and 1/11, or numbers out of 97 and out of 101, a score can have their
product below its line. Here it is worked out how long that can become, whatever is answered.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.exact import ONE
from maturity.model.items import Axis, Combine, Question
from maturity.model.measure import Measure

MAX_DIGITS = 2_000
"""How many digits the denominator of a score may have; Python writes none of more than 4,300."""
_MAX_BITS = MAX_DIGITS * math.log2(10)
_ANY_DECIMALS = 10**70
"""A denominator of any number in an answers file: it has 40 characters at most, and an exponent of -30 at least."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a problem if a score of `bank` can become too long a fraction; the bank must be sound in all else.

    The problem is about the first axis, in depth-first order, of which that is so, or about all top axes together.
    """
    try:
        parts = [_bound_axis(bank, axis, ("axes", index)) for index, axis in enumerate(bank.axes)]
        if bank.combine != "none":
            _combine(bank.combine, parts, ONE, ("axes",))
    except _TooLongError as error:
        is_whole = error.pointer == ("axes",)
        pointer = error.pointer if is_whole else (*error.pointer, "id")
        yield Problem("MB251", pointer, {"limit": MAX_DIGITS}, "whole" if is_whole else "", on_key=is_whole)


class _TooLongError(Exception):
    """Raised at the first axis whose score can become too long; `pointer` is its path inside the bank's file."""

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class _Bound:
    """A bound of the denominators that a number can have: each divides `common` times a number of `bits` bits."""

    common: int
    """What divides the same way whatever is answered."""
    bits: float = 0
    """The size, in bits, of what depends on which questions apply: the sums of the weights that count."""

    @property
    def is_too_long(self) -> bool:
        """Whether a denominator can have more than `MAX_DIGITS` digits."""
        return self.common.bit_length() + self.bits > _MAX_BITS


@dataclass(frozen=True, slots=True)
class _Part:
    """What a question or an axis brings to the axis above: bounds, whatever is answered."""

    ratio: _Bound
    """The denominators of its ratio."""
    value: _Bound
    """The denominators of what it brings to a sum."""
    width: Fraction
    """The most that it can bring to a sum."""
    weight: Fraction
    """How much it counts beside its siblings."""


def _bound_axis(bank: Bank, axis: Axis, pointer: Pointer) -> _Part:
    """Bound what `axis` brings to the axis above; raises _TooLongError for it or for one below it."""
    questions = (question for question in bank.questions_by_axis[axis.id] if question.counts)
    own = [_bound_question(question, bank.measure_by_question[question.id]) for question in questions]
    below = [_bound_axis(bank, each, (*pointer, "axes", index)) for index, each in enumerate(axis.axes)]
    return _combine(axis.combine, [*own, *below], axis.weight, pointer)


def _combine(combine: Combine, parts: Sequence[_Part], weight: Fraction, pointer: Pointer) -> _Part:
    """Bound what an axis with these `parts` brings to the axis above; raises _TooLongError if it is too long."""
    if combine == "sum":
        value = _join((_Bound(part.value.common * part.weight.denominator, part.value.bits) for part in parts), pointer)
        widths = [part.weight * part.width for part in parts]
        width, ratio = sum(widths, Fraction(0)), _Bound(value.common, value.bits + _measure_sum(widths))
    else:
        ratio, width = _join((part.ratio for part in parts), pointer), ONE
        if combine == "mean":
            ratio = _Bound(ratio.common, ratio.bits + _measure_sum([part.weight for part in parts]))
        value = ratio
    if ratio.is_too_long:
        raise _TooLongError(pointer)
    return _Part(ratio, value, width, weight)


def _join(bounds: Iterable[_Bound], pointer: Pointer) -> _Bound:
    """Bound the denominators of a sum of numbers; raises _TooLongError as soon as it is too long."""
    joined = _Bound(1)
    for bound in bounds:
        joined = _Bound(math.lcm(joined.common, bound.common), joined.bits + bound.bits)
        if joined.is_too_long:
            raise _TooLongError(pointer)
    return joined


def _measure_sum(numbers: Sequence[Fraction]) -> float:
    """Return how many bits the sum of some of `numbers` can have, in units in which each of them is whole.

    0 for a single number, by which nothing is divided; what is zero adds nothing.
    """
    counted = [each for each in numbers if each]
    if len(counted) < 2:
        return 0
    unit = Fraction(math.gcd(*(each.numerator for each in counted)), math.lcm(*(each.denominator for each in counted)))
    return (sum(counted) / unit).numerator.bit_length()


def _bound_question(question: Question, measure: Measure) -> _Part:
    """Bound what a scored question brings to its axis."""
    numbers = [measure.lowest, measure.highest, *measure.values.values()]
    common = math.lcm(*(number.denominator for number in numbers))
    if question.kind == "number":
        answers = 1 if question.whole else _ANY_DECIMALS
        common = math.lcm(common, _bound_curve(question, answers) if question.curve else answers)
    ratio = common * measure.width.numerator
    return _Part(_Bound(ratio), _Bound(common), measure.width, question.weight)


def _bound_curve(question: Question, answers: int) -> int:
    """Return a common denominator of the percents that the curve of `question` gives; `answers` is one of answers."""
    common = 1
    for (x0, y0), (x1, y1) in pairwise(question.curve):
        slope = (y1 - y0) / (x1 - x0)
        common = math.lcm(common, y0.denominator, slope.denominator * math.lcm(answers, x0.denominator))
    return common
