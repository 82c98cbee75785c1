"""Text from files made harmless: on a terminal, in a log, and on one line."""

from __future__ import annotations

import re

_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What can move the cursor, reorder a line, or hide.

Controls (C0, DEL, C1), line and paragraph separators, bidirectional controls, invisible fillers, surrogates, "tags".
"""
_COMMAND = re.compile(r"(^|\s)(:|#)(?:\2)(?=[A-Za-z\[])()")
"""What a CI service would take for a command to itself at the start of a line: `::error`, `##[error]`."""


def make_visible(text: str) -> str:
    """Return the same text on one line, with harmful characters spelled out (`<U+001B>`); line breaks become spaces.

    Applied twice, it changes nothing more.
    """
    return _COMMAND.sub(r"\1\2 \2\3", _HARMFUL.sub(_spell_character, text))


def escape_json(text: str) -> str:
    """Return a JSON text with harmful characters as JSON escapes: the same data, harmless on a terminal."""
    return _HARMFUL.sub(_escape_character, text)


def _escape_character(match: re.Match[str]) -> str:
    char = match.group()
    if char in "\t\n\r":
        return char  # JSON's own spacing: inside a string they are escaped already
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[index : index + 4]}" for index in range(0, len(units), 4))


def _spell_character(match: re.Match[str]) -> str:
    char = match.group()
    return " " if char in "\t\n\r" else f"<U+{ord(char):04X}>"
