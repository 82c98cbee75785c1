"""What an unquoted word means (YAML 1.2 core, decimals only), and where a character of a quoted one is written."""

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
"""The unquoted words that are no text. `no`, `on`, `oui` are not among them."""

NUMBER_STARTS = "0123456789-+."
"""The characters a number can start with: what starts otherwise needs no further look."""

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
    """A number too long to be meant, or large enough to exhaust the memory."""


@lru_cache(maxsize=4096)
def parse_number(text: str) -> Fraction | str:
    """The exact number that `text` writes, else the text itself (`12:30`, `01004`, `2026-11-23`, `.inf`).

    Raises UnboundedNumberError before any large integer is made.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if len(text) > MAX_DIGITS or abs(int(match["exponent"] or 0)) > MAX_EXPONENT:
        raise UnboundedNumberError
    return Fraction(text)


def locate_character(raw: str, offset: int) -> tuple[int, int] | None:
    """Start and end, inside `raw`, of the character `offset` of the text that `raw` writes.

    `raw` is one line: a plain, single-quoted or double-quoted text with its quotes. None when it is not.
    """
    if "\n" in raw or raw[:1] in {"|", ">"}:
        return None
    if raw[:1] not in {'"', "'"}:
        start = min(offset, len(raw))
        return start, min(start + 1, len(raw))
    units = (_ONE_SINGLE_QUOTED if raw[0] == "'" else _ONE_DOUBLE_QUOTED).findall(raw[1:-1])
    start = 1 + sum(map(len, units[:offset]))
    return start, start + (len(units[offset]) if offset < len(units) else 1)
