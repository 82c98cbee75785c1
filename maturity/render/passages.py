"""A text that its author wrote in paragraphs and lists, as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.render.blocks import Block, Gap, ListItem, Paragraph
from maturity.render.view import View
from maturity.text.paragraphs import split_passages


def build_passages(text: str, view: View, *, indent: int = 0) -> Iterator[Block]:
    """Build the paragraphs and items of a text from a file, set in by `indent` cells."""
    for passage in split_passages(text, view.language):
        if passage.has_gap:
            yield Gap()
        if passage.is_item:
            yield ListItem(passage.text, indent=indent, number=passage.number, sign="dash")
        else:
            yield Paragraph(passage.text, indent=indent)
