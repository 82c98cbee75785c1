"""The lines that some commands ask for at a step: a comment, a reason, the number of a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from maturity.quiz.commands import LineCommand, get_letter, make_event
from maturity.quiz.entry import clean_text, is_ordinal
from maturity.quiz.events import Comment, Event, GoTo, NotApplicable
from maturity.quiz.key_wording import describe_command
from maturity.quiz.moves import apply_event
from maturity.quiz.session import Session
from maturity.quiz.terminal.display import Display, PressedCommand, draw_nothing
from maturity.quiz.terminal.step_drawing import draw_line_head
from maturity.quiz.terminal.writing_panel import Refusal, WritingPanel
from maturity.quiz.wording import describe_question, format_sentence
from maturity.text.catalogue import say


class LineDialog:
    """Asks for the line of one command at the step of a session."""

    def __init__(self, display: Display, session: Session, language: str) -> None:
        assert session.step is not None
        self.display, self.session, self.language = display, session, language
        self.step = session.step

    def ask(self, command: LineCommand) -> Event | None:
        """Ask for the line of a command; return its event, or the one that quits, or None if it is given up."""
        comment = self.session.get_answer(self.step).comment or ""
        match command:
            case "comment":
                return self._ask_line("quiz.comment", comment, lambda text: self._check(Comment(clean_text(text))))
            case "not_applicable":
                return self._ask_line("quiz.reason", comment, lambda text: self._check(NotApplicable(clean_text(text))))
            case "go_to":
                return self._ask_line("quiz.go_to", "", self._read_number)
            case _:
                assert_never(command)

    def _check(self, event: Comment | NotApplicable) -> Event | Refusal:
        """Refuse a comment or a reason that is too long. Whatever else is wrong, the next screen says."""
        notices = apply_event(self.session, event).notices
        too_long = [notice for notice in notices if notice.key == "quiz.too_long"]
        return Refusal(format_sentence(too_long[0], self.language)) if too_long else event

    def _read_number(self, text: str) -> Event | Refusal:
        number = clean_text(text)
        if number and not is_ordinal(number):
            return Refusal(say("quiz.not_a_whole_number", self.language, text=number[:20]))
        return GoTo(int(number) if number else None)

    def _ask_line(self, question: str, proposed: str, accept: Callable[[str], Event | Refusal]) -> Event | None:
        """Ask a question about the step; `question` is its key in the catalogue, `proposed` what is there to change."""
        panel = WritingPanel[Event](
            self.display,
            draw_line_head(say(question, self.language), describe_question(self.session, self.step, self.language)),
            draw_nothing,
            say("quiz.keys.line", self.language, keys=describe_command("quit", self.language, ctrl=True)),
            accept,
            {get_letter("quit", self.language): "quit"},
            proposed,
            can_leave=True,
            unsaved=say("quiz.unsaved", self.language),
        )
        result = panel.run()
        return make_event("quit") if isinstance(result, PressedCommand) else result
