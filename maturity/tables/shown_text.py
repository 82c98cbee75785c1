"""What a cell of LibreOffice shows of its number: its sheet has both, the number and the text."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from maturity.tables.number_formats import UNKNOWN, NumberFormat, make_format, make_word_format

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "": "¤"}
_PERCENTAGE = make_format("%", percents=1)
_DIGITS = re.compile(r"[-−]?[0-9](?:[0-9 .,'’\u00a0\u2009\u202f]*[0-9])?")
_BETWEEN = re.compile(r"[ '’\u00a0\u2009\u202f]")
_OTHERWISE = re.compile(r"[-−+0-9 .,\u00a0\u202f]*(?:[eE]|/)[-−+0-9 ]*")
"""A number with an exponent, or a fraction."""
_MOST_DIGITS = 400
"""How many digits a number of a spreadsheet has at most, before or after its point."""
_MISTAKES = ("#", "Err:")
"""What a cell with a mistake of a formula shows."""
_make = lru_cache(maxsize=1_000)(make_format)


def find_shown_format(sort: str, value: str, currency: str, text: str) -> NumberFormat | None:
    """Return how a cell shows its number, from its sort, the number and its `text`; None if it is shown as it is."""
    if sort == "percentage":
        return _PERCENTAGE
    if sort == "currency":
        return _make(_SYMBOLS.get(currency, currency))
    text = text.strip()
    if sort != "float" or not text or text == value:
        return None
    match = _DIGITS.search(text)
    number = _parse(value)
    if number is None or _OTHERWISE.fullmatch(text):
        return None
    if text.startswith(_MISTAKES):
        return UNKNOWN
    if match is None:
        return make_word_format(text)
    after = text[match.end() :].strip()
    bare = match[0].lstrip("-−")
    digits = len(bare) if bare.isdecimal() and bare.startswith("0") and len(bare) > 1 else 0
    thousands = next((each for each in range(3) if _is_same(number / 1000**each, match[0])), None)
    if thousands is None:
        return UNKNOWN
    return _make(after, digits, 0, thousands) if after or digits or thousands else None


def _is_same(number: Decimal, shown: str) -> bool:
    """Whether `shown` is the number, rounded, whatever sign stands before its decimals."""
    bare = _BETWEEN.sub("", shown).replace("−", "-")
    for sign, other in ((",", "."), (".", ",")):
        whole, _, part = bare.replace(other, "").partition(sign)
        read = _parse(f"{whole}.{part}" if part else whole)
        if read is not None and abs(read - number) <= Decimal(1).scaleb(-len(part)) * Decimal("0.5000001"):
            return True
    return False


def _parse(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else None
