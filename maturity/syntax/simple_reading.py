"""The data of a simple file, read line by line: several times as fast as by the full parser, and the same.

A simple file is one of simple lines alone (`maturity.syntax.simple_lines`): forms, what the quiz writes, and what most
people write. Of any other, nothing is read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.syntax.build_result import Data
from maturity.syntax.known_lines import KnownLines
from maturity.syntax.simple_lines import BLANK, SimpleLine, begins_long_text, continues_long_text, take_apart

MOST_TEXT = 64 * 1024
"""How many characters a simple file may have: so many cannot pass the bounds of values and keys (`building`)."""
_MOST_DEPTH = 8
"""How many mappings may be around another one."""
_known = KnownLines()


def read_simple_text(text: str) -> dict[str, Data] | None:
    """Return the data of a simple file, whose text is `text`; None if it is none, or has no data.

    The data are those that the full parser gives, which finds no fault in this text; no comment stands beside a value.
    """
    if len(text) > MOST_TEXT:
        return None
    lines, known = iter(text.split("\n")), _known
    top: dict[str, Data] = {}
    # The mapping that is being filled, the spaces before its keys, and the last key if deeper lines may follow it.
    mapping, margin, open_key = top, 0, ""
    around: list[tuple[dict[str, Data], int]] = []
    for line in lines:
        found = known[line] or _read_long_text(line, lines)
        if found is BLANK:
            continue
        if found is None:
            return None
        indent, key, value, is_open = found
        if indent != margin:
            if indent > margin and open_key and len(around) < _MOST_DEPTH:
                around.append((mapping, margin))
                mapping[open_key] = mapping = {}
                margin = indent
            while indent < margin:
                mapping, margin = around.pop()
            if indent != margin:
                return None
        if key in mapping:
            return None
        mapping[key] = list(value) if isinstance(value, tuple) else value
        open_key = key if is_open else ""
    return top or None


def _read_long_text(line: str, lines: Iterator[str]) -> SimpleLine | None:
    """Read a text between double quotes that begins in `line` and ends in one of the next `lines`; None if none does.

    Such a text means what it would mean on one line, with a space in the place of each end of a line.
    """
    if not begins_long_text(line):
        return None
    parts = [line.rstrip(" ")]
    for following in lines:
        parts.append(following.strip(" "))
        if not continues_long_text(following):
            return take_apart(" ".join(parts)) if following.startswith(" ") else None
    return None
