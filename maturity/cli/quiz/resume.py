"""From a file that holds answers to a sitting: brought up to date, and placed where its respondent goes on."""

from __future__ import annotations

import os
from dataclasses import replace

from maturity.cli.clock import read_today
from maturity.cli.quiz.settle import QuizOptions, Setup, ask_organisation
from maturity.cli.quiz.sit import Sitting
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.insight.unused_answers import list_unused_messages
from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.file_kinds import explain_not_answers, identify_file
from maturity.loading.version_remark import describe_account
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.quiz.keeper import Keeper
from maturity.quiz.navigation import place_at_incomplete, place_at_unanswered, place_where_stopped
from maturity.quiz.parts import find_part
from maturity.quiz.progress import count_answers
from maturity.quiz.resume import Migration, make_session, migrate_document, plan_migration
from maturity.quiz.session import Session
from maturity.quiz.snapshots import Snapshot, Snapshots
from maturity.quiz.step_states import describe_counts, describe_states
from maturity.quiz.wording import describe_question
from maturity.saving.editing import is_editable, list_comments
from maturity.saving.store import make_value_edit
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message
from maturity.text.sentences import format_sentence

_TO_CONFIRM = ("MB421", "MB422")
"""The codes of the remarks that count the answers to be confirmed, which the greeting does too."""


def resume_sitting(run: Run, options: QuizOptions, setup: Setup, snapshots: Snapshots, bank: Bank) -> Sitting | None:
    """Resume the sitting that an answers file holds; None if it holds none that can be resumed, which is reported.

    Nothing is written yet: what the file lacks, and what another version of the bank changes, goes with the first
    answer.
    """
    return _Resumption(run, options, setup, snapshots, bank).make_sitting()


