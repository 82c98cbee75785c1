"""Lines for a terminal: wrapped here, at words and never at a no-break space, styled by Rich where it is printed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

Line = tuple[tuple[str, str], ...]
"""A line: parts of text, each with a style of Rich's ("bold", "cyan"), which a plain stream never loads."""


def plain(line: Line) -> str:
    """A line without its styles."""
    return "".join(text for text, _ in line).rstrip()


class Page:
    """A column of lines of at most `width` characters, built from top to bottom."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines: list[Line] = []

    def text(self, text: str, *, indent: int = 0, first: str = "", style: str = "") -> None:
        """A paragraph; `first` stands before its first line and the rest is aligned with what follows it."""
        margin = " " * indent
        wrapped = textwrap.wrap(
            text,
            self.width,
            initial_indent=margin + first,
            subsequent_indent=margin + " " * len(first),
            break_long_words=True,
            break_on_hyphens=False,
        )
        self.lines += [((line, style),) for line in wrapped]

    def line(self, *parts: tuple[str, str], indent: int = 0) -> None:
        """One line of styled parts, as it is."""
        self.lines.append(((" " * indent, ""), *parts))

    def table(self, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bool:
        """A table of short cells after a name of any length; False, and nothing is written, where it is too wide."""
        body = [heading, *rows]
        first, *others = (max(len(row[column]) for row in body) for column in range(len(heading)))
        if first + sum(width + 2 for width in others) > self.width:
            return False
        for place, row in enumerate(body):
            cells = (f"  {cell:^{width}}" for cell, width in zip(row[1:], others, strict=True))
            self.line((f"{row[0]:<{first}}{''.join(cells)}".rstrip(), "bold" if not place else ""))
        return True

    def blank(self) -> None:
        """An empty line, unless there is one already."""
        if self.lines and plain(self.lines[-1]):
            self.lines.append(())

    def heading(self, text: str) -> None:
        """The title of a section: capitals, so that it stands out without colour too."""
        self.blank()
        self.text(text.upper(), style="bold")
