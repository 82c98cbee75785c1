"""Texts as a PDF can hold them: with letters that its fonts have, and words that can be broken at the end of a line.

A PDF carries its fonts, so that it looks the same everywhere. The font is one that the typesetter brings: it has the
letters of Europe, punctuation, arrows and some signs, but no emoji and no ideographs.
"""

from __future__ import annotations

import re
from unicodedata import normalize

STAND_IN = "\u25a1"
"""An empty square: it stands where a letter is missing."""
_SHOWN = (
    r" -~\xa0-\u023f\u0250-\u02e4\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u03d0-\u03e1\u0400-\u045f"
    r"\u0490-\u04c4\u04d0-\u04f9\u1e00-\u1e9b\u1e9e\u1ea0-\u1ef9"
    r"\u2000-\u200a\u2010-\u2027\u202f-\u2037\u2039-\u203e\u2042\u2044\u2047-\u204b\u2070\u2071\u2074-\u208e"
    r"\u20a3\u20ac\u2116\u2122\u2126\u2153-\u215e\u2160-\u2183\u2190-\u219b\u21d0-\u21d5"
    r"\u2200\u2202\u2203\u2205-\u220b\u220f-\u221a\u221e\u2227-\u222b\u2248\u2260\u2261\u2264\u2265"
    r"\u2460-\u2473\u25a0\u25a1\u25b2\u25b6\u25bc\u25c0\u25c6\u25c7\u25cb\u25cf\u2605\u2639\u263a\u2660\u2663\u2665\u2666"
    r"\ufffd"
)
"""What the font has in each weight, as the inside of a class of characters: a test sets each of them."""
SHOWN = re.compile(f"[{_SHOWN}]")
"""One character that the fonts have."""
_MISSING = re.compile(f"[^{_SHOWN}][\u200c\u200d\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]*")
"""One that they do not have, with what only changes how it looks."""
_LONG_WORD = re.compile(r"\S{26,}")
_BREAK_HERE = "\u200b"
_STEP = 4
"""After how many characters of a long word it may be broken."""


def replace_missing(text: str) -> str:
    """Return `text` with an empty square for each character that the fonts do not have."""
    return _MISSING.sub(STAND_IN, normalize("NFC", text))


def break_words(text: str) -> str:
    """Return `text` with places to break it in each word that is longer than words are, such as an address."""
    return _LONG_WORD.sub(_add_breaks, text)


def _add_breaks(found: re.Match[str]) -> str:
    word = found.group()
    return _BREAK_HERE.join(word[index : index + _STEP] for index in range(0, len(word), _STEP))
