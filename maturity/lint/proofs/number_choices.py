"""The choices of a number: each mark at which something changes, and each space between two marks.

Marks are the numbers that conditions compare with, the bounds, the bends of a curve and the moves of recommendations.
Within a space nothing changes but the ratio, which rises or falls evenly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from maturity.lint.proofs.choices import Choice, make_choice

_MOST_WHOLE_NUMBERS = 120
"""Up to so many whole numbers within the bounds are choices of their own."""
_EDGE = Fraction(1, 1000)
"""How near to the ends of a space its lowest and its highest answer are taken, as a share of its width."""
_Rate = Callable[[Fraction], Fraction]


def list_number_choices(
    marks: Iterable[Fraction],
    bounds: tuple[Fraction | None, Fraction | None],
    *,
    whole: bool = False,
    rate: _Rate | None = None,
    spots: int = 1,
) -> list[Choice]:
    """List the choices of a number between `bounds`, of which either may be missing.

    `rate` gives the ratio of an answer; None for a number that is not scored. `spots` is how many choices a space has:
    more than one where two numbers are compared with each other, so that each order of them can be chosen.
    """
    low, high = bounds
    if whole and low is not None and high is not None and high - low <= _MOST_WHOLE_NUMBERS:
        return [_make_point(Fraction(number), rate) for number in range(ceil(low), floor(high) + 1)]
    inside = sorted({each for each in (*marks, *bounds) if each is not None and _is_within(each, bounds)})
    return [*_list_choices(inside or [Fraction(0)], bounds, whole=whole, rate=rate, spots=spots)]


def _list_choices(
    marks: list[Fraction],
    bounds: tuple[Fraction | None, Fraction | None],
    *,
    whole: bool,
    rate: _Rate | None,
    spots: int,
) -> Iterator[Choice]:
    """Yield the choices below, on, between and above `marks`, ascending."""
    low, high = bounds
    if low is None:
        yield from _list_in_space(marks[0] - 2 * spots - 2, marks[0], whole=whole, rate=rate, spots=spots)
    for mark, after in pairwise([*marks, None]):
        assert mark is not None
        if not whole or mark.denominator == 1:
            yield _make_point(mark, rate)
        if after is not None:
            yield from _list_in_space(mark, after, whole=whole, rate=rate, spots=spots)
    if high is None:
        yield from _list_in_space(marks[-1], marks[-1] + 2 * spots + 2, whole=whole, rate=rate, spots=spots)


def _list_in_space(start: Fraction, end: Fraction, *, whole: bool, rate: _Rate | None, spots: int) -> Iterator[Choice]:
    """Yield the choices strictly between `start` and `end`."""
    if whole:
        first, last = floor(start) + 1, ceil(end) - 1
        if last - first < max(spots, 3):
            yield from (_make_point(Fraction(each), rate) for each in range(first, last + 1))
            return
        answers = [Fraction(first + (last - first) * place // (spots + 1)) for place in range(1, spots + 1)]
        edges = (Fraction(first), Fraction(last))
    else:
        pieces = 1 << spots.bit_length()  # a power of two: the answers have an end as decimals
        answers = [start + (end - start) * place / pieces for place in range(1, spots + 1)]
        edges = (start + (end - start) * _EDGE, end - (end - start) * _EDGE)
    reach = edges if whole else (start, end)
    for answer in answers:
        yield _make_point(answer, None) if rate is None else _make_space(answer, edges, reach, rate)


def _make_space(
    answer: Fraction, edges: tuple[Fraction, Fraction], reach: tuple[Fraction, Fraction], rate: _Rate
) -> Choice:
    """Make the choice of a space, whose ratios lie between those at the ends of `reach`; `answer` stands for it."""
    answers = sorted((edges[0], answer, edges[1]), key=rate)
    lowest, highest = sorted(map(rate, reach))
    return Choice(tuple(answers), (answer, answer), tuple(map(rate, answers)), (lowest, highest))


def _make_point(answer: Fraction, rate: _Rate | None) -> Choice:
    return make_choice(answer, None if rate is None else rate(answer))


def _is_within(number: Fraction, bounds: tuple[Fraction | None, Fraction | None]) -> bool:
    low, high = bounds
    return (low is None or number >= low) and (high is None or number <= high)
