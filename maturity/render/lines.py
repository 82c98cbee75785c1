"""Styled lines: what a terminal is given. They are wrapped already, and each part has one of Rich's styles."""

from __future__ import annotations

Line = tuple[tuple[str, str], ...]
"""A line: parts of text, each with a style of Rich's ("bold", "cyan"; empty for none)."""


def strip_styles(line: Line) -> str:
    """Return the text of a line, without its styles and without spaces at its end."""
    return "".join(text for text, _ in line).rstrip()
