"""French spacing: the no-break spaces that French typography puts around double punctuation."""

from __future__ import annotations

import re

from maturity.text.numbers import NBSP

_BEFORE = re.compile(r" (?=[:;!?»%€])")
_AFTER = re.compile(r"(?<=«) |(?<=\bn°) (?=[\d{])")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")


def french_spaces(text: str) -> str:
    """`text` with U+00A0 before `: ; ! ? % €` and `»`, after `«` and `n°`, and between thousands.

    U+00A0 and not U+202F: the narrow one is in no legacy code page, so a Windows console cannot print it.
    """
    for pattern in (_BEFORE, _AFTER, _THOUSANDS):
        text = pattern.sub(NBSP, text)
    return text
