"""The quiz from its first question to its end: ask, save, and only then go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from maturity.errors import UsageError
from maturity.model.answers import ABSENT, Answer
from maturity.quiz.events import Event
from maturity.quiz.moves import apply_event
from maturity.quiz.session import Session
from maturity.quiz.steps import Step

Save = Callable[[Step, Answer], None]
"""Writes one answer; raises `UsageError` unless it is certain to be on disk."""


class Prompt(Protocol):
    """Somebody to ask, whatever the screen. `choose` and `line` raise `LeftError` if they would rather stop."""

    language: str
    """The language spoken; that of the questionnaire, once it is chosen."""
    refused: int
    """How many lines of a script were no answer and no command."""

    def ask(self, session: Session) -> Event:
        """What the respondent does at this step, or at the end."""

    def acknowledge(self, before: Session, now: Session) -> None:
        """Show that what changed between two sessions is saved."""

    def choose(self, question: str, options: Sequence[str]) -> int:
        """Which of `options`, counted from 0."""

    def ask_line(self, question: str, proposed: str = "") -> str:
        """A text, possibly empty; what is proposed stands unless another is written."""

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of the quiz."""

    def greet(self) -> None:
        """Say how to stop."""

    def tell(self, text: str) -> None:
        """A paragraph that stays on the screen."""


class StoppedError(Exception):
    """The respondent stops where something else than an answer was asked for: a file, a remark, what to do next."""


class NotSavedError(Exception):
    """An answer was given and is not on disk: the quiz stops there. `reason` is the `UsageError` that says why."""

    def __init__(self, step: Step, answer: Answer, reason: UsageError) -> None:
        super().__init__(step, reason.key)
        self.step, self.answer, self.reason = step, answer, reason


def conduct(session: Session, prompt: Prompt, save: Save) -> Session:
    """Ask until the respondent stops or all is answered; raises `NotSavedError` as soon as an answer is not saved."""
    while not session.ended:
        now = apply_event(session, prompt.ask(session))
        for step in find_changed(session, now):
            _saved(save, step, now.get_answer(step))
        prompt.acknowledge(session, now)
        session = now
    return session


def find_changed(before: Session, now: Session) -> list[Step]:
    """The steps whose answers differ."""
    return [step for step, answer in now.given.items() if before.given.get(step, ABSENT) != answer]


def _saved(save: Save, step: Step, answer: Answer) -> None:
    try:
        save(step, answer)
    except UsageError as error:
        raise NotSavedError(step, answer, error) from error
