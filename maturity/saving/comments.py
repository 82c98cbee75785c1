"""Texts as comments of a YAML file, broken into lines."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.text.paragraphs import split_passages
from maturity.text.wrapping import wrap_text

WIDTH = 100
"""The longest line of a comment, in cells (the width of a letter): editors show it without scrolling sideways."""


def write_comment(text: str, margin: str = "", *, hang: int = 0) -> list[str]:
    """Return `text` as lines of a comment after `margin`, all but the first indented by `hang` cells more."""
    first = f"{margin}# "
    return wrap_text(text, WIDTH, first, first + " " * hang)


def write_passages(text: str, language: str, margin: str = "", *, hang: int = 0) -> Iterator[str]:
    """Yield the paragraphs and items of `text`, from a file, as lines of comments; items are set in by `hang` cells."""
    for passage in split_passages(text, language):
        if passage.has_gap:
            yield f"{margin}#"
        if passage.is_item:
            first = f"{margin}# {' ' * hang}"
            yield from wrap_text(passage.text, WIDTH, first + passage.sign, first + " " * len(passage.sign))
        else:
            yield from write_comment(passage.text, margin, hang=hang)
