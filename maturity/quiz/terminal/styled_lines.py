"""The lines of a panel, wrapped and with their styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

from prompt_toolkit.formatted_text import StyleAndTextTuples

from maturity.text.numbers import NBSP
from maturity.text.wrapping import cut_text, wrap_text

Room = Literal["ample", "little", "least"]
"""How much a panel draws around its body: everything; only what is needed to answer; the question and nothing else."""
ROOMS: tuple[Room, ...] = get_args(Room)
"""From the most to the least."""


@dataclass(frozen=True)
class Appearance:
    """What a terminal can show: colours, and the characters of its encoding."""

    coloured: bool = True
    encoding: str = "utf-8"

    def make_safe(self, text: str) -> str:
        """Return a text in characters that the terminal has, the nearest ones for those that it lacks."""
        return text.encode(self.encoding, "maturity.nearest").decode(self.encoding)


@dataclass
class StyledLines:
    """Lines of at most `width` cells, each with the name of a style ("" for none)."""

    width: int
    appearance: Appearance
    rows: list[tuple[str, str]] = field(default_factory=list)
    """The style and the text of each line."""
    cursor: int = 0
    """The index of the line that has to be in view."""
    room: Room = "ample"
    """How much the terminal has room for."""

    @property
    def compact(self) -> bool:
        """Whether the terminal is so small that only what is needed to answer is drawn."""
        return self.room != "ample"

    def add(self, text: str, style: str = "", first: str = "") -> None:
        """Add a paragraph; `first` stands before its first line, and the others are aligned with it.

        An empty one, which only makes room, is left out where there is little.
        """
        if self.compact and not text and not first:
            return
        wrapped = _wrap(self.appearance.make_safe(text), self.width, first)
        # prompt_toolkit underlines no-break spaces: once lines are broken, a plain one does
        self.rows += [(style, line.replace(NBSP, " ")) for line in wrapped or (first,)]

    def add_aside(self, text: str, brief: str = "") -> None:
        """Add a paragraph that is there to help: faint; `brief` in its place where there is little room, if not "".

        Where there is the least, nothing is added.
        """
        shown = brief if self.compact else text
        if shown and self.room != "least":
            self.add(shown, "faint")

    def add_notice(self, text: str, style: str = "") -> None:
        """Add what is said about the last key: a paragraph; where there is the least room, what fits on one line."""
        if self.room == "least":
            self.add_row(text, style)
        else:
            self.add(text, style)

    def add_row(self, text: str, style: str = "") -> None:
        """Add exactly one line: an empty one for "", a text that is too long cut."""
        self.rows.append((style, cut_text(self.appearance.make_safe(text), self.width).replace(NBSP, " ")))

    def take(self, body: StyledLines, view: range) -> None:
        """Take the lines of `body` in `view`, indexes of its rows, and its cursor if it is among them."""
        self.rows += body.rows[view.start : view.stop]
        self.cursor = body.cursor - view.start if body.cursor in view else 0

    def format_rows(self) -> StyleAndTextTuples:
        """Return the lines as prompt_toolkit takes them, with its cursor at the start of the line to be in view."""
        fragments: StyleAndTextTuples = []
        for index, (style, line) in enumerate(self.rows):
            if index == self.cursor:
                fragments.append(("[SetCursorPosition]", ""))
            end = "\n" if index + 1 < len(self.rows) else ""
            fragments.append((f"class:{style}" if style else "", line + end))
        return fragments


@lru_cache(maxsize=500)  # a panel draws the same texts for each key, and several times to find out how high it is
def _wrap(text: str, width: int, first: str) -> tuple[str, ...]:
    return tuple(wrap_text(text, width, first))
