"""From the answers of an earlier year to a sitting with a new file, in which each of them is to be confirmed."""

from __future__ import annotations

from typing import Any

from maturity.cli.clock import read_today
from maturity.cli.quiz.earlier_file import EarlierFile
from maturity.cli.quiz.settle import QuizOptions, Setup
from maturity.cli.quiz.sit import Sitting
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.loading.answers import read_answers
from maturity.model.bank import Bank
from maturity.model.sections import Section
from maturity.quiz.commands import get_letter
from maturity.quiz.keeper import Keeper
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.parts import find_part
from maturity.quiz.renewal import list_left_open
from maturity.quiz.resume import make_session
from maturity.quiz.session import Session
from maturity.quiz.snapshots import Snapshots
from maturity.quiz.wording import describe_question
from maturity.saving.editing import format_lines
from maturity.saving.renewing import count_answers, take_over_answers
from maturity.syntax.document import Document, parse_document
from maturity.syntax.existence import file_exists
from maturity.syntax.reading import Source
from maturity.text.days import format_day
from maturity.text.shell import quote_argument
from maturity.text.typography import format_prose


def begin_renewal(
    run: Run, options: QuizOptions, setup: Setup, snapshots: Snapshots, bank: Bank, earlier: EarlierFile
) -> Sitting:
    """Begin a sitting with a new file, which is there once the first answer is given; the earlier one stays as it is.

    Raises `UsageError` if the new file exists already, or if the earlier one has no answer.
    """
    if file_exists(setup.path):
        raise UsageError("usage.renew_exists", path=setup.path, typed=quote_argument(setup.path))
    return _Renewing(run, options, setup, snapshots, bank, earlier).make_sitting()


class _Renewing:
    def __init__(
        self, run: Run, options: QuizOptions, setup: Setup, snapshots: Snapshots, bank: Bank, earlier: EarlierFile
    ) -> None:
        self.run, self.options, self.setup, self.snapshots = run, options, setup, snapshots
        self.bank, self.earlier, self.prompt = bank, earlier, setup.prompt
        self.today = read_today(run.environment)
        self.express = setup.express or earlier.carried.data.get("scope") == "express"

    def make_sitting(self) -> Sitting:
        """Make the sitting, and tell how it goes."""
        refused = {(step.section, step.id) for step, _ in self.earlier.refused}
        sections = take_over_answers(self.earlier.carried, self.bank, express=self.express, refused=refused)
        if not count_answers(sections):
            raise UsageError("usage.renew_empty", path=self.earlier.path)
        head = self._make_head(sections)
        document = parse_document(Source(self.setup.path, format_lines(head)))
        assert isinstance(document, Document)
        sheet = read_answers(document, self.snapshots.banks.load, self.setup.bank_path).sheet
        assert sheet is not None  # what this version refuses was left out
        part = find_part(self.bank, self.options.only) if self.options.only else None
        session = make_session(self.bank, sheet, document.data, part, express=self.express, today=self.today)
        self._introduce(session, count_answers(sections))
        keeper = Keeper(self.setup.path, head)
        return Sitting(self.run, self.options, self.setup, self.snapshots, keeper, place_where_stopped(session))

    def _make_head(self, sections: dict[Section, dict[str, Any]]) -> dict[str, Any]:
        head = {
            "bank": self.setup.reference,
            "bank_version": self.bank.version,
            "date": self.today,
            "organisation": self.setup.organisation or None,
            "respondent": {"role": self.options.role} if self.options.role else None,
            "scope": "express" if self.express else None,
        }
        return {**head, **{str(section): values for section, values in sections.items()}}

    def _introduce(self, session: Session, count: int) -> None:
        """Tell what is to be confirmed, in which order and with which key, and what could not be taken over."""
        prompt, language = self.prompt, self.setup.language
        prompt.tell(prompt.say("quiz.hello", title=format_prose(self.bank.title, language), path=self.setup.path))
        day = prompt.say("quiz.last_day", day=format_day(self.earlier.day, language)) if self.earlier.day else ""
        prompt.tell(prompt.say("quiz.renewing", path=self.earlier.path, day=day, n=count))
        prompt.tell(prompt.say("quiz.renewing_keys", key=get_letter("confirm", language)))
        for step, written in self.earlier.refused:
            question = describe_question(session, step, language)
            prompt.tell(prompt.say("quiz.not_taken_over", question=question, answer=written))
        if left_open := list_left_open(session):
            prompt.tell(prompt.say("quiz.renewing_first", n=len(left_open)))
        prompt.greet()
