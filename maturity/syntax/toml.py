"""A TOML file as data, with the place of each key and of each value of an array."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from maturity.model.diagnostic import Diagnostic, Span
from maturity.syntax.reading import Source
from maturity.syntax.toml_places import Place, find_places
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

    def find_span(self, path: Sequence[str | int]) -> Span:
        """Return where the last of `path`, keys and indexes of arrays, is written: a key, or a value of an array."""
        place = self._places.find(path)
        return self.source.make_span(place.start, place.end)

    @cached_property
    def _places(self) -> Place:
        """All places, which are looked for only once something is to be said of the file."""
        return find_places(self.source.text)


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
