"""A diagnostic: one thing that is wrong in a file, where it is, and what to do next.

Its sentences are messages, which are in no language yet: the language is chosen where the diagnostic is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from maturity.model.code import Severity
from maturity.text.catalogue import Message

Pointer = tuple[str | int, ...]
"""The path of a value inside a file: keys and list indexes (from 0) from the top, such as `("questions", 3, "text")`.

The empty pointer is the file's whole data.
"""

_MAX_EXCERPT = 200
"""The most characters of a line that a diagnostic shows."""
_SHOWN_BEFORE = 100
"""How many of them stand before the column, if the line is cut on its left."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file's text, from the character at `line` and `column` to the one before the end.

    Lines and columns count from 1, columns in characters. `end_line` and `end_column` are the place right after the
    last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Remedy:
    """One change of a file's text that the help of a diagnostic proposes: what `span` covers becomes `text`."""

    span: Span
    """What is replaced; empty where something is only added."""
    text: str
    """What to write there, as the file has to have it: quotes included, and the line ends between several lines."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong in a file, with all that is needed to show it to a person."""

    code: str
    """The code of the check that found it (`MB203`), see `maturity.model.codes`."""
    message: Message
    """The sentence that says what is wrong."""
    path: str
    """The path of the file."""
    severity: Severity = "error"
    """error: the file cannot be used; warning and hint: it can. See `maturity.model.codes`."""
    span: Span | None = None
    """Where it is in the file; None if it is about the file as a whole."""
    excerpt: str | None = None
    """The line of the file that the span starts on, cut to 200 characters; None if no line is shown."""
    help: Message | None = None
    """The sentence that says what to do next; None if there is none."""
    pointer: Pointer = ()
    """The path of the value inside the file, which stays the same when lines move; empty for the file as a whole."""
    remedies: tuple[Remedy, ...] = ()
    """The changes that the help proposes, to choose one from, the likeliest first.

    Each of them makes this diagnostic disappear. Empty where the help has nothing that could be written as it stands.
    """
    is_cell: bool = False
    """Whether it is about a cell of a table: line and column are its row and its column, the excerpt all of it."""
    unreadable: bool = False
    """Whether the file could not be opened at all, which ends the run with exit code 2."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key to sort diagnostics by: path, line, column, code, then what fills the message.

        Those about a file as a whole come first, because their line and column are 0.
        """
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return (self.path, line, column, self.code, repr(self.message.params))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of `diagnostics` is an error rather than a warning; false for none."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def format_pointer(pointer: Pointer) -> str:
    """Return a pointer as text, as JSON Pointer (RFC 6901) has it: `/questions/3/text`."""
    return "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in pointer)


def find_excerpt_start(column: int) -> int:
    """Return how many characters of a line its excerpt leaves out on the left, for a span that starts at `column`.

    It depends on the column alone, so that whoever draws a caret under the excerpt can compute it again: the caret
    belongs under character `column - find_excerpt_start(column)` of the excerpt. Columns and characters count from 1.
    """
    return 0 if column <= _MAX_EXCERPT - _SHOWN_BEFORE // 2 else column - 1 - _SHOWN_BEFORE


def cut_excerpt(line: str, column: int) -> str:
    """Return the part of `line` to show for a span that starts at `column`, counted from 1.

    It has at most 200 characters, among them an ellipsis at each end where the line is cut.
    """
    start = find_excerpt_start(column)
    piece = line[start : start + _MAX_EXCERPT]
    if start:
        piece = "…" + piece[1:]
    return piece[:-1] + "…" if start + _MAX_EXCERPT < len(line) else piece
