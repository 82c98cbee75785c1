"""Numbers and days as the cells of a table have them: with a comma or a point, with spaces between thousands."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction

from maturity.model.mapping import CellReading, DecimalSign

_NUMBER = re.compile(
    r"(?P<sign>[-−+]?)(?P<whole>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,8}|[0-9]{1,30})"
    r"(?:(?P<mark>[.,])(?P<part>[0-9]{1,30}))?"
)
_TIME = re.compile(r"[ T][0-9]{1,2}[:h][0-9]{2}.{0,20}$")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})")
_SLASHED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")


def parse_number(text: str, decimal: DecimalSign | None) -> Fraction | None:
    """Return the number that `text` is; None if it is none, or may be two.

    `decimal` is the sign before decimals; where it is not known, both are read as such, but for a comma with three
    digits after it: `1,234` is a thousand and more to an American, and hardly more than one to a Frenchman.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None or is_unclear_number(text, decimal):
        return None
    digits = re.sub(r"[ \u00a0\u202f]", "", match["whole"])
    value = Fraction(f"{digits}.{match['part']}" if match["part"] else digits)
    return -value if match["sign"] in ("-", "−") and match["sign"] else value


def is_unclear_number(text: str, decimal: DecimalSign | None) -> bool:
    """Whether `text` may be two numbers: its sign is the other one than `decimal`, or a comma before three digits."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None or not match["mark"]:
        return False
    thousands = len(match["part"]) == 3 and match["whole"].strip("0") != "" and len(match["whole"]) <= 3
    return thousands and match["mark"] != (decimal or ".")


def parse_day(text: str, by: CellReading | None) -> str:
    """Return the day that `text` gives, with or without a time, as in 2026-11-23; "" if it gives none, or may be two.

    `by` tells whether the day or the month comes first where both are figures.
    """
    written = _TIME.sub("", text.strip())
    if match := _YEAR_FIRST.fullmatch(written):
        return _format_day(match[1], match[2], match[3])
    slashed = _SLASHED.fullmatch(written)
    if slashed is None:
        return ""
    first, _, second, year = slashed.groups()
    if by is None and int(first) <= 12 and int(second) <= 12 and first != second:
        return ""
    is_month_first = by == "month_first" or (by is None and int(second) > 12)
    return _format_day(year, first, second) if is_month_first else _format_day(year, second, first)


def _format_day(year: str, month: str, day: str) -> str:
    """Return a day as in 2026-11-23; "" if the calendar has none such."""
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
