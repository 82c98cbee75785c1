"""A TOML file as data, with the places of its keys and texts as well as they can be found.

Python's parser gives no positions. They are looked for in the text, key after key, which finds the right line in any
file that is written the usual way; where one is not found, the place of the key above it is given.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from maturity.model.diagnostic import Diagnostic, Span
from maturity.syntax.reading import Source
from maturity.text.catalogue import Message

MOST_TEXT = 128 * 1024
"""How many characters a file of settings may have: Python's parser takes long for some much larger ones."""
MOST_POINTS = 5000
"""How many points it may have: one key of tens of thousands of parts, with points between, takes minutes."""
_PLACE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True)
class TomlDocument:
    """A TOML file that was read: its text and its data."""

    source: Source
    data: Mapping[str, Any]

    def find_span(self, keys: Sequence[str], value: object = None) -> Span:
        """Return where the last of `keys`, each inside the one before, is written; with `value`, a text below it."""
        text = self.source.text
        start, end = 0, 0
        for key in keys:
            written = re.escape(key)
            pattern = re.compile(
                rf"(?:^|(?<=[\s\[{{.,]))(?:\"{written}\"|'{written}'|{written})(?=\s*[=\].])", re.MULTILINE
            )
            match = pattern.search(text, end)
            if match is None:
                return self.source.make_span(start, end)
            start, end = match.span()
        if isinstance(value, str) and (place := re.compile(rf"([\"']){re.escape(value)}\1").search(text, end)):
            start, end = place.span()
        return self.source.make_span(start, end)


def parse_toml(source: Source) -> TomlDocument | Diagnostic:
    """Parse the text of `source`; MB885, where the parser stopped, if it is no TOML, or if it is too large."""
    if len(source.text) > MOST_TEXT or source.text.count(".") > MOST_POINTS:
        return source.make_diagnostic("MB885", Message("MB885.large"), None, Message("MB885.large.help"))
    try:
        return TomlDocument(source, tomllib.loads(source.text))
    except (ValueError, RecursionError) as error:
        place = _PLACE.search(str(error))
        line = min(int(place[1]), len(source.lines)) if place else len(source.lines)
        column = int(place[2]) if place else len(source.lines[line - 1]) + 1
        span = Span(line, column, line, column + 1)
        return source.make_diagnostic("MB885", Message("MB885"), span, Message("MB885.help"))
