"""A finding about a file: what, where, and what to do next. The sentence is chosen where it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from maturity.text.catalogue import Message

Severity = Literal["error", "warning"]
Pointer = tuple[str | int, ...]
"""Where a value stands in a file: keys and list positions from the top."""


_EXCERPT = 200  # characters of a line that a diagnostic shows
_BEFORE = 100  # of which before the column, once the line has to be cut on the left


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file: lines and columns count characters from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `code` names the check (`MB203`) and, in the catalogue, its sentence; `message` fills it. `span` is None where
    the finding is about the file as a whole; `excerpt` is the line of the file that the span starts on; `pointer` is
    the path of the value inside the file, stable when lines move. `unreadable` marks a file that could not be opened
    at all: a failure of the run (exit 2), where everything else is a finding.
    """

    code: str
    message: Message
    path: str
    severity: Severity = "error"
    span: Span | None = None
    excerpt: str | None = None
    help: Message | None = None
    pointer: Pointer = ()
    unreadable: bool = False

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: file, line, column, code."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return (self.path, line, column, self.code, repr(self.message.params))


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Whether any of these is an error rather than a warning."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def find_excerpt_start(column: int) -> int:
    """How many characters of the line an excerpt leaves out on its left, for a span at `column` (from 1).

    It depends on the column alone, so that a caret stays right without carrying anything along: the caret stands
    under character `column - excerpt_start(column)` of the excerpt, from 1.
    """
    return 0 if column <= _EXCERPT - _BEFORE // 2 else column - 1 - _BEFORE


def cut_excerpt(line: str, column: int) -> str:
    """The part of `line` to show for a span at `column`: 200 characters, an ellipsis in place of the cut ones."""
    start = find_excerpt_start(column)
    piece = line[start : start + _EXCERPT]
    if start:
        piece = "…" + piece[1:]
    return piece[:-1] + "…" if start + _EXCERPT < len(line) else piece
