"""Slips of the hand in the text of a file."""

from __future__ import annotations

import re

from benchmarks.slips.drawing import Draw, TextSlip


def leave_text_unquoted(text: str, draw: Draw) -> tuple[str, str] | None:
    """Prose with a colon in it, without quotation marks."""
    return _replace_one(text, draw, r'^(\s+text: )"([^":\n]{12,60})"$', r"\1\2 : oui")


def indent_with_tab(text: str, draw: Draw) -> tuple[str, str] | None:
    """A tab where spaces indent."""
    return _replace_one(text, draw, r"^    (kind: )", "\t\\1")


def indent_too_far(text: str, draw: Draw) -> tuple[str, str] | None:
    """A key two columns to the right of the others."""
    return _replace_one(text, draw, r"^    (axis: )", r"      \1")


def drop_quote(text: str, draw: Draw) -> tuple[str, str] | None:
    """A quotation mark that is missing."""
    return _replace_one(text, draw, r'^(\s+text: "[^"\n]{12,60})"$', r"\1")


def curl_quotes(text: str, draw: Draw) -> tuple[str, str] | None:
    """The quotation marks of a word processor around a text."""
    return _replace_one(text, draw, r'^(\s+text: )"([^"\n:]{12,60})"$', "\\1\u201c\\2\u201d")


def drop_space_after_colon(text: str, draw: Draw) -> tuple[str, str] | None:
    """A key without the space behind its colon."""
    return _replace_one(text, draw, r"^(    (?:axis|kind|effort|horizon):) ", r"\1")


def write_decimal_comma(text: str, draw: Draw) -> tuple[str, str] | None:
    """A number with a comma, as it is written in French."""
    return _replace_one(text, draw, r"^(    effort: )(\d+)$", r"\1\2,5")


def _replace_one(text: str, draw: Draw, pattern: str, by: str) -> tuple[str, str] | None:
    """Replace one match of `pattern`; its place is the entry of the list in which it stands, with what was there."""
    ids = [(match.start(), match[1]) for match in re.finditer(r"^ *- (?:\{)?id: (\w+)", text, re.MULTILINE)]
    found = {}
    for match in re.finditer(pattern, text, re.MULTILINE):
        above = [name for start, name in ids if start < match.start()]
        found[f"{above[-1] if above else ''}: {match[0].strip()}"] = match
    picked = draw.pick(found)
    if picked is None:
        return None
    place, match = picked
    return place, text[: match.start()] + match.expand(by) + text[match.end() :]


SLIPS: tuple[TextSlip, ...] = (
    leave_text_unquoted,
    indent_with_tab,
    indent_too_far,
    drop_quote,
    curl_quotes,
    drop_space_after_colon,
    write_decimal_comma,
)