class _Resumption:
    def __init__(self, run: Run, options: QuizOptions, setup: Setup, snapshots: Snapshots, bank: Bank) -> None:
        self.run, self.options, self.setup, self.snapshots, self.bank = run, options, setup, snapshots, bank
        self.prompt = setup.prompt
        self.today = read_today(run.environment)

    def make_sitting(self) -> Sitting | None:
        """Make the sitting; None, once it is reported why, if it cannot be."""
        snapshot = self.snapshots.refresh(self.setup.path)
        document = self._check_content(snapshot)
        if document is None:
            return None
        loaded = self._load(document)
        if os.path.realpath(loaded.bank_path or "") != os.path.realpath(self.setup.bank_path):
            raise UsageError("usage.quiz_other_bank", path=self.setup.path, bank=self.bank.id)
        migration = plan_migration(loaded)
        if migration is None and loaded.sheet is None:
            self._report_errors(loaded)
            return None
        can_edit = is_editable(document)
        if not can_edit and not self._may_rewrite(document):
            return None
        keeper = Keeper(self.setup.path, snapshot, may_drop_comments=not can_edit)
        if migration is None:
            self.run.report([each for each in loaded.diagnostics if each.code not in _TO_CONFIRM])
        else:
            document = self._migrate(keeper, migration)
            loaded = self._load(document)
        if loaded.sheet is None:
            self._report_errors(loaded)
            return None
        session = self._place(keeper, loaded.sheet, document)
        self._greet(session)
        self._plan_head(keeper, document)
        return Sitting(self.run, self.options, self.setup, self.snapshots, keeper, session)

    def _check_content(self, snapshot: Snapshot) -> Document | None:
        """Return the document of an answers file; None, once it is reported why, if it is not one."""
        if not isinstance(snapshot.content, Document):
            self.run.report(snapshot.content)
            return None
        if identify_file(snapshot.content) != "answers":
            self.run.report([explain_not_answers(snapshot.content)])
            return None
        return snapshot.content

    def _load(self, document: Document) -> LoadedAnswers:
        return read_answers(document, self.snapshots.banks.load)

    def _report_errors(self, loaded: LoadedAnswers) -> None:
        """Report the errors of the file, which have to be corrected first."""
        self.run.report(loaded.diagnostics)
        self.run.tell(self.prompt.say("quiz.correct_first"))

    def _may_rewrite(self, document: Document) -> bool:
        """Return whether a file that has to be written anew has no comments, or its owner agrees to lose them."""
        self.prompt.tell(self.prompt.say("quiz.rewritten", path=self.setup.path))
        if not list_comments(document):
            return True
        self.prompt.tell(self.prompt.say("quiz.rewritten_comments"))
        options = [self.prompt.say("quiz.yes"), self.prompt.say("quiz.no")]
        return self.prompt.choose(self.prompt.say("quiz.go_on"), options) == 0

    # --- another version of the bank

    def _migrate(self, keeper: Keeper, migration: Migration) -> Document:
        """Return the file as one of this version, which is written with the first answer, and tell what changes."""
        migrated = keeper.plan_migration(lambda before: migrate_document(before, migration, self.bank))
        self._tell_migration(migration)
        return migrated

    def _tell_migration(self, migration: Migration) -> None:
        """Tell the remark about the version, the same as everywhere, then what becomes of what is not carried over."""
        prompt, carried, blank = self.prompt, migration.carried, Session(self.bank, ())
        account = describe_account(carried, len(migration.refused))
        params = {"version": carried.version, "current": self.bank.version, "account": account}
        prompt.tell(format_sentence(make_message("MB420", **params), self.setup.language))
        for step, written in migration.refused:
            question = describe_question(blank, step, self.setup.language)
            prompt.tell(prompt.say("quiz.version_again", question=question, answer=written))
        if carried.left:
            prompt.tell(prompt.say("quiz.version_gone", n=len(carried.left)))

    # --- the session

    def _place(self, keeper: Keeper, sheet: Sheet, document: Document) -> Session:
        """Make the session and place it where the respondent stopped; in a review at the first gap.

        A file of the short version, named without `--express`, is taken further: to the questions that the short
        version leaves out. Its scope becomes the full one with the first answer.
        """
        only = find_part(self.bank, self.options.only) if self.options.only else None
        express = self.setup.express
        session = make_session(self.bank, sheet, document.data, only, express=express, today=self.today)
        if self.options.review:
            return place_at_incomplete(session)
        if sheet.scope == "full" or express or self.setup.resumes or only:
            return place_where_stopped(session)
        keeper.plan_edit(make_value_edit(("scope",), "full"), changes_answers=True)
        self.prompt.tell(self.prompt.say("quiz.to_full", n=count_answers(session)[0]))
        sheet = replace(sheet, scope="full")
        return place_at_unanswered(make_session(self.bank, sheet, document.data, today=self.today))

    def _plan_head(self, keeper: Keeper, document: Document) -> None:
        """Plan to write what the head of the file lacks with the first answer."""
        data = document.data
        if not data.get("bank_version"):
            keeper.plan_edit(make_value_edit(("bank_version",), self.bank.version))
        if not data.get("date"):
            keeper.plan_edit(make_value_edit(("date",), self.today))
        if not data.get("organisation"):
            self._complete_organisation(keeper)
        if self.options.role:
            keeper.plan_edit(make_value_edit(("respondent", "role"), self.options.role))

    def _complete_organisation(self, keeper: Keeper) -> None:
        """Write the name of the organisation: the one typed before with the first answer, one typed now at once."""
        organisation = ask_organisation(self.setup)
        if organisation and self.setup.organisation:
            keeper.plan_edit(make_value_edit(("organisation",), organisation))
        elif organisation:
            keeper.write_value(("organisation",), organisation)

    def _greet(self, session: Session) -> None:
        """Tell what is resumed, how far it is, and how to stop."""
        prompt = self.prompt
        prompt.tell(prompt.say("quiz.hello", title=self.bank.title, path=self.setup.path))
        prompt.tell(prompt.say("quiz.resumed", counts=describe_counts(session, prompt.language)))
        for message in list_unused_messages(session.bank, session.sheet, session.standings):
            prompt.tell(format_sentence(message, prompt.language))
        to_confirm = len(session.steps_to_confirm)
        if to_confirm:
            prompt.tell(prompt.say("quiz.confirming_renewed" if session.order else "quiz.confirming", n=to_confirm))
        if self.options.review and session.incomplete_steps:
            states = describe_states(session, session.incomplete_steps, prompt.language)
            prompt.tell(prompt.say("quiz.reviewing", states=states))
        prompt.greet()
