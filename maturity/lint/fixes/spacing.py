"""Spaces at the ends of lines, and the end of the file."""

from __future__ import annotations

from maturity.syntax.document import Document


def set_spacing(document: Document) -> str:
    """Return the text of `document` without spaces at the ends of its lines, and with one line end after the last.

    Lines of a text under `|` keep theirs if they are part of what is said: the caller compares.
    """
    lines = [line.rstrip(" \t") for line in document.lines]
    return "\n".join(lines).rstrip("\n") + "\n"
