"""One line of a simple file, taken apart into its indent, its key and its value.

A simple file is YAML in the layout that forms and the quiz write, and most people: mappings in lines, whose keys are
identifiers, and values on one line. What is not known for certain here is no simple line, however right it may be: the
full parser reads that file. So a line may mean nothing else to the full parser than it does here, whatever simple lines
stand around it; a test with drawn texts compares the two.
"""

from __future__ import annotations

import json
import re
from typing import Final

from maturity.syntax.build_result import Data
from maturity.syntax.scalars import CONSTANTS, NUMBER_STARTS, UnboundedNumberError, parse_number

SimpleLine = tuple[int, str, "Data | tuple[Data, ...]", bool]
"""A line as `take_apart` reads it: how many spaces stand before the key, the key, its value, and whether that is open.

It is open if nothing is written after the colon: the value is None, and deeper lines may follow that are the value.
A list or a mapping in a value belongs to whoever asked for it, and may be changed. A tuple, in a line that is kept and
given out many times, stands for a list: whoever reads the line makes a new list of it. These are plain tuples, which
are unpacked twice as fast as named ones.
"""
BLANK: Final[SimpleLine] = (-1, "", None, False)
"""What an empty line and a comment are taken apart to: they say nothing."""

# A text without quotes. Between brackets or braces, fewer signs are certain to be a part of it. The quantifiers of
# signs give nothing back ("*+"), so that no line takes longer than its length. Those of groups are plain: if they give
# nothing back, Python before 3.11.5 goes on from the middle of a group that does not match once more (gh-106052).
_PLAIN_START = r"(?:\w|[-+.](?=[0-9]))"
_PLAIN = rf"{_PLAIN_START}[\w .,;!?'’\"()/%&+*=@°€«»…–-]*+"
_PLAIN_INSIDE = rf"{_PLAIN_START}[\w .'’/+-]*+"
_QUOTED_CHARACTERS = r'[^"\\]*+(?:\\["\\nt][^"\\]*+)*'
_QUOTED = rf"\"{_QUOTED_CHARACTERS}\" *+|'[^']*+' *+"
_INSIDE = f"(?:{_QUOTED}|{_PLAIN_INSIDE})"
_LIST = rf"\[ *+(?:{_INSIDE}(?:, *+{_INSIDE})*)?\] *+"
_KEY = r"[A-Za-z_][A-Za-z0-9_]{0,199}"
_PAIR = rf"(?:{_KEY}): ++(?:{_INSIDE}|{_LIST})"
_MAPPING = rf"\{{ *+{_PAIR}(?:, *+{_PAIR})*\}} *+"

_FIND_LINE = re.compile(rf"( *+)(?:#.*+|({_KEY}):(?: ++({_PLAIN}|{_QUOTED}|{_LIST}|{_MAPPING})| *+))?")
_FIND_BEGINNING = re.compile(rf" *+{_KEY}: ++\"{_QUOTED_CHARACTERS}")
_FIND_MIDDLE = re.compile(f" ++{_QUOTED_CHARACTERS}")
_FIND_INSIDE = re.compile(_INSIDE)
_FIND_PAIR = re.compile(rf"({_KEY}): ++({_INSIDE}|{_LIST})")


def take_apart(line: str) -> SimpleLine | None:
    """Take `line`, without its end, apart; `BLANK` if it says nothing, None if it is no simple line."""
    found = _FIND_LINE.fullmatch(line)
    if found is None or not (line.isprintable() or _leave_out_no_break_spaces(line).isprintable()):
        return None
    indent, key, written = found.groups()
    if key is None:
        return BLANK
    if written is None:
        return len(indent), key, None, True
    try:
        return len(indent), key, _read_value(written.rstrip(" ")), False
    except (_RepeatedKeyError, UnboundedNumberError):
        return None


def begins_long_text(line: str) -> bool:
    """Whether `line` ends inside of a text between double quotes, which is the value of its key."""
    return _FIND_BEGINNING.fullmatch(line) is not None


def continues_long_text(line: str) -> bool:
    """Whether `line` is the middle of a text between double quotes, over which no empty line divides it."""
    return _FIND_MIDDLE.fullmatch(line) is not None and not line.isspace()


def _leave_out_no_break_spaces(line: str) -> str:
    """Leave out the two characters that Python calls not printable and that French texts are full of."""
    return line.replace("\u00a0", "").replace("\u202f", "")


class _RepeatedKeyError(Exception):
    """Raised for a mapping in braces that gives a key twice."""


def _read_value(written: str) -> Data:
    """Return the value that `written`, as the pattern of a line allows it and without spaces around it, means."""
    match written[0]:
        case '"':
            return str(json.loads(written)) if "\\" in written else written[1:-1]
        case "'":
            return written[1:-1]
        case "[":
            return [_read_value(each.rstrip(" ")) for each in _FIND_INSIDE.findall(written)]
        case "{":
            return _read_pairs(written)
    if written in CONSTANTS:
        return CONSTANTS[written]
    return parse_number(written) if written[0] in NUMBER_STARTS else written


def _read_pairs(written: str) -> dict[str, Data]:
    pairs = [(key, _read_value(value.rstrip(" "))) for key, value in _FIND_PAIR.findall(written)]
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise _RepeatedKeyError
    return mapping
