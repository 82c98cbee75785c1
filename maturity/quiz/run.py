"""The quiz from its first step to its end: ask, save, and only then go on."""

from __future__ import annotations

from collections.abc import Callable

from maturity.errors import UsageError
from maturity.model.answers import Answer
from maturity.quiz.moves import apply_event
from maturity.quiz.prompt import Prompt
from maturity.quiz.session import Session, find_changed_steps
from maturity.quiz.steps import Step

Save = Callable[[Step, Answer], None]
"""Writes one answer; raises `UsageError` unless it is certain to be on disk."""


class NotSavedError(Exception):
    """An answer was given and is not on disk, so that the quiz stops.

    `step` and `answer` say which one; `reason` is the `UsageError` that says why.
    """

    def __init__(self, step: Step, answer: Answer, reason: UsageError) -> None:
        super().__init__(step, reason.key)
        self.step, self.answer, self.reason = step, answer, reason


def conduct(session: Session, prompt: Prompt, save: Save, look_after: Callable[[Session], None]) -> Session:
    """Ask, save and go on until the session has an ending; return that session.

    Each answer is saved with `save` before `prompt` tells that it is; then `look_after` is called with the session,
    and may tell what else has become of the file. Raises `NotSavedError` as soon as one cannot be
    saved; what `prompt` raises at the end of its input or when it is interrupted passes through.
    """
    while session.ending is None:
        after = apply_event(session, prompt.ask(session))
        for step in find_changed_steps(session, after):
            _save(save, step, after.get_answer(step))
        prompt.acknowledge(session, after)
        look_after(after)
        session = after
    return session


def _save(save: Save, step: Step, answer: Answer) -> None:
    try:
        save(step, answer)
    except UsageError as error:
        raise NotSavedError(step, answer, error) from error
