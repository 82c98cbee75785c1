"""What a respondent can do."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.answers import Value


@dataclass(frozen=True, slots=True)
class Give:
    """Answer: an option, several, a number, a text."""

    value: Value


@dataclass(frozen=True, slots=True)
class DontKnow:
    """Say that one does not know."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """Say that the question has no object here, and why ("" for no reason)."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """Add a comment to the answer, or take it away ("")."""

    text: str


@dataclass(frozen=True, slots=True)
class Back:
    """Return to the question before."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Go on and leave the answer as it is."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Go to the question of a number, counted from 1 as shown; None for the first one without an answer."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """Show what helps to answer, or hide it."""


@dataclass(frozen=True, slots=True)
class Review:
    """Return to what has no answer yet; where everything has one, to what is not known."""


@dataclass(frozen=True, slots=True)
class Finish:
    """End at the end: see the result."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Stop here; what was answered is kept."""


Event = Give | DontKnow | NotApplicable | Comment | Back | Skip | GoTo | Help | Review | Finish | Quit
