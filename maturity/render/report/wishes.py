"""What a reader wishes of the form of a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wishes:
    """What is asked of a writer, beside the content."""

    is_sheet: bool = False
    """Whether it is to be one sheet of paper, in words, for who has a minute."""
    with_radar: bool = False
    """Whether a radar stands beside the dot plot."""


NO_WISHES = Wishes()
"""The usual form."""
