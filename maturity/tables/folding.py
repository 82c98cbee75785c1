"""Texts made comparable: what is the same but for spaces, capitals and the shape of apostrophes counts as equal."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SAME_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‑": "-", "…": "..."})
_MOST = 5_000
"""How many characters of a text are looked at: no heading and no option is longer."""


@lru_cache(maxsize=65_536)
def fold_text(text: str) -> str:
    """Return `text` with single spaces, in small letters, and with plain apostrophes, quotation marks and hyphens.

    Accents stay. Survey services put no-break spaces into headings, and spreadsheets put curly apostrophes into cells:
    two texts that give the same result are taken for the same. The cells of a table repeat, hence the memory.
    """
    folded = unicodedata.normalize("NFC", text[:_MOST]).translate(_SAME_SIGNS)
    return " ".join(folded.split()).casefold()
