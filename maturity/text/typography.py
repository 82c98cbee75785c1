"""How texts and amounts are set in each language: the no-break spaces of French above all."""

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
    """`text` with U+00A0 before `: ; ! ? % €` and `»`, after `«` and `n°`, and between thousands.

    U+00A0 and not U+202F: the narrow one is in no legacy code page, so a Windows console cannot print it.
    """
    for pattern in (_BEFORE, _AFTER, _THOUSANDS):
        text = pattern.sub(NBSP, text)
    return text


def format_prose(text: str, language: str) -> str:
    """A text from a file as a reader of `language` sees it: visible-safe, with the spaces of its language."""
    safe = make_visible(text)
    return set_french_spaces(safe) if language == "fr" else safe


def join_series(texts: Iterable[str], language: str) -> str:
    """Texts one after the other, set apart by semicolons."""
    return (f"{NBSP}; " if language == "fr" else "; ").join(texts)


def format_amount(value: Fraction, unit: str | None, language: str) -> str:
    """A number with its unit; "12 %" in French, "12%" in English; a unit in words is a plural, so not below two."""
    number = format_number(value, language)
    if not unit or (value < 2 and unit[0].isalpha()):
        return number
    glued = unit.startswith("%") and language != "fr"
    return f"{number}{'' if glued else NBSP}{format_prose(unit, language)}"
