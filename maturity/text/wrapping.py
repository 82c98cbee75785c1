"""The one text wrapper: lines of at most so many cells, broken at spaces only.

A cell is the width of a Latin letter on a terminal. Chinese characters and most emoji take two cells, and combining
accents take none, so counting characters would let such lines run over the edge.
"""

from __future__ import annotations

import re

_SPACES = re.compile(r"([ \t\n\r\f\v]+)")
"""Where a line may be broken. A no-break space is not among them, nor is a hyphen."""
_UNUSUAL = re.compile("[^\x00-\u02ff\u2010-\u2027\u20ac\u2500-\u259f]")
"""A character that may take more or less than one cell: not Latin, nor a dash, a quotation mark, a euro, a bar."""


def measure_cells(text: str) -> int:
    """Return how many cells `text` takes on a terminal."""
    if text.isascii() or not _UNUSUAL.search(text):
        return len(text)
    from wcwidth import wcwidth  # only unusual characters pay for its tables  # noqa: PLC0415

    return sum(max(wcwidth(character), 0) for character in text)


def wrap_text(
    text: str, width: int, first: str = "", following: str | None = None, *, cut_words: bool = True
) -> list[str]:
    """Return `text` as lines of at most `width` cells, broken at spaces; a line break counts as a space.

    `first` stands before the first line and `following` before the others. By default `following` is as many spaces
    as `first` takes cells, so that the lines are aligned. A word that is wider than a line is cut, unless `cut_words`
    is false: then it has a line of its own that runs over the edge. A text of spaces gives no line at all.
    """
    if following is None:
        following = " " * measure_cells(first)
    pieces = [" " * len(piece) if _SPACES.fullmatch(piece) else piece for piece in _SPACES.split(text.expandtabs())]
    pieces = [piece for piece in reversed(pieces) if piece]
    lines: list[str] = []
    while pieces:
        start = following if lines else first
        if lines and not pieces[-1].strip(" "):
            pieces.pop()
        line = _take_line(pieces, max(width - measure_cells(start), 1), cut_words=cut_words)
        if line:
            lines.append(start + line)
    return lines


def cut_text(text: str, width: int, mark: str = "…") -> str:
    """Return `text` on at most `width` cells, with `mark` in the place of what had to be cut."""
    if measure_cells(text) <= width:
        return text
    start, _ = _split_cells(text, max(width - measure_cells(mark), 0))
    return start.rstrip() + mark


def pad_text(text: str, width: int) -> str:
    """Return `text` followed by as many spaces as it lacks to take `width` cells."""
    return text + " " * (width - measure_cells(text))


def _take_line(pieces: list[str], room: int, *, cut_words: bool) -> str:
    """Take from the end of `pieces`, words and spaces in reverse order, what fits on a line of `room` cells."""
    line, taken = "", 0
    while pieces and taken + measure_cells(pieces[-1]) <= room:
        taken += measure_cells(pieces[-1])
        line += pieces.pop()
    if pieces and measure_cells(pieces[-1]) > room:
        if cut_words:
            start, rest = _split_cells(pieces.pop(), room - taken, least=0 if line else 1)
            line += start
            pieces.append(rest)
        elif not line:
            line = pieces.pop()
    return line.rstrip(" ")


def _split_cells(text: str, cells: int, least: int = 0) -> tuple[str, str]:
    """Split `text` after as many characters as fit in `cells`, and after at least `least`."""
    taken = 0
    for index, character in enumerate(text):
        taken += measure_cells(character)
        if taken > cells and index >= least:
            return text[:index], text[index:]
    return text, ""
