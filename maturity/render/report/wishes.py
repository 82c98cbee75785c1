"""What a reader wishes of the form of a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
"""The first moment that every form of a document can hold."""


@dataclass(frozen=True)
class Wishes:
    """What is asked of a writer, beside the content."""

    is_sheet: bool = False
    """Whether it is to be one sheet of paper, in words, for who has a minute."""
    with_radar: bool = False
    """Whether a radar stands beside the dot plot."""
    template: bytes | None = None
    """The presentation whose look slides take, as a file has it; None for our own look."""
    made: datetime = _LONG_AGO
    """When the document is made, for its properties."""


NO_WISHES = Wishes()
"""The usual form."""
