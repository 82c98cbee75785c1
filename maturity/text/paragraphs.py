"""The paragraphs and items of a text from a file, such as a help that its author wrote on many lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from maturity.text.typography import format_prose

_ITEM = re.compile(r"\s*(?:([-–*•])|([0-9]{1,3})[.)])[ \t]+(?=\S)")
"""What stands before an item: a hyphen, a dash, a star or a bullet, or a number with a full stop or a bracket."""


@dataclass(frozen=True)
class Passage:
    """A paragraph or an item of a list, on one line, safe to show; `split_passages` makes them."""

    text: str
    """What it says, without the sign of an item."""
    number: int | None = None
    """The number of an item in a list with numbers; None for others."""
    is_item: bool = False
    """Whether it is an item of a list."""
    has_gap: bool = False
    """Whether an empty line parts it from the passage before it."""

    @property
    def sign(self) -> str:
        """What stands before its first line where it is shown as plain text: "- ", "2. ", or "" for a paragraph."""
        if not self.is_item:
            return ""
        return "- " if self.number is None else f"{self.number}. "


def split_passages(text: str, language: str) -> list[Passage]:
    """Split a text from a file into its passages, each made harmless and with the spaces of `language`.

    An empty line ends a paragraph; a line that begins with a dash or a number, and a space after it, begins an item.
    Other line breaks are spaces, because authors wrap their lines. A text on one line is one passage; a text with
    nothing but spaces has none.
    """
    passages: list[Passage] = []
    lines: list[str] = []
    is_apart = False
    for line in text.splitlines():
        if not line.strip() or _ITEM.match(line):
            passages += _make_passage(lines, language, has_gap=is_apart and bool(passages))
            is_apart = not line.strip() or (is_apart and not lines)
            lines = []
        if line.strip():
            lines.append(line)
    return [*passages, *_make_passage(lines, language, has_gap=is_apart and bool(passages))]


def _make_passage(lines: list[str], language: str, *, has_gap: bool) -> list[Passage]:
    """Make one passage of its lines; an empty list of none."""
    if not lines:
        return []
    whole = " ".join(line.strip() for line in lines)
    item = _ITEM.match(whole)
    number = int(item[2]) if item and item[2] else None
    text = format_prose(whole[item.end() :] if item else whole, language)
    return [Passage(text, number, is_item=item is not None, has_gap=has_gap)]
