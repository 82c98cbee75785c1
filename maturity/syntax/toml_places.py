"""Where each key, and each value of an array, stands in a TOML text: Python's parser gives no positions.

The text is one that `tomllib` has accepted, so nothing is judged here: the characters are cut into tokens, and the
tokens are followed as they open and close tables and arrays. A test holds the places to what `tomllib` reads.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<blank> [ \t\r]+ | \#[^\n]* )
    | (?P<text>
        \"{3} (?: \\. | [^\\] )*? \"{3} \"{0,2}
        | '{3} .*? '{3} '{0,2}
        | " (?: \\. | [^"\\] )* "
        | ' [^']* '
      )
    | (?P<sign> [\n\[\]{}=,.] )
    | (?P<word> [^ \t\r\n\[\]{}=,.#"']+ )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass
class Place:
    """Where a key or a value of an array is written, as indexes of the text, with the places inside of it.

    Of a key that is written several times (`[a.b]`, `[a.c]`), it is the first time. A table of an array of tables
    (`[[a]]`) stands where its header names it.
    """

    start: int
    end: int
    inside: dict[str | int, Place] = field(default_factory=dict)
    is_array: bool = False

    def find(self, path: Sequence[str | int]) -> Place:
        """Return the place of the last of `path`, keys and indexes; of the one before it if there is none."""
        place = self
        for key in path:
            if key not in place.inside:
                break
            place = place.inside[key]
        return place

    def add(self, start: int, end: int) -> Place:
        """Add a value at the end of this array."""
        self.is_array = True
        return self.inside.setdefault(len(self.inside), Place(start, end))


class _Token(NamedTuple):
    """A part of the text: a quoted text, a sign or a word, between the indexes `start` and `end`."""

    kind: str
    """The sign itself; `text` or `word` for the others."""
    start: int
    end: int


def find_places(text: str) -> Place:
    """Return the places of all that is in `text`, inside the place of the whole."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _cut(text)

    def scan(self) -> Place:
        root = Place(0, 0)
        table = root
        for token in self._tokens:
            if token.kind == "[":
                table = self._read_header(root, token)
            elif token.kind != "\n":
                self._read_value(self._read_key(table, token))
        return root

    def _read_header(self, root: Place, bracket: _Token) -> Place:
        """Read on after the first bracket of `[a.b]` or `[[a.b]]`; return the place of its table."""
        first = next(self._tokens)
        is_of_array = first.kind == "[" and first.start == bracket.end
        place = self._read_key(root, next(self._tokens) if is_of_array else first, is_array=is_of_array)
        if is_of_array:
            next(self._tokens)
        return place

    def _read_key(self, table: Place, token: _Token, *, is_array: bool = False) -> Place:
        """Read on from the first part of a key to the sign after it; return the place of the last part.

        With `is_array`, that is a table more of the array that the key names.
        """
        place, last = table, token
        while token.kind not in "]=":
            if token.kind != ".":
                place = place.inside[len(place.inside) - 1] if place.is_array else place
                last, place = token, place.inside.setdefault(self._read_name(token), Place(token.start, token.end))
            token = next(self._tokens)
        if is_array:
            return place.add(last.start, last.end)
        return place.inside[len(place.inside) - 1] if place.is_array else place

    def _read_name(self, token: _Token) -> str:
        written = self._text[token.start : token.end]
        return next(iter(tomllib.loads(f"{written} = 0"))) if token.kind == "text" else written

    def _read_value(self, place: Place) -> None:
        """Read on from the sign after the key at `place` to the end of the line after its value.

        No function calls itself here: arrays may lie in each other hundreds of times.
        """
        around: list[Place] = []
        """The arrays and inline tables that are open, the innermost last."""
        current: Place | None = place
        """The value that is being read; None between two values."""
        for token in self._tokens:
            if token.kind == "\n":
                if not around:
                    return
            elif token.kind == ",":
                current = None
            elif token.kind in "]}":
                current = self._close(around, token)
            else:
                current = self._read_on(around, current, token)

    def _read_on(self, around: list[Place], current: Place | None, token: _Token) -> Place | None:
        """Read a token of a value, or the first one of a key of an inline table; return what is being read then."""
        if current is None and not around[-1].is_array:
            return self._read_key(around[-1], token)
        if current is None:
            current = around[-1].add(token.start, token.end)
        elif around and around[-1].is_array:
            current.end = token.end
        if token.kind not in "[{":
            return current
        current.is_array = token.kind == "["
        around.append(current)
        return None

    def _close(self, around: list[Place], token: _Token) -> Place:
        """Close the innermost array or inline table; where it is a value of an array, it ends here."""
        closed = around.pop()
        if around and around[-1].is_array:
            closed.end = token.end
        return closed


def _cut(text: str) -> Iterator[_Token]:
    """Yield the tokens of a text, blanks and comments left out."""
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        if kind != "blank":
            yield _Token(match[0] if kind == "sign" else kind, match.start(), match.end())
