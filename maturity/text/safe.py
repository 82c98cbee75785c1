"""Text from files made harmless before it is shown: on a terminal, in the log of a CI service, and on one line."""

from __future__ import annotations

import re

_ALWAYS = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Characters that are harmful wherever they stand.

They can move the cursor, change the order of a line, or be invisible: controls (C0, DEL, C1), line and paragraph
separators, bidirectional controls, soft hyphens, invisible joiners and fillers, surrogates, “tags”, and the two that no
XML may have (U+FFFE, U+FFFF).
"""
FORMULA_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"
"""What a formula of a spreadsheet starts with, for a set of characters: `= + - @`, the same in full width and small."""
_EMOJI = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff"
)
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_JOINING_SCRIPTS = "\u0600-\u061b\u061d-\u0dff"
"""Arabic to Sinhala: scripts in which an invisible joiner between two letters changes the shape of a word."""
_HARMFUL = re.compile(
    f"[{_ALWAYS}]"
    # a joiner: what holds 👩‍💻 together, or two letters (nothing else needs one)
    rf"|(?<![{_EMOJI}{_JOINING_SCRIPTS}])(?<![{_EMOJI}]\ufe0f)\u200d|\u200d(?![{_EMOJI}{_JOINING_SCRIPTS}])"
    rf"|(?<![{_JOINING_SCRIPTS}])\u200c|\u200c(?![{_JOINING_SCRIPTS}])"
    # a variation selector: ❤️ and 1️⃣ have one, and ideographs in some names
    rf"|(?<![{_EMOJI}0-9#*])[\ufe0e\ufe0f]|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)"
    rf"|(?<![{_IDEOGRAPHS}])[\ufe00-\ufe0d\U000e0100-\U000e01ef]"
)
"""One harmful character: one that always is, or one that is invisible and joins or varies nothing where it stands."""
_SUSPECT = re.compile(f"[{_ALWAYS}\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""A character that `_HARMFUL` may match: most texts have none, and looking for one is many times faster."""
_PLAIN = bytes(range(0x20, 0x7F))
"""What ASCII prints, in UTF-8."""
_COMMAND = re.compile(r"#(?=#(?:\[|[A-Za-z][\w.]*\[))|(?:^|(?<=\s)):(?=:[A-Za-z])")
"""The first sign of what a CI service may take for a command: `##[error]` and `##vso[...]` anywhere; `::error` at the
start of a line, to which a wrapper may move what stands after a space."""


def make_visible(text: str) -> str:
    """Return `text` on one line, made harmless.

    Each tab and each character of a line break becomes a space; other harmful characters are spelled out (`<U+001B>`).
    A space is put into what a CI service would take for a command: `::error` becomes `: :error`. What is harmless
    already is returned unchanged, as are no-break spaces and the invisible characters inside an emoji.
    """
    return break_commands(_HARMFUL.sub(_spell_character, text) if _SUSPECT.search(text) else text)


def escape_json(text: str) -> str:
    """Return `text`, which is JSON, with harmful characters as the escapes of JSON: it means the same data.

    So is the first sign of a CI command that may stand anywhere in a line. Tabs and line breaks stay, because in valid
    JSON they stand only between values.
    """
    if _has_suspect(text):
        text = _HARMFUL.sub(_escape_character, text)
    return _COMMAND.sub(_escape_sign, text) if "::" in text or "##" in text else text


def _has_suspect(text: str) -> bool:
    """Whether `text`, which may be long, has a character that `_HARMFUL` may match.

    Nearly all of a long text are the signs of ASCII that never are: they are taken out first, as bytes.
    """
    try:
        others = text.encode("utf-8").translate(None, _PLAIN).decode("utf-8")
    except UnicodeEncodeError:
        return True  # a surrogate
    return _SUSPECT.search(others) is not None


def escape_yaml(text: str) -> str:
    """Return `text`, which is one line of JSON, as YAML with harmful characters escaped: it means the same data."""
    return _COMMAND.sub(_escape_sign, _HARMFUL.sub(lambda match: _spell_escape(match.group()), text))


def break_commands(text: str) -> str:
    """Return `text`, a line or the rest of one, with a space in what a CI service would take for a command."""
    return _COMMAND.sub(r"\g<0> ", text) if "::" in text or "##" in text else text


def _escape_character(match: re.Match[str]) -> str:
    char = match.group()
    if char in "\t\n\r":
        return char  # JSON's own spacing: inside a string they are escaped already
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[index : index + 4]}" for index in range(0, len(units), 4))


def _escape_sign(match: re.Match[str]) -> str:
    return _spell_escape(match.group())


def _spell_escape(char: str) -> str:
    """Return the escape of a character inside double quotes of YAML; up to U+FFFF it is JSON's too."""
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def _spell_character(match: re.Match[str]) -> str:
    char = match.group()
    return " " if char in "\t\n\r" else f"<U+{ord(char):04X}>"
