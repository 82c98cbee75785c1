"""Events: what a respondent can do at a step or at the end of the quiz.

`Event` is the closed list of them; `moves.apply_event` says what each makes of a session.
"""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.answers import Value


@dataclass(frozen=True, slots=True)
class Give:
    """The respondent answers with a value."""

    value: Value
    """The id of an option, the ids of several options, a number or a text."""


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The respondent says that they do not know the answer."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The respondent says that the question does not apply to their organisation, and may say why."""

    reason: str = ""
    """Why it does not apply; "" if they do not say."""


@dataclass(frozen=True, slots=True)
class Comment:
    """The respondent writes a comment beside the answer, in place of the one that is there."""

    text: str
    """The comment; "" removes the one that is there."""


@dataclass(frozen=True, slots=True)
class Back:
    """The respondent returns to the step before this one."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The respondent goes on to the next step and leaves the answer, or its absence, as it is."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """The respondent goes to a step by its number."""

    number: int | None = None
    """The number shown, counted from 1 over the due steps; None for the first step without an answer."""


@dataclass(frozen=True, slots=True)
class Help:
    """The respondent shows the help of the step, or hides it again."""


@dataclass(frozen=True, slots=True)
class Review:
    """The respondent returns to the steps without an answer; if there are none, to those answered "don't know"."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The respondent asks for the result."""


@dataclass(frozen=True, slots=True)
class Quit:
    """The respondent stops here; every answer is saved already."""


AnswerEvent = Give | DontKnow | NotApplicable
"""The events that answer a step."""
StepEvent = AnswerEvent | Comment | Skip | Help
"""The events that are about one step: without a step they do nothing."""
Event = StepEvent | Back | GoTo | Review | Finish | Quit
"""Every event."""
