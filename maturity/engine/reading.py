"""The three ways to count open questions: left out, at their lowest, at their highest (scoring.md, point 4)."""

from __future__ import annotations

from enum import Enum


class Reading(Enum):
    """How open questions are counted; a question is open if it applies or may apply, and has no answer.

    The ends of a question's range are taken rather than its worst and best answer: an open question may turn out not to
    apply, and then only a ratio of 0 is certain not to have made `low` higher than it is without that question, and
    only a ratio of 1 not to have made `high` lower.
    """

    POINT = "point"
    """They are left out."""
    LOW = "low"
    """Each counts at the lowest end of its range, with a ratio of 0."""
    HIGH = "high"
    """Each counts at the highest end of its range, with a ratio of 1."""
