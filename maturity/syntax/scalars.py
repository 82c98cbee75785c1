"""What a scalar without quotes means, and where one character of a scalar is written.

A scalar is a value that is no list and no mapping. The rules are those of YAML 1.2 core, with decimal numbers only.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

MAX_DIGITS = 40
"""How many characters a number may have: a French budget in centimes has 12."""

MAX_EXPONENT = 30
"""The largest exponent that a number may have, positive or negative: `1e30`."""

CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
"""The words without quotes that are no text, with what they mean. `no`, `on` and `oui` are not among them: texts."""

NUMBER_STARTS = "0123456789-+."
"""The characters that a number can start with."""

_NUMBER = re.compile(
    r"[-+]? (?: (?:0|[1-9][0-9]*) (?:\.[0-9]*)? | \.[0-9]+ ) (?:[eE] (?P<exponent>[-+]?[0-9]+) )?", re.VERBOSE
)
# One character of a quoted text as written. JSON writes characters beyond U+FFFF as two escapes.
_ONE_SINGLE_QUOTED = re.compile(r"''|.")
_ONE_DOUBLE_QUOTED = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\.|[^\\]",
    re.DOTALL,
)


class UnboundedNumberError(Exception):
    """Raised for a number with too many characters, `MAX_DIGITS` for most files, or an exponent that is too large."""


@lru_cache(maxsize=4096)
def parse_number(text: str, digits: int = MAX_DIGITS, exponent: int = MAX_EXPONENT) -> Fraction | str:
    """Return the exact number that `text`, a scalar without quotes, writes; `text` itself if it writes none.

    Texts are `12:30`, `01004` (a first zero), `2026-11-23` and `.inf`, for example. Raises UnboundedNumberError for a
    number of more characters than `digits`, or with an exponent beyond `exponent`, before it is computed.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if len(text) > digits or abs(int(match["exponent"] or 0)) > exponent:
        raise UnboundedNumberError
    return Fraction(text)


def locate_character(raw: str, offset: int) -> tuple[int, int] | None:
    """Return between which indexes of `raw` the character number `offset` (from 0) of its value is written.

    `raw` is a scalar as the file has it, quotes and escapes included; the end is exclusive. Beyond the last character,
    the place after it is given. None if `raw` goes over several lines, or starts with `|` or `>`.
    """
    if "\n" in raw or raw[:1] in {"|", ">"}:
        return None
    if raw[:1] not in {'"', "'"}:
        start = min(offset, len(raw))
        return start, min(start + 1, len(raw))
    units = (_ONE_SINGLE_QUOTED if raw[0] == "'" else _ONE_DOUBLE_QUOTED).findall(raw[1:-1])
    start = 1 + sum(map(len, units[:offset]))
    return start, start + (len(units[offset]) if offset < len(units) else 1)
