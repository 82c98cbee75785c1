"""Dates: whether a text is a day as our files have it, and which day a person meant who wrote it in another way."""

from __future__ import annotations

import re

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.text.slugs import make_slug

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[-/. ]?(?P<month>[0-9]{1,2})[-/. ]?(?P<day>[0-9]{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4})")
_IN_WORDS = re.compile(
    r"(?:[a-z]+_)?(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)?_(?:of_)?(?P<month>[a-z]+)_(?P<year>[0-9]{4})"
    r"|(?P<first>[a-z]+)_(?P<second>[0-9]{1,2})(?:st|nd|rd|th)?_(?P<last>[0-9]{4})"
)
_MOST_CHARACTERS = 40
"""A longer text is no date that somebody wrote in another way."""
_MONTHS = (
    ("janvier", "january", "janv", "jan"),
    ("fevrier", "february", "fevr", "feb"),
    ("mars", "march", "mar"),
    ("avril", "april", "avr", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun"),
    ("juillet", "july", "juil", "jul"),
    ("aout", "august", "aug"),
    ("septembre", "september", "sept", "sep"),
    ("octobre", "october", "oct"),
    ("novembre", "november", "nov"),
    ("decembre", "december", "dec"),
)
"""The names of the months, as ids, in French and English, from January."""
_NUMBER_BY_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}


def check_date(written: str, pointer: Pointer) -> Problem | None:
    """Return MB410 at `pointer` if `written` is no day like 2026-11-23; what to write instead is the day that it means.

    None if it is such a day, and for an empty text.
    """
    if not written or is_date(written):
        return None
    return Problem("MB410", pointer, {"date": written}, instead=find_date(written) or None)


def is_date(text: str) -> bool:
    """Whether `text` is a day that exists in the calendar, written as in 2026-11-23."""
    from datetime import date  # files without a date do not need it  # noqa: PLC0415

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _ISO_DATE.fullmatch(text) is not None  # Python accepts other ways of writing a date as well


def find_date(written: str) -> str:
    """Return the day that `written` means, as in 2026-11-23; "" if it means none, or more than one.

    Understood are 23/11/2026 (the day first, as in Europe), 2026/11/23, 20261123, `23 novembre 2026` and
    `November 23, 2026`. 11/23/2026, which can only be an American date, is understood too.
    """
    if len(written) > _MOST_CHARACTERS:
        return ""
    text = written.strip()
    for match in (_YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)):
        if match:
            found = _join(match["year"], match["month"], match["day"])
            return found or _join(match["year"], match["day"], match["month"])
    match = _IN_WORDS.fullmatch(make_slug(text, "_"))
    if match is None:
        return ""
    month = _NUMBER_BY_MONTH.get(match["month"] or match["first"], 0)
    return _join(match["year"] or match["last"], str(month), match["day"] or match["second"])


def _join(year: str, month: str, day: str) -> str:
    """Return the day as in 2026-11-23; "" if the calendar has no such day."""
    joined = f"{year}-{month:0>2}-{day:0>2}"
    return joined if is_date(joined) else ""
