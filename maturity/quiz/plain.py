"""The quiz as plain lines: for a screen reader, a terminal that cannot move its cursor, a pipe."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

from maturity.quiz.commands import EVENTS, get_letter
from maturity.quiz.end import build_end_menu
from maturity.quiz.entry import clean_text, describe_numbers, is_ordinal, parse_entry
from maturity.quiz.events import Comment, DontKnow, Event, Finish, Give, GoTo, Help, NotApplicable, Quit, Skip
from maturity.quiz.lines import Command, find_command, is_quit
from maturity.quiz.progress import describe_count_change
from maturity.quiz.run import StoppedError, find_changed
from maturity.quiz.screen import (
    Screen,
    build_screen,
    describe_change,
    describe_given,
    explain_keys,
    format_sentence,
    shorten_text,
)
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_kind
from maturity.text.catalogue import Message, make_message, say
from maturity.text.safe import make_visible

_ECHOED = 40
"""Characters of a script's line that the transcript repeats."""


class PlainPrompt:
    """Asks with numbered options, a line for each answer.

    `read` gives a line, or raises EOFError; `write` takes a text with its line ends. `reasons`: whether to ask why a
    question does not apply, for which a script leaves no line.
    """

    def __init__(
        self,
        language: str,
        read: Callable[[], str],
        write: Callable[[str], None],
        width: Callable[[], int],
        *,
        reasons: bool,
    ) -> None:
        self.language, self.read, self.write, self.width, self.reasons = language, read, write, width, reasons
        self.refused = 0
        """How many lines were no answer and no command."""
        self._shown: Session | None = None
        self._section = ""
        self._hinted: set[str] = set()
        self._event: Event = Help()

    # --- what every prompt can do

    def ask(self, session: Session) -> Event:
        """The event that a line stands for; what stands for none is told, and asked again."""
        if session.at is None:
            return self._at_end(session)
        shown = build_screen(session, self.language)
        self._show(session, shown)
        while True:
            try:
                found = self._understood(session, self._line(self._awaited(shown)))
            except StoppedError:  # in the middle of a remark
                return Quit()
            if not isinstance(found, Message):
                self._event = found
                return found
            self.refused += 1
            self.tell(format_sentence(found, self.language))

    def acknowledge(self, before: Session, now: Session) -> None:
        """Say that an answer is saved, and what it has changed."""
        for step in find_changed(before, now):
            self.tell(say("quiz.saved", self.language, answer=describe_change(before, now, step, self.language)))
        if now.passed - before.passed:
            self.tell(say("quiz.passed_by", self.language))
        elif before.at is not None and isinstance(self._event, Give | DontKnow | NotApplicable | Skip):
            self._keep(before, now, before.at)
        for told in describe_count_change(before, now):
            self.tell(format_sentence(told, self.language))
        if now.ended == "finished" and before.at is not None:
            self.tell(say("quiz.end_complete", self.language))
        for notice in now.notices:
            self.tell(format_sentence(notice, self.language))

    def choose(self, question: str, options: Sequence[str]) -> int:
        """Which of `options`, counted from 0; raises `LeftError` if the respondent quits instead."""
        self.tell("")
        self.tell(question)
        for place, option in enumerate(options, start=1):
            self.tell(option, f"{place}. ")
        while True:
            text = clean_text(
                self._line(say("quiz.answer_number", self.language, numbers=describe_numbers(len(options))))
            )
            if is_quit(f"/{text.removeprefix('/')}", self.language):
                raise StoppedError
            if is_ordinal(text) and 1 <= int(text) <= len(options):
                return int(text) - 1
            self.tell(say("quiz.no_option.menu", self.language, numbers=describe_numbers(len(options))))

    def ask_line(self, question: str, proposed: str = "") -> str:
        """A text; what is proposed if the line is empty. Raises `LeftError` if the respondent quits instead."""
        self.tell("")
        asked = say("quiz.proposed", self.language, question=question, proposed=proposed) if proposed else question
        text = clean_text(self._line(f"{asked} "))
        if is_quit(text if len(text) > 1 else f"/{text}", self.language):  # no name and no remark is one letter
            raise StoppedError
        return text or proposed

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of the quiz."""
        return say(key, self.language, **params)

    def greet(self) -> None:
        """Say how to stop."""
        self.tell(say("quiz.keys_hello", self.language, quit=f"/{get_letter('quit', self.language)}"))

    def tell(self, text: str, first: str = "") -> None:
        """A paragraph, with what stands before its first line."""
        hang = " " * len(first)
        shape = textwrap.TextWrapper(self.width(), initial_indent=first, subsequent_indent=hang, break_on_hyphens=False)
        lines = shape.wrap(make_visible(text))
        self.write("".join(f"{line}\n" for line in lines or [first]))

    # --- a step

    def _show(self, session: Session, shown: Screen) -> None:
        """The whole question, its section where that is new; of the one that was shown, only the help asked for."""
        before, self._shown = self._shown, session
        if before is not None and before.at == session.at:
            if session.helped:
                self._help(session, shown)
            return
        self.tell("")
        self.tell(shown.progress)
        if shown.section != self._section:
            self._section = shown.section
            self.tell(shown.section)
        self.tell("")
        self.tell(shown.question)
        if shown.help:
            self.tell(shown.help)
        if shown.expected:
            self.tell(shown.expected)
        for place, choice in enumerate(shown.choices, start=1):
            lone = f" {say('form.exclusive', self.language)}" if choice.exclusive else ""
            self.tell(choice.text + lone, f"{place}. ")
        if shown.current:
            self.tell(shown.current)

    def _help(self, session: Session, shown: Screen) -> None:
        self.tell("")
        if shown.who:
            self.tell(shown.who)
        for line in explain_keys(session, self.language):
            self.tell(line)
        self.tell(say("quiz.help_slash", self.language, quit=get_letter("quit", self.language)))

    def _keep(self, before: Session, now: Session, step: Step) -> None:
        """Say that an answer stands as it was."""
        if before.get_answer(step) == now.get_answer(step) and not before.is_open(step) and now.at != step:
            self.tell(
                say("quiz.kept", self.language, answer=describe_given(now, step, now.get_answer(step), self.language))
            )

    def _awaited(self, shown: Screen) -> str:
        """What is awaited, in full the first time."""
        if shown.kind in self._hinted:
            return say("quiz.answer.again", self.language)
        self._hinted.add(shown.kind)
        told = {"numbers": describe_numbers(len(shown.choices)), "help": get_letter("help", self.language)}
        return say(f"quiz.answer.{shown.kind}", self.language, **told)

    def _line(self, prompt: str) -> str:
        self.write(prompt)
        line = self.read()
        if not self.reasons:  # a script's line leaves no trace of its own on the screen
            self.write(f"{shorten_text(clean_text(line), _ECHOED)}\n")
        return line

    def _understood(self, session: Session, line: str) -> Event | Message:
        step, text = session.at, clean_text(line)
        assert step is not None
        if not text:
            return (
                Skip()
                if not session.is_open(step)
                else make_message("quiz.empty", skip=get_letter("skip", self.language))
            )
        found = parse_entry(session.bank, step, line, self.language)
        if isinstance(found, Give) and len(text) > 1 and get_kind(session.bank, step) in ("single", "multiple"):
            return found  # an option in its own words, even where these are also a command's
        command = find_command(session, text, self.language)
        if isinstance(command, Command):
            return self._event_of(session, *command)
        found = command or found
        return self._with_reason(found, "") if isinstance(found, NotApplicable) else found

    def _event_of(self, session: Session, name: str, rest: str) -> Event:
        if name == "comment":
            return Comment(rest or self._remark(session))
        if name == "not_applicable":
            return self._with_reason(NotApplicable(), rest)
        return self._go_to(rest) if name == "go_to" else EVENTS[name]

    def _remark(self, session: Session) -> str:
        """A remark; the one that stands is read out, and stays unless another is typed, or a dash."""
        assert session.at is not None
        standing = session.get_answer(session.at).comment
        if not standing:
            return self.ask_line(say("quiz.comment", self.language))
        text = self.ask_line(say("quiz.comment_standing", self.language, comment=standing))
        return "" if text == "-" else text or standing

    def _go_to(self, number: str) -> GoTo:
        """Where to go; asked again until it is a number, so that a slip is never taken for an answer."""
        asked = say("quiz.go_to", self.language)
        number = number or self.ask_line(asked)
        while number and not is_ordinal(number):
            self.tell(say("quiz.not_a_whole_number", self.language, text=number[:20]))
            number = self.ask_line(asked)
        return GoTo(int(number)) if number else GoTo()

    def _with_reason(self, event: NotApplicable, reason: str) -> NotApplicable:
        if reason or not self.reasons:
            return NotApplicable(reason)
        return NotApplicable(self.ask_line(say("quiz.reason", self.language))) if event == NotApplicable() else event

    def _at_end(self, session: Session) -> Event:
        """See the result or go back; the end of the input means the result."""
        question, options = build_end_menu(session, self.language)
        try:
            return options[self.choose(question, [text for text, _ in options])][1]
        except EOFError:
            return Finish()
        except StoppedError:
            return Quit()
