"""One step in plain lines: its question and options, its help, and what to type."""

from __future__ import annotations

from typing import Protocol, assert_never

from maturity.model.items import Kind
from maturity.quiz.commands import get_letter
from maturity.quiz.duty_steps import PLANNED_NUMBER
from maturity.quiz.entry import describe_numbers
from maturity.quiz.key_wording import explain_keys
from maturity.quiz.lines import describe_line_key
from maturity.quiz.screen import Screen
from maturity.quiz.session import Session
from maturity.quiz.steps import is_duty
from maturity.quiz.wording import list_rule
from maturity.text.catalogue import say


class Tell(Protocol):
    """Shows a paragraph, as `Prompt.tell` does."""

    def __call__(self, text: str, first: str = "") -> None:
        """Show `text`; `first` is put before its first line."""


class PlainScreen:
    """Shows one step after the other, without repeating what was shown before: a section title, how to answer.

    Make it with the function that shows a paragraph; `show` shows a step, `describe_awaited` returns what to type.
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._shown: Session | None = None
        """The session that was shown last; None at first."""
        self._section = ""
        """The section title shown last."""
        self._explained: set[Kind] = set()
        """The kinds of answers (one option, a number and so on) for which what to type has been said in full."""

    def show(self, session: Session, screen: Screen, language: str) -> None:
        """Show the step of `session` in full, or only its help if it is the step that was shown last.

        `screen` is that step in words. Nothing is shown for the same step if its help is not asked for.
        """
        last, self._shown = self._shown, session
        if last is None or last.step != session.step:
            self._show_step(screen, language)
        elif session.shows_help:
            self._show_help(session, screen, language)

    def describe_awaited(self, session: Session, screen: Screen, language: str) -> str:
        """Return what to type for an answer: in full the first time for each kind of answer, later in short.

        Where an earlier answer is to be confirmed, that begins with what confirms it, each time.
        """
        awaited = self._describe_answer(screen, language)
        if not screen.to_confirm:
            return awaited
        return say("quiz.answer.confirm", language, key=describe_line_key("confirm", session, language)) + awaited

    def _describe_answer(self, screen: Screen, language: str) -> str:
        if screen.kind in self._explained:
            return say("quiz.answer.again", language)
        self._explained.add(screen.kind)
        help_letter = get_letter("help", language)
        match screen.kind:
            case "single":
                numbers = describe_numbers(len(screen.choices))
                return say("quiz.answer.single", language, numbers=numbers, help=help_letter)
            case "multiple" | "number" | "text":
                return say(f"quiz.answer.{screen.kind}", language, help=help_letter)
            case _:
                assert_never(screen.kind)

    def _show_step(self, screen: Screen, language: str) -> None:
        self._tell("")
        self._tell(screen.progress)
        if screen.section != self._section:
            self._section = screen.section
            self._tell(screen.section)
        self._tell("")
        self._tell(screen.question)
        for passage in screen.help:
            if passage.has_gap:
                self._tell("")
            self._tell(passage.text, passage.sign)
        self._tell(screen.expected)
        for number, choice in enumerate(screen.choices, start=1):
            mark = f" {say('form.exclusive', language)}" if choice.exclusive else ""
            self._tell(choice.text + mark, f"{number}. ")
        for text in (screen.current, screen.not_offered, screen.comment, screen.evidence):
            if text:
                self._tell(text)

    def _show_help(self, session: Session, screen: Screen, language: str) -> None:
        self._tell("")
        for line in explain_keys(session, language):
            self._tell(line)
        self._tell(say("quiz.help_slash", language, quit=get_letter("quit", language)))
        assert session.step is not None
        if is_duty(session.step):
            self._tell(say("duties.help_line", language, number=PLANNED_NUMBER))
        if screen.contact:
            self._tell("")
            self._tell(screen.contact)
        rule = list_rule(session, session.step, language)
        if rule:
            self._tell("")
        for passage in rule:
            self._tell(passage.text, passage.sign)
