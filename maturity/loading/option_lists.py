"""Options that a text names where a list of them belongs: separated by signs, by spaces, or by the dashes of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from maturity.loading.suggestions import find_option_meant

_MAX_TEXT = 200
"""From this many characters on, a text is not split into options."""
_SEPARATORS = re.compile("[,;]")
_DASHES = re.compile(r"[,;]|(?:^|(?<=\s))-")
"""The same with the dashes of a list in lines, which YAML reads as one text where a space is missing after a dash."""


def split_options(raw: Any, options: Mapping[str, str]) -> list[str]:
    """Split `raw` into what may be options: at its spaces if every word is an option's id, else at signs.

    These are commas and semicolons, and the dashes of a list in lines. `options` maps option ids to their texts. Empty
    for anything but a text, and for a text of 200 characters or more.
    """
    text = raw if isinstance(raw, str) and len(raw) < _MAX_TEXT else ""
    words = text.split()
    if words and all(word in options for word in words):
        return words
    if has_dashes(text, options):
        return [word.strip() for word in _DASHES.split(text) if word.strip()]
    return [word.strip() for word in _SEPARATORS.split(text)] if text else []


def has_semicolon(raw: Any) -> bool:
    """Whether `raw` is a text with a semicolon, which separates nothing in a list."""
    return isinstance(raw, str) and ";" in raw


def has_dashes(raw: Any, options: Mapping[str, str]) -> bool:
    """Whether `raw` is a text with the dashes of a list in lines (`-site - alerte`), and no option is written so."""
    if not isinstance(raw, str) or len(raw) >= _MAX_TEXT or not _DASHES.search(raw):
        return False
    return "-" in raw and not find_option_meant(raw, options)
