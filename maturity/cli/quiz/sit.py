"""A sitting of the quiz: the questions, each answer saved, and what is said however it ends."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from maturity.cli.exits import DONE
from maturity.cli.quiz.prompts import is_watched
from maturity.cli.quiz.settle import QuizOptions, Start
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.model.answers import Answer
from maturity.quiz.run import NotSavedError, conduct
from maturity.quiz.screen import describe_given, describe_question, format_sentence
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.validity import encode_answer
from maturity.render.commands import quote_argument
from maturity.saving.editing import set_value
from maturity.saving.store import AnswersStore, Edit
from maturity.syntax.document import Document
from maturity.text.catalogue import Message
from maturity.text.safe import make_visible


@dataclass
class Sitting:
    """Somebody in front of a questionnaire, with the file that keeps the answers."""

    run: Run
    asked: QuizOptions
    start: Start
    store: AnswersStore
    session: Session
    later: list[Edit] = field(default_factory=list)
    """What else the file gets, in the same write as the first answer."""
    must_change: bool = False
    """Whether `later` changes what the answers say (another version, a wider scope), and not only the file's head."""
    seen: dict[Step, Any] = field(default_factory=dict)
    """What stood in the file for each step when it was last read or written."""

    def taken(self) -> int:
        """Ask until the end, or until the respondent stops; the exit code."""
        self.session = conduct(self.session, self.start.prompt, self.save)
        if self.session.ended == "stopped" or not os.path.lexists(self.start.path):
            self.tell_where()
            return DONE
        from maturity.cli.quiz import end  # whoever stops on the way does not pay for it

        return end.show_result(self)

    def save(self, step: Step, answer: Answer) -> None:
        """Write one answer."""
        written = encode_answer(step, answer)

        def edit(document: Document) -> Document | None:
            return set_value(document, (step.space, step.id), self._with_other_hand(document, step, written))

        self.seen[step] = get_written(self.store.change(*self.later, edit), step)
        self.later, self.must_change = [], False

    def _with_other_hand(self, document: Document, step: Step, written: Any) -> Any:
        """An answer where only what the quiz has changed is the quiz's: what somebody wrote meanwhile stays."""
        now, seen = get_written(document, step), self.seen.get(step)
        if now == seen:
            return written
        ours, theirs, before = _parts(written), _parts(now), _parts(seen)
        merged = {name: ours[name] if ours[name] != before[name] else theirs[name] for name in ours}
        return merged if merged["comment"] or merged["evidence"] else merged["value"]

    # --- how it ends

    def interrupted(self) -> None:
        """Say where the answers are and how to resume."""
        self.run.tell("")
        self.run.tell(self.run.say("interrupted"))
        self.tell_where()

    def failed(self, error: UsageError) -> None:
        """Say what could not be done, and where the answers are all the same."""
        self.run.tell(self._sentence(error), "bold red")
        self.tell_where()

    def not_saved(self, error: NotSavedError) -> None:
        """Say which answer is not on disk, so that it is not lost, and where the others are."""
        language, bank = self.start.language, self.session
        self.run.tell(self.say("quiz.not_saved", reason=self._sentence(error.reason)), "bold red")
        self.run.tell(self.say("quiz.lost", question=describe_question(bank, error.step, language)))
        self.run.tell(self.say("quiz.lost_answer", answer=describe_given(bank, error.step, error.answer, language)))
        self.tell_where()

    def tell_where(self) -> None:
        """Where the answers are, and the command that goes on with them."""
        self.run.tell("")
        if os.path.lexists(self.start.path):
            self.run.tell(self.say("quiz.saved_in", path=self.start.path))
        elif self.store.written:
            self.run.tell(self.say("quiz.gone", path=self.start.path), "bold red")
            self.run.complain([(make_visible(line), "") for line in self.store.text.rstrip().split("\n")])
            return
        else:
            self.run.tell(self.say("quiz.nothing_saved"))
        self.warn_of_refused()
        if not self.store.written:
            self.run.tell(self.say("quiz.begin_here", folder=_folder()))
        elif Path(self.start.path).is_absolute():
            self.run.tell(self.say("quiz.resume"))
        else:
            self.run.tell(self.say("quiz.resume_here", folder=_folder()))
        self.run.complain([(f"  {make_visible(self.resuming())}", "")])

    def warn_of_refused(self) -> None:
        """Tell whoever reads a script's result that some lines were no answers: the next ones may have gone astray."""
        if not is_watched() and self.start.prompt.refused:
            self.run.tell(self.say("quiz.refused_lines", n=self.start.prompt.refused))

    def resuming(self) -> str:
        """The command that goes on with these answers, as they are being given."""
        words = [quote_argument(self.start.path)]
        if not os.path.lexists(self.start.path):
            words = [quote_argument(self.start.words), "-o", quote_argument(self.start.path)]
        words += ["--express"] if self.start.express or self.session.scope == "express" else []
        words += ["--role", quote_argument(self.asked.role)] if self.asked.role else []
        words += ["--review"] if self.asked.review else []
        words += ["--only", quote_argument(self.asked.only)] if self.asked.only else []
        words += ["--plain"] if self.asked.plain else []
        words += ["--lang", self.asked.lang] if self.asked.lang else []
        return " ".join(("maturity quiz", *words))

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of the quiz."""
        return self.start.prompt.say(key, **params)

    def _sentence(self, error: UsageError) -> str:
        return format_sentence(Message(error.key, error.params), self.start.language)


def get_written(document: Document, step: Step) -> Any:
    """What a file says at a step, as it is written there; None for nothing."""
    section = document.data.get(step.space)
    return section.get(step.id) if isinstance(section, dict) else None


def _parts(raw: Any) -> dict[str, Any]:
    """An answer as it stands in a file, part by part."""
    mapping = raw if isinstance(raw, Mapping) else {"value": raw}
    return {name: mapping.get(name) for name in ("value", "comment", "evidence")}


def _folder() -> str:
    try:
        return str(Path.cwd())
    except OSError:  # it has gone
        return "."
