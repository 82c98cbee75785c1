"""From an answers file, or from nothing, to a sitting: the file locked, read, brought up to date, the place found."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from maturity.cli.clock import read_today
from maturity.cli.quiz.settle import QuizOptions, Start, settle_start
from maturity.cli.quiz.sit import Sitting, get_written
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.file_kinds import explain_not_answers, identify_file
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.quiz.moves import place_at_open, place_at_unsettled, place_where_stopped
from maturity.quiz.progress import count_answers
from maturity.quiz.resume import Migration, make_session, migrate_document, plan_migration
from maturity.quiz.screen import describe_question
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.saving.editing import is_editable, list_comments
from maturity.saving.store import AnswersStore, Edit, is_empty_file, lock_file, make_value_edit
from maturity.syntax.document import Document, open_document
from maturity.text.typography import format_prose


@contextmanager
def open_sitting(run: Run, asked: QuizOptions) -> Iterator[Sitting | None]:
    """A sitting, its file locked; None if a file is unsound, which is told."""
    banks = BankCache()
    begun = settle_start(run, asked, banks)
    if begun is None:
        yield None
        return
    with lock_file(begun.path):
        yield Opening(run, asked, banks, begun).sitting()


class Opening:
    """From a file, or from nothing, to a session placed where to go on."""

    def __init__(self, run: Run, asked: QuizOptions, banks: BankCache, begun: Start) -> None:
        self.run, self.asked, self.banks, self.start = run, asked, banks, begun
        self.prompt = begun.prompt
        self.later: list[Edit] = []

    def sitting(self) -> Sitting | None:
        """The sitting; None if the file holds no answers that can be gone on with, which is told."""
        bank = self.banks.load_in_language(self.start.bank_path, self.start.language)
        assert bank is not None
        self._check(bank)
        if not os.path.lexists(self.start.path) or is_empty_file(self.start.path):
            return self._begun(bank)
        return self._resumed(bank)

    def _check(self, bank: Bank) -> None:
        """Refuse what this bank does not have."""
        if self.start.express and not any(each.express for each in bank.questions):
            raise UsageError("usage.no_express", bank=bank.id)
        if self.asked.only is not None and self.asked.only not in bank.axis_by_id:
            known = ", ".join(bank.axis_by_id)
            raise UsageError("usage.no_axis", axis=self.asked.only, bank=bank.id, known=known)

    # --- a new file

    def _begun(self, bank: Bank) -> Sitting:
        head = {
            "bank": self.start.reference,
            "bank_version": bank.version,
            "date": read_today(self.run.environment),
            "organisation": self.start.organisation or None,
            "respondent": {"role": self.asked.role} if self.asked.role else None,
            "scope": "express" if self.start.express else None,
        }
        sheet = Sheet({}, {}, {}, "express" if self.start.express else "full")
        session = place_where_stopped(make_session(bank, sheet, {}, self.asked.only))
        self._hello(bank)
        if bank.description:
            self.prompt.tell("")
            self.prompt.tell(format_prose(bank.description, self.start.language))
        self.prompt.tell("")
        parts = ", ".join(self._parts(session))
        self.prompt.tell(self.prompt.say("quiz.parts", n=len(session.plan), parts=parts))
        self.prompt.greet()
        return Sitting(self.run, self.asked, self.start, AnswersStore(self.start.path, head), session)

    def _parts(self, session: Session) -> Iterator[str]:
        """How many questions there are of each sort."""
        for space in ("profile", "targets", "answers"):
            count = sum(step.space == space for step in session.plan)
            if count:
                yield self.prompt.say(f"quiz.part.{space}", n=count)

    # --- a file that holds answers

    def _resumed(self, bank: Bank) -> Sitting | None:
        document = self._document()
        if document is None:
            return None
        loaded = read_answers(document, self.banks.load)
        if os.path.realpath(loaded.bank_path or "") != os.path.realpath(self.start.bank_path):
            raise UsageError("usage.quiz_other_bank", path=self.start.path, bank=bank.id)
        change = self._change(document, loaded, bank)
        if change is None and loaded.sheet is None:
            self._to_correct(loaded)
            return None
        free = is_editable(document)
        if not free and not self._may_rewrite(document):
            return None
        store = AnswersStore(self.start.path, document, may_drop_comments=not free)
        if change is None:
            self.run.report(loaded.diagnostics)
        else:
            document = self._brought_up(document, change, store, bank)
            loaded = read_answers(document, self.banks.load)
        if loaded.sheet is None:
            self._to_correct(loaded)
            return None
        session = self._placed(bank, loaded.sheet, document)
        must_change = bool(self.later)
        self._complete_head(document, bank)
        self._hello(bank)
        answered, total = count_answers(session)
        self.prompt.tell(self.prompt.say("quiz.resumed", n=answered, total=total))
        if self.asked.review and session.unsettled:
            self.prompt.tell(self.prompt.say("quiz.reviewing", n=len(session.unsettled)))
        self.prompt.greet()
        seen = {step: get_written(document, step) for step in session.given}
        return Sitting(self.run, self.asked, self.start, store, session, self.later, must_change, seen)

    def _to_correct(self, loaded: LoadedAnswers) -> None:
        """Say what is wrong in the file, and that it comes first."""
        self.run.report(loaded.diagnostics)
        self.run.tell(self.prompt.say("quiz.correct_first"))

    def _document(self) -> Document | None:
        """The file as it stands; nothing, and why is told, if it cannot be read or holds no answers."""
        document = open_document(self.start.path)
        if not isinstance(document, Document):
            self.run.report(document)
        elif identify_file(document) != "answers":
            self.run.report([explain_not_answers(document)])
        else:
            return document
        return None

    def _may_rewrite(self, document: Document) -> bool:
        """Whether a file that has to be written anew loses no comments, or its owner lets them go."""
        self.prompt.tell(self.prompt.say("quiz.rewritten", path=self.start.path))
        if not list_comments(document):
            return True
        self.prompt.tell(self.prompt.say("quiz.rewritten_comments"))
        options = [self.prompt.say("quiz.yes"), self.prompt.say("quiz.no")]
        return self.prompt.choose(self.prompt.say("quiz.go_on"), options) == 0

    def _change(self, document: Document, loaded: LoadedAnswers, bank: Bank) -> Migration | None:
        """What this version of the bank changes; nothing where the answers come from a later one."""
        newer = any(each.code == "MB407" for each in loaded.diagnostics)
        return None if newer else plan_migration(document, bank, loaded.diagnostics)

    def _brought_up(self, document: Document, change: Migration, store: AnswersStore, bank: Bank) -> Document:
        """The file as one of this version of the bank: what changes is told, and written with the first answer."""

        def edit(before: Document) -> Document | None:
            return migrate_document(before, change, bank)

        now = store.preview(edit)
        self.later.append(edit)
        self._tell_change(document, change, bank)
        return now

    def _tell_change(self, document: Document, change: Migration, bank: Bank) -> None:
        self.prompt.tell(self.prompt.say("quiz.version", old=change.old, new=bank.version))
        data = document.data.get("answers")
        kept = [name for name in data if Step("answers", name) not in change.steps] if isinstance(data, dict) else []
        self.prompt.tell(self.prompt.say("quiz.version_hold", n=len(kept)))
        blank = Session(bank, ())
        for step, written in change.again:
            text = describe_question(blank, step, self.start.language)
            self.prompt.tell(self.prompt.say("quiz.version_again", question=text, answer=written))
        for name in change.gone:
            self.prompt.tell(self.prompt.say("quiz.version_gone", question=name))

    def _placed(self, bank: Bank, sheet: Sheet, document: Document) -> Session:
        """The session where one stopped; in a review, or in what the short version left out, at the first gap."""
        asked = self.asked
        held = make_session(bank, sheet, document.data, asked.only, express=self.start.express)
        if asked.review:
            return place_at_unsettled(held)
        if sheet.scope == "full" or self.start.express or self.start.resumes or asked.only:
            return place_where_stopped(held)
        self.later.append(make_value_edit(("scope",), "full"))
        self.prompt.tell(self.prompt.say("quiz.to_full", n=count_answers(held)[0]))
        sheet = Sheet(sheet.answers, sheet.profile, sheet.targets)
        return place_at_open(make_session(bank, sheet, document.data))

    def _complete_head(self, document: Document, bank: Bank) -> None:
        """What the head of the file lacks, to be written with the first answer."""
        data = document.data
        if not data.get("bank_version"):
            self.later.append(make_value_edit(("bank_version",), bank.version))
        if not data.get("date"):
            self.later.append(make_value_edit(("date",), read_today(self.run.environment)))
        if self.start.organisation and not data.get("organisation"):
            self.later.append(make_value_edit(("organisation",), self.start.organisation))
        if self.asked.role:
            self.later.append(make_value_edit(("respondent", "role"), self.asked.role))

    def _hello(self, bank: Bank) -> None:
        self.prompt.tell(self.prompt.say("quiz.hello", title=bank.title, path=self.start.path))
