"""What some commands ask for in plain lines: a comment, a reason, the question to go to."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from maturity.quiz.commands import LineCommand
from maturity.quiz.duty_steps import ask_due, ask_owner, choose_kept, parse_due
from maturity.quiz.entry import is_ordinal
from maturity.quiz.events import Cite, Comment, Event, GoTo, NotApplicable, Plan
from maturity.quiz.evidence import change_evidence
from maturity.quiz.prompt import Prompt
from maturity.quiz.question_list import Finder, start_finder
from maturity.quiz.session import Session
from maturity.quiz.step_states import describe_counts
from maturity.text.catalogue import Message


class PlainDialog:
    """Asks for what one command needs at the step of a session, which must have one.

    `width` returns how many cells a line of the screen has. With `interactive` false, for a script, nothing is asked
    that it has no line for.
    """

    def __init__(self, prompt: Prompt, session: Session, width: Callable[[], int], *, interactive: bool) -> None:
        assert session.step is not None
        self.prompt, self.session, self.width, self.interactive = prompt, session, width, interactive
        self.answer = session.get_answer(session.step)

    def ask(self, command: LineCommand, typed: str) -> Event | None:
        """Return the event of a command; `typed` is what followed it on its line. None if the respondent gives up."""
        match command:
            case "comment":
                return Comment(typed or self._ask_comment())
            case "evidence":
                return self._ask_evidence(typed)
            case "not_applicable":
                return self._ask_reason(typed)
            case "go_to":
                return self._ask_number(typed)
            case _:
                assert_never(command)

    def _ask_comment(self) -> str:
        """Ask for a comment and return it. One that is there already is shown: Enter keeps it, a dash removes it."""
        comment = self.answer.comment
        if not comment:
            return self.prompt.ask_line(self.prompt.say("quiz.comment"))
        text = self.prompt.ask_line(self.prompt.say("quiz.comment_replace", comment=comment))
        return "" if text == "-" else text or comment

    def _ask_reason(self, reason: str) -> NotApplicable:
        """Ask a person why a question does not apply, unless `reason` says so already; a script is not asked."""
        if reason or not self.interactive:
            return NotApplicable(reason)
        return NotApplicable(self.prompt.ask_line(self.prompt.say("quiz.reason")))

    def ask_plan(self) -> Plan:
        """Ask a person who has a duty to do and until when; Enter keeps what is known, a dash removes it.

        A script is not asked: it says so on the line of the answer.

        A day that is none is refused and asked for again.
        """
        owner, due = self.answer.owner or "", self.answer.due or ""
        if not self.interactive:
            return Plan(owner, due)
        language = self.prompt.language
        owner = choose_kept(self.prompt.ask_line(ask_owner(owner, language)), owner)
        question = ask_due(due, language)
        while isinstance(found := parse_due(choose_kept(self.prompt.ask_line(question), due)), Message):
            self.prompt.refuse(found)
        return Plan(owner, found)

    def _ask_evidence(self, typed: str) -> Cite | None:
        """Ask for a line of evidence to add, or the number of one to remove; None if that is refused."""
        lines = self.answer.evidence
        if not typed:
            for number, line in enumerate(lines, start=1):
                self.prompt.tell(line, f"{number}. ")
            typed = self.prompt.ask_line(self.prompt.say("quiz.evidence_or_remove" if lines else "quiz.evidence"))
        change = change_evidence(lines, typed)
        if isinstance(change, Cite):
            return change
        self.prompt.refuse(change)
        return None

    # --- the list of questions

    def _ask_number(self, typed: str) -> GoTo | None:
        """Ask which question to go to until it is one that can be gone to, so that a slip is never taken for an answer.

        Words list the questions that contain them; a nought stays where one is, and gives None.
        """
        finder = start_finder(self.session, self.prompt.language)
        if not typed:
            self._tell_list(finder)
            typed = self._ask_where()
        while typed not in ("", "0"):
            finder = finder.type_text(typed)
            if not is_ordinal(typed) and finder.found:
                self._tell_rows(finder)
            else:
                chosen = finder.choose()
                if isinstance(chosen, int):
                    return GoTo(chosen)
                self.prompt.refuse(chosen)
            typed = self._ask_where()
        return None if typed else GoTo()

    def _ask_where(self) -> str:
        return self.prompt.ask_line(self.prompt.say("quiz.go_to"))

    def _tell_list(self, finder: Finder) -> None:
        self.prompt.tell("")
        counts = describe_counts(self.session, self.prompt.language)
        self.prompt.tell(self.prompt.say("quiz.list", counts=counts))
        self._tell_rows(finder)

    def _tell_rows(self, finder: Finder) -> None:
        """Tell the questions found, a line each, under the titles of their sections."""
        section, cells = "", len(str(len(finder.rows)))
        for row in finder.found:
            if row.section != section:
                section = row.section
                self.prompt.tell(section)
            number = f"{row.number:>{cells}}. "
            self.prompt.tell(row.format(self.width() - len(number)), number)
