"""The wrapper of all plain text: it breaks text into lines of at most so many cells, at spaces only.

A cell is the width of a Latin letter on a terminal. Chinese characters and most emoji take two cells, and combining
accents take none, so counting characters would let such lines run over the edge.
"""

from __future__ import annotations

import re

from maturity.text.safe import break_commands

_SPACES = re.compile(r"([ \t\n\r\f\v]+)")
"""Where a line may be broken. A no-break space is not among them, nor is a hyphen."""
_UNUSUAL = re.compile("[^\x00-\u02ff\u2010-\u2027\u20ac\u2500-\u259f]")
"""A character that may take more or less than one cell: any but Latin letters, dashes, quotation marks, euro, bars."""
_EMOJI_SIGN = "\ufe0f"
"""What makes an emoji, two cells wide, of the sign before it, which takes one without it."""


def measure_cells(text: str) -> int:
    """Return how many cells `text` takes on a terminal."""
    if text.isascii() or not _UNUSUAL.search(text):
        return len(text)
    from wcwidth import wcwidth  # only unusual characters pay for its tables  # noqa: PLC0415

    cells = before = 0
    for character in text:
        # the sign makes a picture of two cells of a character of one; a wide character stays as wide as it is
        width = int(before == 1) if character == _EMOJI_SIGN else max(wcwidth(character), 0)
        cells, before = cells + width, 0 if character == _EMOJI_SIGN or character.isspace() else width
    return cells


def wrap_text(
    text: str, width: int, first: str = "", following: str | None = None, *, cut_words: bool = True
) -> list[str]:
    """Return `text` as lines of at most `width` cells, broken at spaces; a line break in it counts as a space.

    `first` stands before the first line and `following` before the others; both count in `width`. By default
    `following` is as many spaces as `first` takes cells, so that the lines are aligned. A word that is wider than a
    line is cut, unless `cut_words` is false: then it has a line of its own that is wider than `width`. If `first` or
    `following` leaves no room, there is one cell beside it. A text with nothing but spaces gives an empty list.
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
    """Return `text` cut to `width` cells, with `mark` in the place of what was cut; unchanged if it fits.

    Spaces before `mark` are left out. If `width` is less than the cells of `mark`, the result is `mark` alone.
    """
    if measure_cells(text) <= width:
        return text
    start, _ = _split_cells(text, max(width - measure_cells(mark), 0))
    return start.rstrip() + mark


def cut_middle(text: str, width: int, mark: str = "…") -> str:
    """Return `text` cut to at most `width` cells, with `mark` in the place of its middle; unchanged if it fits.

    Names that begin alike often differ at their end: “Communauté de communes du ...”. If `width` is less than the cells
    of `mark` and two more, the end is cut as `cut_text` does it.
    """
    room = width - measure_cells(mark)
    if measure_cells(text) <= width or room < 2:
        return cut_text(text, width, mark)
    start, _ = _split_cells(text, (room + 1) // 2)
    return start.rstrip() + mark + _take_end(text, room // 2).lstrip()


def cut_start(text: str, width: int, mark: str = "…") -> str:
    """Return `text` cut to at most `width` cells, with `mark` in the place of its start; unchanged if it fits."""
    if measure_cells(text) <= width:
        return text
    return mark + _take_end(text, max(width - measure_cells(mark), 0))


def pad_text(text: str, width: int) -> str:
    """Return `text` with spaces at its end so that it takes `width` cells; unchanged if it takes more."""
    return text + " " * (width - measure_cells(text))


def _take_line(pieces: list[str], room: int, *, cut_words: bool) -> str:
    """Remove from the end of `pieces` what fits on a line of `room` cells, and return it without spaces at its end.

    `pieces` are words and spaces in reverse order, so that the next one is the last. Of a word that is wider than a
    line, what does not fit is put back; a space goes into it if the next line would else be a command of a CI service.
    """
    line, taken = "", 0
    while pieces and taken + measure_cells(pieces[-1]) <= room:
        taken += measure_cells(pieces[-1])
        line += pieces.pop()
    if pieces and measure_cells(pieces[-1]) > room:
        if cut_words:
            start, rest = _split_cells(pieces.pop(), room - taken, least=0 if line else 1)
            line += start
            pieces.append(break_commands(rest))
        elif not line:
            line = pieces.pop()
    return line.rstrip(" ")


def _take_end(text: str, cells: int) -> str:
    """Return as many characters from the end of `text` as fit in `cells`."""
    end = text[-4 * cells :] if cells else ""
    while end and (measure_cells(end) > cells or not measure_cells(end[0])):
        end = end[1:]  # also what would be drawn over what stands before it
    return end


def _split_cells(text: str, cells: int, least: int = 0) -> tuple[str, str]:
    """Split `text` after as many characters as fit in `cells`, but after `least` characters or more.

    The second part is empty if all of it fits.
    """
    taken = 0
    for index, character in enumerate(text):
        if character == _EMOJI_SIGN:
            continue  # it was counted with the sign that it belongs to
        taken += measure_cells(text[index : index + 2] if text[index + 1 : index + 2] == _EMOJI_SIGN else character)
        if taken > cells and index >= least:
            return text[:index], text[index:]
    return text, ""
