"""Numbers as people write them: with the decimal mark and the thousands of each language, rounded half up.

A mark is a number at which a verdict changes, such as the score at which a level starts. A number shown is never on the
other side of a mark than the exact number: 59.96 is not shown as 60.0 beside a level that starts at 60.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

NBSP = "\u00a0"
"""A no-break space."""
_MORE_DECIMALS = 6
"""The most decimals that are added to those asked for, to tell a number apart from a mark."""


def round_half_up(value: Fraction, decimals: int) -> Fraction:
    """Round `value` to so many decimals; a value in the middle is rounded to the greater number (-0.5 to 0)."""
    return Fraction(_round_to_units(value, decimals), 10**decimals)


def choose_figure(value: Fraction, decimals: int, marks: Iterable[Fraction] = ()) -> tuple[Fraction, int]:
    """Return the number to show for `value`, and the number of decimals to show it with (`decimals` or more).

    `value` is rounded half up to `decimals`, unless the result is on the other side of one of `marks`: one of the two
    is at the mark or above it, and the other under it. Then decimals are added one by one, and `value` is rounded down,
    until both are on the same side of every mark, or six decimals are added (scoring.md, "Rounding happens once"). A
    mark that equals `value` and has endless decimals is ignored.
    """
    marks = [mark for mark in marks if mark != value or _is_decimal(mark)]
    figure = round_half_up(value, decimals)
    for more in range(1, _MORE_DECIMALS + 1):
        if not any(_crosses(value, figure, mark) for mark in marks):
            return figure, decimals + more - 1
        figure = _floor(value * 10 ** (decimals + more)) / Fraction(10 ** (decimals + more))
    return figure, decimals + _MORE_DECIMALS


def format_figure(figure: Fraction, decimals: int, language: str) -> str:
    """Format `figure` with exactly so many decimals: "1 234,50" in French (a no-break space), "1,234.50" in English.

    A figure with more decimals is rounded as `round_half_up` does: -0.5 to 0. Zero has no minus sign.
    """
    units = _round_to_units(figure, decimals)
    sign = "-" if units < 0 else ""
    digits = str(abs(units)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    separator, mark = (NBSP, ",") if language == "fr" else (",", ".")
    return sign + _group_thousands(whole, separator) + (mark + part if part else "")


def format_number(value: Fraction | int, language: str) -> str:
    """Format `value` with as many decimals as it has, at most three; with more it is rounded to three."""
    exact = Fraction(value)
    for decimals in range(3):
        if 10**decimals % exact.denominator == 0:
            return format_figure(exact, decimals, language)
    return format_figure(exact, 3, language)


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share in 0..1 that a sentence says as a percentage: "67 %" in French, "67%" in English."""

    share: Fraction
    decimals: int | None = None
    """How many decimals; None for as many as it has, at most three, which suits a limit that somebody has written."""
    marks: tuple[Fraction, ...] = ()
    """Shares on whose other side the figure must not be, such as the limit that it is beyond."""


def choose_percent_sign(language: str) -> str:
    """Choose what stands behind a percentage: in French, a no-break space is before the sign."""
    return (NBSP if language == "fr" else "") + "%"


def format_percent(percentage: Percentage, language: str) -> str:
    """Format a percentage at its decimals.

    Up to six decimals are added where less than all would be shown as 100 %, or more than nothing as 0 %, or where the
    figure would be on the other side of one of its marks.
    """
    sign = choose_percent_sign(language)
    exact = percentage.share * 100
    if percentage.decimals is None:
        return format_number(exact, language) + sign
    marks = (Fraction(100), *(mark * 100 for mark in percentage.marks))
    figure, digits = choose_figure(exact, percentage.decimals, marks)
    while exact > 0 and figure == 0 and digits < _MORE_DECIMALS:
        figure, digits = round_half_up(exact, digits + 1), digits + 1
    return format_figure(figure, digits, language) + sign


def _round_to_units(value: Fraction, decimals: int) -> int:
    """Return how many units of the last of `decimals` make `value`, rounded half up: with 2, 12.345 is 1235.

    It counts with whole numbers, which is much faster than with fractions, as each number shown comes by here.
    """
    units_in_one: int = 10**decimals
    return (2 * value.numerator * units_in_one + value.denominator) // (2 * value.denominator)


def _crosses(value: Fraction, figure: Fraction, mark: Fraction) -> bool:
    """Tell whether exactly one of `value` and `figure`, the number shown for it, is at `mark` or above it."""
    return (value >= mark) != (figure >= mark)


def _is_decimal(value: Fraction) -> bool:
    """Tell whether a number can be written with a finite number of decimals."""
    denominator = value.denominator
    for factor in (2, 5):
        while denominator % factor == 0:
            denominator //= factor
    return denominator == 1


def _floor(value: Fraction) -> Fraction:
    """Return the greatest whole number that is not greater than `value`."""
    return Fraction(value.numerator // value.denominator)


def _group_thousands(digits: str, separator: str) -> str:
    """Return `digits` with `separator` before every third digit from the right."""
    if len(digits) <= 3:
        return digits
    return _group_thousands(digits[:-3], separator) + separator + digits[-3:]
