"""What a text without quotes means (YAML 1.2 core, decimals only), and where a character of a quoted one is written."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

MAX_DIGITS = 40
"""The longest number, in characters: a French budget in centimes has 12."""

MAX_EXPONENT = 30
"""The largest power of ten, either way."""

CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
"""The words without quotes that are no text, and what they mean. `no`, `on`, `oui` are not among them."""

NUMBER_STARTS = "0123456789-+."
"""The characters that a number can start with: what starts otherwise is no number."""

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
    """A number that nobody means to write: too long, or so large that it would fill the memory."""


@lru_cache(maxsize=4096)
def parse_number(text: str) -> Fraction | str:
    """Return the exact number that `text` writes, else the text itself (`12:30`, `01004`, `2026-11-23`, `.inf`).

    Raises UnboundedNumberError before any large integer is made.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if len(text) > MAX_DIGITS or abs(int(match["exponent"] or 0)) > MAX_EXPONENT:
        raise UnboundedNumberError
    return Fraction(text)


def locate_character(raw: str, offset: int) -> tuple[int, int] | None:
    """Return start and end, inside `raw`, of the character `offset` (from 0) of the text that `raw` writes.

    `raw` is a text as the file has it, quotes and escapes included. None when it is written on several lines.
    """
    if "\n" in raw or raw[:1] in {"|", ">"}:
        return None
    if raw[:1] not in {'"', "'"}:
        start = min(offset, len(raw))
        return start, min(start + 1, len(raw))
    units = (_ONE_SINGLE_QUOTED if raw[0] == "'" else _ONE_DOUBLE_QUOTED).findall(raw[1:-1])
    start = 1 + sum(map(len, units[:offset]))
    return start, start + (len(units[offset]) if offset < len(units) else 1)
