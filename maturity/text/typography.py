"""Texts and amounts as each language sets them. French has a no-break space (U+00A0) beside some signs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from maturity.text.numbers import NBSP, format_number
from maturity.text.safe import make_visible

_BEFORE = re.compile(r" (?=[:;!?»%€])")
"""A space before a sign."""
_AFTER = re.compile(r"(?<=«) |(?<=\bn°) (?=[\d{])")
"""A space after `«`, or after `n°` before a digit or a place to fill in a template."""
_SPACES_IN_A_ROW = re.compile(r"(?<=\S) {2,9}(?=\S)")
_BEFORE_SIGN = re.compile(r"(?<=[^\W\d_]) (?=[,.;:?!](?:\s|$))")
"""A space after a word and before a sign, where English has none."""
_MISSING_BEFORE = re.compile(r"(?<=[^\W_])(?=[;!?](?:[ \u00a0\"”»]|$))|(?<=[^\s(«])(?=»)")
"""The place of a missing space before a sign that ends a word: an address such as `?id=3` is left alone."""
_MISSING_AFTER = re.compile(r"(?<=«)(?=[^\s»])")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")
"""A space between the thousands of a number."""


def set_french_spaces(text: str) -> str:
    """Return `text` with no-break spaces in the place of spaces, where French wants them.

    That is before `: ; ! ? % €` and `»`, after `«`, after `n°` with a digit behind, and between thousands. Where there
    is no space none is added. It is U+00A0 and not the narrow U+202F, which many Windows consoles cannot print.
    """
    for pattern in (_BEFORE, _AFTER, _THOUSANDS):
        text = pattern.sub(NBSP, text)
    return text


def correct_spaces(text: str, language: str) -> str:
    """Return `text`, as its author wrote it, with the spaces of `language` around its signs, and no two in a row.

    French has no-break spaces where a space is, or is missing, before `; ! ?` and inside quotation marks; English has
    none before a sign. Texts in other languages are not changed.
    """
    if language not in ("fr", "en"):
        return text
    text = _SPACES_IN_A_ROW.sub(" ", text)
    if language == "en":
        return _BEFORE_SIGN.sub("", text)
    for pattern in (_MISSING_BEFORE, _MISSING_AFTER):
        text = pattern.sub(NBSP, text)
    return set_french_spaces(text)


def format_prose(text: str, language: str) -> str:
    """Return a text from a file, ready to be shown: made harmless on one line, with the spaces of `language`."""
    safe = make_visible(text)
    return set_french_spaces(safe) if language == "fr" else safe


def join_series(texts: Iterable[str], language: str) -> str:
    """Join `texts`, which are not changed, by semicolons; "" for none."""
    return (f"{NBSP}; " if language == "fr" else "; ").join(texts)


def format_amount(value: Fraction, unit: str | None, language: str) -> str:
    """Format `value` with its unit: "12 %" in French (a no-break space), "12%" in English, "3 people".

    Without a unit (None or ""), it is the number alone. A unit that starts with a letter is a plural, and is left out
    if `value` is under 2.
    """
    number = format_number(value, language)
    if not unit or (value < 2 and unit[0].isalpha()):
        return number
    space = "" if unit.startswith("%") and language != "fr" else NBSP
    return f"{number}{space}{format_prose(unit, language)}"
