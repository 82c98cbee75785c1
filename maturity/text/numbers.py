"""Numbers as people write them: decimal comma and spaced thousands in French, half up, never contradicting."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

NBSP = "\u00a0"
_MORE_DECIMALS = 6  # a threshold is a written decimal: more digits than this are never needed to tell it apart


def round_half_up(value: Fraction, decimals: int) -> Fraction:
    """`value` rounded half up (away from zero on a tie above zero, as French readers expect) to `decimals`."""
    return _floor(value * 10**decimals + Fraction(1, 2)) / Fraction(10**decimals)


def choose_figure(value: Fraction, decimals: int, marks: Iterable[Fraction] = ()) -> tuple[Fraction, int]:
    """The figure to show for `value`, and its number of decimals.

    Half up, unless that would put the figure on the other side of one of `marks` (a threshold, a target, a floor):
    then decimals are added, truncated, until figure and verdict agree (scoring.md, "Rounding happens once").
    """
    marks = [mark for mark in marks if mark != value or _is_decimal(mark)]
    figure = round_half_up(value, decimals)
    for more in range(1, _MORE_DECIMALS + 1):
        if not any(_crosses(value, figure, mark) for mark in marks):
            return figure, decimals + more - 1
        figure = _floor(value * 10 ** (decimals + more)) / Fraction(10 ** (decimals + more))
    return figure, decimals + _MORE_DECIMALS


def format_figure(figure: Fraction, decimals: int, language: str) -> str:
    """`figure` written with `decimals` digits after the language's decimal mark, thousands spaced in French."""
    scaled = round_half_up(abs(figure), decimals) * 10**decimals
    sign = "-" if figure < 0 and scaled else ""
    digits = str(int(scaled)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    separator, mark = (NBSP, ",") if language == "fr" else (",", ".")
    return sign + _grouped(whole, separator) + (mark + part if part else "")


def format_number(value: Fraction | int, language: str) -> str:
    """`value` with the decimals it has, three at most: for weights, days and answers."""
    exact = Fraction(value)
    for decimals in range(3):
        if exact * 10**decimals == int(exact * 10**decimals):
            return format_figure(exact, decimals, language)
    return format_figure(exact, 3, language)


def format_percent(share: Fraction, language: str, decimals: int = 0) -> str:
    """A share in 0..1 as a percentage; never 100 % for less than all, nor 0 % for more than nothing."""
    figure, digits = choose_figure(share * 100, decimals, (Fraction(100),))
    while share > 0 and figure == 0 and digits < _MORE_DECIMALS:
        figure, digits = round_half_up(share * 100, digits + 1), digits + 1
    return format_figure(figure, digits, language) + (NBSP if language == "fr" else "") + "%"


def _crosses(value: Fraction, figure: Fraction, mark: Fraction) -> bool:
    return (value >= mark) != (figure >= mark)


def _is_decimal(value: Fraction) -> bool:
    denominator = value.denominator
    for factor in (2, 5):
        while denominator % factor == 0:
            denominator //= factor
    return denominator == 1


def _floor(value: Fraction) -> Fraction:
    return Fraction(value.numerator // value.denominator)


def _grouped(digits: str, separator: str) -> str:
    if len(digits) <= 3:
        return digits
    return _grouped(digits[:-3], separator) + separator + digits[-3:]
