"""A sitting of the quiz: the questions, each answer saved, and what is said however it ends."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

from maturity.cli.results import quoted
from maturity.cli.run import Run
from maturity.cli.starting import Start
from maturity.files.editing import Pointer
from maturity.files.store import Store
from maturity.model.answers import Answer
from maturity.quiz.run import NotSavedError, conduct
from maturity.quiz.screen import question, said
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.validity import as_written


@dataclass
class Sitting:
    """Somebody in front of a questionnaire, with the file that keeps the answers."""

    run: Run
    start: Start
    store: Store
    session: Session
    later: dict[Pointer, Any] = field(default_factory=dict)
    """What the head of the file gets with the first answer."""

    def taken(self) -> int:
        """Ask until the end, or until the respondent stops; the exit code."""
        from maturity.cli import ending

        self.session = conduct(self.session, self.start.prompt, self.save)
        if self.session.at is not None or not os.path.lexists(self.start.path):
            self.tell_where()
            return 0
        return ending.result(self)

    def save(self, step: Step, answer: Answer) -> None:
        """Write one answer."""
        while self.later:
            pointer = next(iter(self.later))
            self.store.set(pointer, self.later[pointer])
            del self.later[pointer]
        self.store.set((step.space, step.id), as_written(step, answer))

    def interrupted(self) -> int:
        """Say where the answers are and how to resume."""
        self.tell_where()
        return 130

    def not_saved(self, error: NotSavedError) -> None:
        """Say which answer is not on disk, so that it is not lost, and where the others are."""
        language, bank = self.start.language, self.session
        reason = self.say(error.reason.key, **error.reason.params)
        told = [
            (self.say("quiz.not_saved", reason=reason), "bold red"),
            (self.say("quiz.lost", question=question(bank, error.step, language)), ""),
            (self.say("quiz.lost_answer", answer=said(bank, error.step, error.answer, language)), ""),
        ]
        self.run.complain(told)
        self.tell_where()

    def tell_where(self) -> None:
        """Where the answers are, and the command that goes on with them."""
        self.run.tell("")
        if os.path.lexists(self.start.path):
            self.run.tell(self.say("quiz.saved_in", path=self.start.path))
        else:
            self.run.tell(self.say("quiz.nothing_saved"))
        self.run.tell(self.say("quiz.resume"))
        self.run.tell(f"  {self.say('quiz.resume_command', words=self.words())}")

    def words(self) -> str:
        """What to type after `maturity quiz` to go on."""
        options = " --express" if self.session.scope == "express" else ""
        if os.path.lexists(self.start.path):
            return f"{quoted(self.start.path)}{options}"
        return f"{quoted(self.start.reference)} -o {quoted(self.start.path)}{options}"

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of the quiz."""
        return self.start.prompt.say(key, **params)
