"""The characters that no file may have: none needs them, and they can mislead a terminal, a log or a parser."""

from __future__ import annotations

import re

# Characters that no file of ours needs and that can mislead a terminal, a log or a parser: C0 except tab and LF, DEL,
# C1, line and paragraph separators, surrogates, noncharacters, and a byte order mark anywhere but first (the two YAML
# parsers disagree about it).
_LAST_TWO = "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
_FORBIDDEN = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff{_LAST_TWO}]"
)


def find_forbidden(text: str) -> int | None:
    """Return the index of the first forbidden character of `text`; None if it has none.

    Forbidden are control characters other than tab and LF, line and paragraph separators, surrogates, noncharacters
    and byte order marks: they can mislead a terminal, a log or a parser.
    """
    # No forbidden character is printable, so this one fast test is enough for nearly every text. Of the characters that
    # Python calls not printable, LF, tab and the no-break space are allowed.
    if text.replace("\n", "").replace("\t", "").replace("\u00a0", "").isprintable():
        return None
    forbidden = _FORBIDDEN.search(text)
    return forbidden.start() if forbidden else None


def replace_forbidden(text: str) -> str:
    """Return `text` with a space in place of each forbidden character (see `find_forbidden`)."""
    return _FORBIDDEN.sub(" ", text)


def name_character(char: str) -> str:
    """Return the code point of `char` in the form `U+001B`, to name a character that cannot be shown."""
    return f"U+{ord(char):04X}"
