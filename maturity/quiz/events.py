"""What a respondent can do: the events that move a session on. `Event` is the closed list of them."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.answers import Value


@dataclass(frozen=True, slots=True)
class Give:
    """The respondent answers: with an option, several options, a number or a text."""

    value: Value


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The respondent says that they do not know the answer."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The respondent says that the question does not apply to their organisation, and why ("" for no reason)."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """The respondent writes a comment beside the answer, or removes it ("")."""

    text: str


@dataclass(frozen=True, slots=True)
class Back:
    """The respondent returns to the step before."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The respondent goes on and leaves the answer as it is."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """The respondent goes to a step by the number that is shown, from 1; None means the first without an answer."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """The respondent opens the help of a step, or closes it."""


@dataclass(frozen=True, slots=True)
class Review:
    """The respondent returns to the steps without an answer; if there is none, to those answered "don't know"."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The respondent has reached the end and asks for the result."""


@dataclass(frozen=True, slots=True)
class Quit:
    """The respondent stops here; every answer is saved already."""


AnswerEvent = Give | DontKnow | NotApplicable
"""The events that answer a step."""
StepEvent = AnswerEvent | Comment | Skip | Help
"""The events that need a step to happen at."""
Event = StepEvent | Back | GoTo | Review | Finish | Quit
"""Every event."""
