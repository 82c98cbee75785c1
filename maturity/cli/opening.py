"""From an answers file, or from nothing, to a sitting: the file locked, read, brought up to date, the place found."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from maturity.cli.clock import today
from maturity.cli.run import Run
from maturity.cli.sitting import Sitting
from maturity.cli.starting import Asked, Start, start
from maturity.errors import UsageError
from maturity.files.answers import LoadedAnswers, answers_of
from maturity.files.document import Document, opened
from maturity.files.editing import Pointer, comments, has_lines
from maturity.files.shelf import Shelf
from maturity.files.sorts import not_answers, sort_of
from maturity.files.store import Store, locked
from maturity.model.answers import Answer, Scope
from maturity.model.bank import Bank
from maturity.quiz.moves import completed, reviewed, started
from maturity.quiz.resume import given, migrate, migration
from maturity.quiz.screen import question
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, plan


@contextmanager
def sat_down(run: Run, asked: Asked, *, plain: bool) -> Iterator[Sitting | None]:
    """A sitting, its file locked; None if a file is unsound, which is told."""
    shelf = Shelf()
    begun = start(run, asked, shelf, plain=plain)
    if begun is None:
        yield None
        return
    with locked(begun.path):
        yield Opening(run, asked, shelf, begun).sitting()


class Opening:
    """From a file, or from nothing, to a session placed where to go on."""

    def __init__(self, run: Run, asked: Asked, shelf: Shelf, begun: Start) -> None:
        self.run, self.asked, self.shelf, self.start = run, asked, shelf, begun
        self.prompt = begun.prompt

    def sitting(self) -> Sitting | None:
        """The sitting; None if the file holds no answers that can be gone on with, which is told."""
        bank = self.shelf.in_language(self.start.bank_path, self.start.language)
        assert bank is not None
        self._check(bank)
        if not os.path.lexists(self.start.path):
            return self._begun(bank)
        return self._resumed(bank)

    def _check(self, bank: Bank) -> None:
        """Refuse what this bank does not have."""
        if self.start.express and not any(each.express for each in bank.questions):
            raise UsageError("usage.no_express", bank=bank.id)
        if self.asked.only is not None and self.asked.only not in bank.axis_by_id:
            known = ", ".join(bank.axis_by_id)
            raise UsageError("usage.no_axis", axis=self.asked.only, bank=bank.id, known=known)

    def _begun(self, bank: Bank) -> Sitting:
        head = {
            "bank": self.start.reference,
            "bank_version": bank.version,
            "date": today(self.run.environment),
            "organisation": self.start.organisation or None,
            "respondent": {"role": self.asked.role} if self.asked.role else None,
            "scope": "express" if self.start.express else None,
        }
        session = self._session(bank, "express" if self.start.express else "full", {})
        self._hello(bank)
        self.prompt.tell(self.prompt.say("quiz.parts", n=len(session.plan), parts=", ".join(self._parts(session))))
        return Sitting(self.run, self.start, Store(self.start.path, head), session)

    def _parts(self, session: Session) -> Iterator[str]:
        """How many questions there are of each sort."""
        for space in ("profile", "targets", "answers"):
            count = sum(step.space == space for step in session.plan)
            if count:
                yield self.prompt.say(f"quiz.part.{space}", n=count)

    def _resumed(self, bank: Bank) -> Sitting | None:
        document, loaded = self._loaded()
        if document is None or loaded is None:
            return None
        if os.path.realpath(loaded.bank_path or "") != os.path.realpath(self.start.bank_path):
            raise UsageError("usage.quiz_other_bank", path=self.start.path, bank=bank.id)
        store = Store(self.start.path, document)
        if not self._may_rewrite(document) or not self._brought_up(document, loaded, store, bank):
            return None
        document, loaded = self._loaded()
        if document is None or loaded is None or loaded.sheet is None:
            return None
        held, scope = given(loaded.sheet, document.data), self._scope(loaded.sheet.scope, store, document)
        session = self._session(bank, scope, held, gaps=scope != loaded.sheet.scope)
        self._hello(bank)
        answered = sum(step.space == "answers" and answer.value is not None for step, answer in held.items())
        self.prompt.tell(self.prompt.say("quiz.resumed", n=answered))
        return Sitting(self.run, self.start, store, session, self._head_later(document))

    def _loaded(self) -> tuple[Document | None, LoadedAnswers | None]:
        """The file as it stands; nothing, and why is told, if it holds no answers that can be read."""
        document = opened(self.start.path)
        if not isinstance(document, Document):
            self.run.report(document)
            return None, None
        if sort_of(document) != "answers":
            self.run.report([not_answers(document)])
            return None, None
        return document, answers_of(document, self.shelf.find)

    def _may_rewrite(self, document: Document) -> bool:
        """Whether the file can be written without losing comments, or its owner lets them go."""
        if has_lines(document) or not comments(document):
            return True
        self.prompt.tell(self.prompt.say("quiz.rewritten", path=self.start.path))
        options = [self.prompt.say("quiz.yes"), self.prompt.say("quiz.no")]
        return self.prompt.choose(self.prompt.say("quiz.go_on"), options) == 0

    def _brought_up(self, document: Document, loaded: LoadedAnswers, store: Store, bank: Bank) -> bool:
        """Whether the answers are of this version of the bank, once what has changed is told and written."""
        newer = any(each.code == "MB407" for each in loaded.diagnostics)
        change = None if newer else migration(document, bank, loaded.diagnostics)
        if change is None:
            self.run.report(loaded.diagnostics)
            return loaded.sheet is not None
        self.prompt.tell(self.prompt.say("quiz.version", old=change.old, new=bank.version))
        data = document.data.get("answers")
        kept = [name for name in data if Step("answers", name) not in change.steps] if isinstance(data, dict) else []
        self.prompt.tell(self.prompt.say("quiz.version_hold", n=len(kept)))
        blank = Session(bank, ())
        for step, written in change.again:
            text = question(blank, step, self.start.language)
            self.prompt.tell(self.prompt.say("quiz.version_again", question=text, answer=written))
        for name in change.gone:
            self.prompt.tell(self.prompt.say("quiz.version_gone", question=name))
        migrate(store, change, bank)
        return True

    def _scope(self, stands: Scope, store: Store, document: Document) -> Scope:
        """The scope of the file; going on with all of it when the short version was not asked for again."""
        if stands == "full" or self.start.express or self.start.resumes:
            return stands
        answers = document.data.get("answers")
        count = len(answers) if isinstance(answers, dict) else 0
        self.prompt.tell(self.prompt.say("quiz.to_full", n=count))
        store.set(("scope",), "full")
        return "full"

    def _head_later(self, document: Document) -> dict[Pointer, Any]:
        found: dict[Pointer, Any] = {}
        if not document.data.get("date"):
            found["date",] = today(self.run.environment)
        if self.start.organisation and not document.data.get("organisation"):
            found["organisation",] = self.start.organisation
        if self.asked.role:
            found["respondent", "role"] = self.asked.role
        return found

    def _session(self, bank: Bank, scope: Scope, held: dict[Step, Answer], *, gaps: bool = False) -> Session:
        """Placed where one stopped; with `gaps`, at the first question that the short version left out."""
        steps = plan(bank, self.asked.only, express=self.start.express or scope == "express")
        session = Session(bank, steps, held, scope)
        if self.asked.review:
            return reviewed(session)
        return completed(session) if gaps else started(session)

    def _hello(self, bank: Bank) -> None:
        self.prompt.tell(self.prompt.say("quiz.hello", title=bank.title, path=self.start.path))
        self.prompt.greet()
