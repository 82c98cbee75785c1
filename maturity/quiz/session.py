"""The quiz as a state machine: where a respondent is and what is answered. It reads no file and knows no clock.

What an event makes of a session is in `maturity.quiz.moves`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, assert_never

from maturity.engine.applicability import find_standings
from maturity.model.answers import ABSENT, Answer, Scope, Sheet, State
from maturity.model.bank import Bank
from maturity.model.scorecard import Standing
from maturity.quiz.steps import Step, is_question
from maturity.text.catalogue import Message

Ending = Literal["finished", "stopped"]
"""How a session ended: with a result to see, or because the respondent stopped on the way."""


@dataclass(frozen=True)
class Session:
    """A respondent at a step of a questionnaire. It never changes: `moves.apply_event` returns the one that follows."""

    bank: Bank
    plan: tuple[Step, ...]
    """Every step that may be asked, in order."""
    answers: Mapping[Step, Answer] = field(default_factory=dict)
    """The answers so far, those of questions that no longer apply included."""
    scope: Scope = "full"
    step: Step | None = None
    """The step to answer; None once there is none left."""
    review: frozenset[Step] | None = None
    """In a review, the steps that it is about; None outside a review, where every asked step is shown."""
    skipped: frozenset[Step] = frozenset()
    """The steps that the respondent has left without an answer on purpose."""
    shows_help: bool = False
    """Whether the help of this step is open."""
    notices: tuple[Message, ...] = ()
    """What the last event has to say: why it was refused, which answers it has set aside or brought back."""
    return_to: Step | None = None
    """Where to go on after a visit to an earlier step by its number; None where there is no such visit."""
    ending: Ending | None = None
    """How the session ended; None while it goes on."""

    def get_answer(self, step: Step) -> Answer:
        """Return the answer to a step, ABSENT if there is none."""
        return self.answers.get(step, ABSENT)

    @cached_property
    def sheet(self) -> Sheet:
        """The answers as the engine takes them. A target that is not known is left out."""
        profile: dict[str, Answer] = {}
        targets: dict[str, Answer] = {}
        answers: dict[str, Answer] = {}
        for step, answer in self.answers.items():
            match step.space:
                case "profile":
                    profile[step.id] = answer
                case "targets":
                    targets[step.id] = answer
                case "answers":
                    answers[step.id] = answer
                case _:
                    assert_never(step.space)
        values = {name: answer.value for name, answer in targets.items() if answer.state is State.ANSWERED}
        return Sheet(
            answers=answers,
            profile=profile,
            targets={name: value for name, value in values.items() if not isinstance(value, tuple | None)},
            scope=self.scope,
        )

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """The standing of each question, by its id."""
        return find_standings(self.bank, self.sheet)

    @cached_property
    def asked_steps(self) -> tuple[Step, ...]:
        """The steps that the quiz asks as the answers are now, in order.

        A question whose condition cannot be decided yet (`Standing.POSSIBLE`) is not among them: it waits for the
        answers that decide.
        """
        return tuple(step for step in self.plan if self.is_asked(step))

    @cached_property
    def shown_steps(self) -> tuple[Step, ...]:
        """The steps shown one after the other: all asked ones, or in a review its own and those that it has opened."""
        return tuple(step for step in self.asked_steps if self._is_shown(step))

    @cached_property
    def unanswered_steps(self) -> tuple[Step, ...]:
        """The asked steps without an answer, in order."""
        return tuple(step for step in self.asked_steps if self.is_unanswered(step))

    @cached_property
    def incomplete_steps(self) -> tuple[Step, ...]:
        """The asked steps without an answer or answered "don't know", in order."""
        return tuple(step for step in self.asked_steps if not _is_complete(self.get_answer(step).state))

    @cached_property
    def waiting_steps(self) -> tuple[Step, ...]:
        """The questions that another answer may open and that are not asked yet, in order."""
        questions = (step for step in self.plan if is_question(step))
        return tuple(step for step in questions if self.standings[step.id] is Standing.POSSIBLE)

    def is_asked(self, step: Step) -> bool:
        """Return whether the quiz asks a step as the answers are now."""
        match step.space:
            case "profile" | "targets":
                return True
            case "answers":
                return _is_asked_standing(self.standings[step.id])
            case _:
                assert_never(step.space)

    def is_unanswered(self, step: Step) -> bool:
        """Return whether a step has no answer, not even "don't know". A comment alone is no answer."""
        return self.get_answer(step).state is State.ABSENT

    def _is_shown(self, step: Step) -> bool:
        opened = self.is_unanswered(step) and step not in self.skipped
        return self.review is None or step in self.review or opened


def find_changed_steps(before: Session, after: Session) -> list[Step]:
    """List the steps whose answers differ between two sessions."""
    return [step for step, answer in after.answers.items() if before.get_answer(step) != answer]


def _is_complete(state: State) -> bool:
    match state:
        case State.ANSWERED | State.NOT_APPLICABLE:
            return True
        case State.ABSENT | State.UNKNOWN:
            return False
        case _:
            assert_never(state)


def _is_asked_standing(standing: Standing) -> bool:
    match standing:
        case Standing.ANSWERED | Standing.UNANSWERED | Standing.UNKNOWN | Standing.NOT_APPLICABLE:
            return True
        case Standing.POSSIBLE | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return False
        case _:
            assert_never(standing)
