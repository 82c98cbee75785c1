"""Numbers as people write them: decimal comma and spaced thousands in French, rounded half up.

A rounded number never contradicts a verdict: 59.96 is not shown as 60.0 beside a level that starts at 60.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

NBSP = "\u00a0"
"""A no-break space."""
_MORE_DECIMALS = 6
"""How many decimals are added at most: a threshold is a written decimal, so no more are needed to tell it apart."""


def round_half_up(value: Fraction, decimals: int) -> Fraction:
    """Round `value` to a number of decimals; a value in the middle is rounded up, as French readers expect."""
    return _floor(value * 10**decimals + Fraction(1, 2)) / Fraction(10**decimals)


def choose_figure(value: Fraction, decimals: int, marks: Iterable[Fraction] = ()) -> tuple[Fraction, int]:
    """Return the number to show for `value`, and with how many decimals.

    It is rounded half up, unless that would put it on the other side of one of `marks` (a threshold, a target score, a
    floor): then decimals are added, and cut, until number and verdict agree (scoring.md, "Rounding happens once").
    """
    marks = [mark for mark in marks if mark != value or _is_decimal(mark)]
    figure = round_half_up(value, decimals)
    for more in range(1, _MORE_DECIMALS + 1):
        if not any(_crosses(value, figure, mark) for mark in marks):
            return figure, decimals + more - 1
        figure = _floor(value * 10 ** (decimals + more)) / Fraction(10 ** (decimals + more))
    return figure, decimals + _MORE_DECIMALS


def format_figure(figure: Fraction, decimals: int, language: str) -> str:
    """Format a number with so many decimals, with the decimal mark and the thousands of the language."""
    scaled = round_half_up(abs(figure), decimals) * 10**decimals
    sign = "-" if figure < 0 and scaled else ""
    digits = str(int(scaled)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    separator, mark = (NBSP, ",") if language == "fr" else (",", ".")
    return sign + _group_thousands(whole, separator) + (mark + part if part else "")


def format_number(value: Fraction | int, language: str) -> str:
    """Format `value` with the decimals that it has, three at most: for weights, days and answers."""
    exact = Fraction(value)
    for decimals in range(3):
        if exact * 10**decimals == int(exact * 10**decimals):
            return format_figure(exact, decimals, language)
    return format_figure(exact, 3, language)


def format_percent(share: Fraction, language: str, decimals: int = 0) -> str:
    """Format a share (0..1) as a percentage: never 100 % for less than all, nor 0 % for more than nothing."""
    figure, digits = choose_figure(share * 100, decimals, (Fraction(100),))
    while share > 0 and figure == 0 and digits < _MORE_DECIMALS:
        figure, digits = round_half_up(share * 100, digits + 1), digits + 1
    return format_figure(figure, digits, language) + (NBSP if language == "fr" else "") + "%"


def _crosses(value: Fraction, figure: Fraction, mark: Fraction) -> bool:
    """Whether a value and the number shown for it are on different sides of a mark."""
    return (value >= mark) != (figure >= mark)


def _is_decimal(value: Fraction) -> bool:
    """Whether a number can be written with a finite number of decimals."""
    denominator = value.denominator
    for factor in (2, 5):
        while denominator % factor == 0:
            denominator //= factor
    return denominator == 1


def _floor(value: Fraction) -> Fraction:
    """Return the greatest whole number that is not above `value`."""
    return Fraction(value.numerator // value.denominator)


def _group_thousands(digits: str, separator: str) -> str:
    if len(digits) <= 3:
        return digits
    return _group_thousands(digits[:-3], separator) + separator + digits[-3:]
