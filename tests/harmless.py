"""What no output may have: characters that a reader cannot see, lines that a CI service obeys."""

from __future__ import annotations

import re
import unicodedata

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u2065\u3164\ufeff\uffa0\u2028\u2029"
)


def is_harmful(char: str) -> bool:
    """Whether a character is a control, changes the order of a line or is invisible wherever it stands."""
    return unicodedata.category(char) in ("Cc", "Cs") or char in BIDI + INVISIBLE or 0xE0000 <= ord(char) <= 0xE007F


def is_order(line: str) -> bool:
    """Whether GitHub's or Azure's runner would take a line, or a part of it, for a command."""
    return bool(re.match(r"\s*::[A-Za-z]", line) or re.search(r"##(\[|[A-Za-z][\w.]*\[)", line))
