"""Text from files is data: make every character of it harmless on a terminal, in a log and on one line."""

from __future__ import annotations

import re

# Controls (C0, DEL, C1), line and paragraph separators, bidirectional controls, invisible fillers, surrogates,
# private "tag" characters: what can move the cursor, reorder a line, or hide.
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


_COMMAND = re.compile(r"(^|\s)(:|#)(?:\2)(?=[A-Za-z\[])()")
"""What a CI would take for an order to itself at the start of a line: `::error`, `##[error]`."""


def make_visible(text: str) -> str:
    """The same text on one line, with harmful characters spelled out (`<U+001B>`); line breaks become spaces.

    Idempotent, so that it costs nothing to be careful twice.
    """
    return _COMMAND.sub(r"\1\2 \2\3", _HARMFUL.sub(_spell, text))


def escape_json(text: str) -> str:
    """JSON text with harmful characters as JSON escapes: the same data, safe to show on a terminal."""
    return _HARMFUL.sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    char = match.group()
    if char in "\t\n\r":
        return char  # JSON's own spacing: inside a string they are escaped already
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


def _spell(match: re.Match[str]) -> str:
    char = match.group()
    return " " if char in "\t\n\r" else f"<U+{ord(char):04X}>"
