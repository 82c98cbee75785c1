"""Texts as they are printed: apostrophes and minus signs of a printer, and numbers that stay beside what they count.

A terminal shows texts as a keyboard writes them, because that is what somebody searches and copies there.
"""

from __future__ import annotations

import re

from maturity.text.numbers import NBSP

_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_]|[«“\"])")
"""An apostrophe that a keyboard writes, in a word or between two."""
_PRINTED_APOSTROPHE = "\u2019"
_MINUS = re.compile(r"(?<![^\s(\[:«“])-(?=\d)")
"""A hyphen that stands for a minus sign: before a digit, with nothing before it."""
_PRINTED_MINUS = "\u2212"
_ADDRESS = re.compile(r"\S*(?:://|@|\\)\S*")
"""What may be an address or a path, in which each sign counts."""
_LOOSE = {
    "fr": "à|au|aux|avec|car|ce|dans|de|depuis|des|du|elle|en|est|et|il|la|le|les|mais|ni|on|ont|ou|où|par|pour|puis"
    "|que|qui|sans|se|selon|si|son|sont|un|une|vers|y",
    "en": "a|an|and|are|as|at|because|but|by|for|from|if|in|is|it|on|or|so|than|that|the|then|they|to|was|when|which"
    "|who|with",
}
"""Words that do not belong to a number before them."""
_SHARE = re.compile(
    r"(?<=\d) (?=(?:sur|of) \d|à (?:vérifier|confirmer))|(?<=\d[ \u00a0]sur) (?=\d)|(?<=\d[ \u00a0]of) (?=\d)"
)
"""The spaces of "34 sur 39", and that of "1 à vérifier"."""


def _make_counted(language: str) -> re.Pattern[str]:
    """Make what finds the space between a number and the word that it counts."""
    return re.compile(rf"(?<=\d) (?!(?:{_LOOSE[language]})\b)(?=[^\W\d_])")


_COUNTED = {language: _make_counted(language) for language in _LOOSE}


def set_for_print(text: str, language: str) -> str:
    """Return `text` with the signs of print: `’` in words, `−` before numbers, no line end between "34" and "jours".

    Addresses and paths stay as they are, and so do texts in other languages than French and English. What is set
    already does not change.
    """
    if language not in _COUNTED or not text:
        return text
    parts, end = [], 0
    for found in _ADDRESS.finditer(text) if "://" in text or "@" in text or "\\" in text else ():
        parts += [_set_words(text[end : found.start()], language), found.group()]
        end = found.end()
    return "".join([*parts, _set_words(text[end:], language)])


def _set_words(text: str, language: str) -> str:
    text = _MINUS.sub(_PRINTED_MINUS, _APOSTROPHE.sub(_PRINTED_APOSTROPHE, text))
    return _COUNTED[language].sub(NBSP, _SHARE.sub(NBSP, text))
