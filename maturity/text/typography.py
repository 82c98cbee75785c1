"""Texts and amounts as each language sets them, with the no-break spaces of French."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from maturity.text.numbers import NBSP, format_number
from maturity.text.safe import make_visible

_BEFORE = re.compile(r" (?=[:;!?»%€])")
_AFTER = re.compile(r"(?<=«) |(?<=\bn°) (?=[\d{])")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")


def set_french_spaces(text: str) -> str:
    """Return `text` with U+00A0 before `: ; ! ? % €` and `»`, after `«` and `n°`, and between thousands.

    U+00A0 and not U+202F: the narrow one is in no legacy code page, so a Windows console cannot print it.
    """
    for pattern in (_BEFORE, _AFTER, _THOUSANDS):
        text = pattern.sub(NBSP, text)
    return text


def format_prose(text: str, language: str) -> str:
    """Format a text from a file for a reader of `language`: made harmless, with the spaces of that language."""
    safe = make_visible(text)
    return set_french_spaces(safe) if language == "fr" else safe


def join_series(texts: Iterable[str], language: str) -> str:
    """Join texts by semicolons."""
    return (f"{NBSP}; " if language == "fr" else "; ").join(texts)


def format_amount(value: Fraction, unit: str | None, language: str) -> str:
    """Format a number with its unit, if it has one: "12 %" in French, "12%" in English.

    A unit in words is a plural, so it is left out for numbers below two.
    """
    number = format_number(value, language)
    if not unit or (value < 2 and unit[0].isalpha()):
        return number
    space = "" if unit.startswith("%") and language != "fr" else NBSP
    return f"{number}{space}{format_prose(unit, language)}"
