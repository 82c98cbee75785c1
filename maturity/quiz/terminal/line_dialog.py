"""What some commands ask for at a step: a comment, a reason, the question to go to."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from maturity.quiz.commands import LineCommand, get_letter, make_event
from maturity.quiz.duty_steps import ask_due, ask_owner, choose_kept, parse_due
from maturity.quiz.entry import clean_text
from maturity.quiz.events import Cite, Comment, Event, GoTo, NotApplicable, Plan
from maturity.quiz.evidence import change_evidence
from maturity.quiz.key_wording import describe_command, describe_unsaved
from maturity.quiz.moves import apply_event
from maturity.quiz.question_list import start_finder
from maturity.quiz.session import Session
from maturity.quiz.terminal.display import Display, Draw, PressedCommand, draw_nothing
from maturity.quiz.terminal.question_panel import QuestionPanel
from maturity.quiz.terminal.step_drawing import draw_line_head
from maturity.quiz.terminal.styled_lines import StyledLines
from maturity.quiz.terminal.writing_panel import Refusal, WritingPanel
from maturity.quiz.wording import describe_question
from maturity.text.catalogue import say
from maturity.text.safe import make_visible
from maturity.text.sentences import format_sentence


class LineDialog:
    """Asks for the line of one command at the step of a session."""

    def __init__(self, display: Display, session: Session, language: str) -> None:
        assert session.step is not None
        self.display, self.session, self.language = display, session, language
        self.step = session.step

    def ask(self, command: LineCommand, typed: str = "") -> Event | None:
        """Ask for the line of a command; return its event, or the one that quits, or None if it is given up.

        `typed` is what was written after the command: it is there to change or to confirm.
        """
        answer = self.session.get_answer(self.step)
        proposed = typed or answer.comment or ""
        match command:
            case "comment":
                return self._ask_line("quiz.comment", proposed, lambda text: self._check(Comment(clean_text(text))))
            case "not_applicable":
                return self._ask_line(
                    "quiz.reason", proposed, lambda text: self._check(NotApplicable(clean_text(text))), is_begun=True
                )
            case "evidence":
                question = "quiz.evidence_or_remove" if answer.evidence else "quiz.evidence"
                return self._ask_line(question, typed, lambda text: self._cite(answer.evidence, text))
            case "go_to":
                return self._ask_question(typed)
            case _:
                assert_never(command)

    def ask_plan(self) -> Event | None:
        """Ask who has a duty to do, then until when; return the event, or the one that quits, or None if given up."""
        answer = self.session.get_answer(self.step)
        owner, due = answer.owner or "", answer.due or ""
        first = self._ask_text(
            ask_owner(owner, self.language),
            lambda text: self._check(Plan(choose_kept(clean_text(text), owner))),
            is_begun=True,
        )
        if not isinstance(first, Plan):
            return first
        question = ask_due(due, self.language)
        return self._ask_text(question, lambda text: self._plan(first.owner, text, due), is_begun=True)

    def _plan(self, owner: str, text: str, before: str) -> Event | Refusal:
        due = parse_due(choose_kept(clean_text(text), before))
        return Plan(owner, due) if isinstance(due, str) else Refusal(format_sentence(due, self.language))

    def _cite(self, lines: tuple[str, ...], text: str) -> Event | Refusal:
        change = change_evidence(lines, text)
        return change if isinstance(change, Cite) else Refusal(format_sentence(change, self.language))

    def _check(self, event: Comment | NotApplicable | Plan) -> Event | Refusal:
        """Refuse a comment or a reason that is too long. Whatever else is wrong, the next screen says."""
        notices = apply_event(self.session, event).notices
        too_long = [notice for notice in notices if notice.key == "quiz.too_long"]
        return Refusal(format_sentence(too_long[0], self.language)) if too_long else event

    def _ask_question(self, typed: str) -> Event | None:
        """Show the list of questions until one is chosen; return None if it is left."""
        finder = start_finder(self.session, self.language).type_text(clean_text(typed))
        result = QuestionPanel(self.display, self.language, finder).run()
        if isinstance(result, PressedCommand):
            return make_event("quit")
        return None if result is None else GoTo(result)

    def _draw_evidence(self, lines: StyledLines) -> None:
        """Draw the evidence that is there, a line each."""
        for number, line in enumerate(self.session.get_answer(self.step).evidence, start=1):
            lines.add(make_visible(line), first=f"{number}. ")

    def _ask_line(
        self, question: str, proposed: str, accept: Callable[[str], Event | Refusal], *, is_begun: bool = False
    ) -> Event | None:
        """Ask a question about the step; `question` is its key in the catalogue, `proposed` what is there to change."""
        body = self._draw_evidence if question == "quiz.evidence_or_remove" else draw_nothing
        return self._ask_text(say(question, self.language), accept, proposed, body, is_begun=is_begun)

    def _ask_text(
        self,
        question: str,
        accept: Callable[[str], Event | Refusal],
        proposed: str = "",
        body: Draw = draw_nothing,
        *,
        is_begun: bool = False,
    ) -> Event | None:
        """Ask `question` about the step, with what `body` draws below it.

        `is_begun` says that the line belongs to an answer that has been chosen, and is saved with it.
        """
        quit_letter, quit_key = get_letter("quit", self.language), describe_command("quit", self.language, ctrl=True)
        panel = WritingPanel[Event](
            self.display,
            draw_line_head(question, describe_question(self.session, self.step, self.language)),
            body,
            say("quiz.keys.line", self.language, keys=quit_key),
            say("quiz.brief.line", self.language),
            accept,
            {quit_letter: "quit"},
            proposed,
            can_leave=True,
            is_begun=is_begun,
            unsaved=describe_unsaved(self.language)
            if is_begun
            else {"quit": say("quiz.unsaved_line", self.language, quit=quit_letter.upper())},
        )
        result = panel.run()
        return make_event("quit") if isinstance(result, PressedCommand) else result
