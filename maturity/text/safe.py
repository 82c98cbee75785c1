"""Text from files made harmless before it is shown: on a terminal, in the log of a CI service, and on one line."""

from __future__ import annotations

import re

_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""One harmful character: one that can move the cursor, change the order of a line, or be invisible.

They are controls (C0, DEL, C1), line and paragraph separators, bidirectional controls, invisible fillers, surrogates
and the characters called "tags".
"""
_COMMAND = re.compile(r"(^|\s)(:|#)(?:\2)(?=[A-Za-z\[])()")
"""The first characters of what a CI service may take for a command: `::error`, `##[error]`, first or after a space."""


def make_visible(text: str) -> str:
    """Return `text` on one line, made harmless.

    Each tab and each character of a line break becomes a space; other harmful characters are spelled out (`<U+001B>`).
    A space is put into what a CI service would take for a command: `::error` becomes `: :error`. What is harmless
    already is returned unchanged.
    """
    return _COMMAND.sub(r"\1\2 \2\3", _HARMFUL.sub(_spell_character, text))


def escape_json(text: str) -> str:
    """Return `text`, which is JSON, with harmful characters as the escapes of JSON: it means the same data.

    Tabs and line breaks stay, because in valid JSON they stand only between values.
    """
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
