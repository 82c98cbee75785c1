"""Events: what a respondent can do at a step or at the end of the quiz.

`Event` is the closed list of them; `moves.apply_event` says what each makes of a session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from maturity.model.answers import Answer, State, Value


@dataclass(frozen=True, slots=True)
class Give:
    """The respondent answers with a value."""

    value: Value
    """The id of an option, the ids of several options, a number or a text."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """The respondent says that the earlier answer, which is shown to be confirmed, still holds."""


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The respondent says that they do not know the answer."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The respondent says that the question does not apply to their organisation, and may say why."""

    reason: str = ""
    """Why it does not apply; "" if they do not say."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The respondent says that a duty is planned, and may say who has it to do and until when."""

    owner: str = ""
    """Who has it to do; "" if they do not say."""
    due: str = ""
    """The day by which it is to be met, as in "2027-03-31"; "" if they do not say."""


@dataclass(frozen=True, slots=True)
class Comment:
    """The respondent writes a comment beside the answer, in place of the one that is there."""

    text: str
    """The comment; "" removes the one that is there."""


@dataclass(frozen=True, slots=True)
class Cite:
    """The respondent names evidence beside the answer, in place of what is there."""

    evidence: tuple[str, ...]
    """All lines of evidence; () removes those that are there."""


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
    """The number shown, counted from 1 over the plan; None for the first step without an answer."""


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


AnswerEvent = Give | Confirm | DontKnow | NotApplicable | Plan
"""The events that answer a step."""
StepEvent = AnswerEvent | Comment | Cite | Skip | Help
"""The events that are about one step: without a step they do nothing."""
Event = StepEvent | Back | GoTo | Review | Finish | Quit
"""Every event."""


def make_keep_event(answer: Answer) -> Event | None:
    """Return what keeping `answer`, the one at a step, means; None if there is none to keep.

    An answer to be confirmed is not kept by going on: only `Confirm` makes it count.
    """
    match answer.state:
        case State.ANSWERED | State.UNKNOWN | State.NOT_APPLICABLE:
            return Skip()
        case State.TO_CONFIRM | State.ABSENT:
            return None
        case _:
            assert_never(answer.state)


def make_confirmed(answer: Answer) -> Answer | None:
    """Return what `answer` is once it is confirmed, with what was written beside it; None if it cannot be confirmed.

    It can if it is to be confirmed and this version of the bank still takes it for an answer.
    """
    if answer.earlier is None or answer.earlier.state is State.ABSENT:
        return None
    return replace(answer, state=answer.earlier.state, value=answer.earlier.value, earlier=None)
