"""A diagnostic: what is wrong in a file, where, and what to do next. Its language is chosen where it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from maturity.model.codes import Severity
from maturity.text.catalogue import Message

Pointer = tuple[str | int, ...]
"""The path of a value inside a file: keys and list indexes from the top, `("questions", 3, "text")`."""

_MAX_EXCERPT = 200
"""Characters of a line that a diagnostic shows."""
_SHOWN_BEFORE = 100
"""How many of them are before the column, once the line has to be cut on its left."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file: lines and columns (of characters) from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong in a file, as it is shown to a person."""

    code: str
    """Which check reports it (`MB203`), see `maturity.model.codes`."""
    message: Message
    path: str
    severity: Severity = "error"
    span: Span | None = None
    """None when it is about the file as a whole."""
    excerpt: str | None = None
    """The line of the file that the span starts on, cut to 200 characters."""
    help: Message | None = None
    """What to do next."""
    pointer: Pointer = ()
    """The path of the value inside the file, which stays the same when lines move."""
    unreadable: bool = False
    """Whether the file could not be opened at all: a failure of the run (exit 2), not a mistake in the file."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The sort key: file, line, column, code, then what fills the message."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return (self.path, line, column, self.code, repr(self.message.params))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of these is an error rather than a warning."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def find_excerpt_start(column: int) -> int:
    """Return how many characters of the line an excerpt leaves out on its left, for a span at `column` (from 1).

    It depends on the column alone, so that whoever draws a caret can work it out again: the caret belongs under
    character `column - find_excerpt_start(column)` of the excerpt, from 1.
    """
    return 0 if column <= _MAX_EXCERPT - _SHOWN_BEFORE // 2 else column - 1 - _SHOWN_BEFORE


def cut_excerpt(line: str, column: int) -> str:
    """Return the part of `line` to show for a span at `column`: 200 characters, with an ellipsis where it is cut."""
    start = find_excerpt_start(column)
    piece = line[start : start + _MAX_EXCERPT]
    if start:
        piece = "…" + piece[1:]
    return piece[:-1] + "…" if start + _MAX_EXCERPT < len(line) else piece
