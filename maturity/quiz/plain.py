"""The prompt in plain lines: for a screen reader, for a terminal that cannot move its cursor, for a script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from maturity.model.items import has_options
from maturity.quiz.commands import get_letter, make_event
from maturity.quiz.duty_steps import PLANNED, complete_plan
from maturity.quiz.entry import clean_text, describe_numbers, is_ordinal, parse_entry
from maturity.quiz.events import (
    Back,
    Cite,
    Comment,
    Confirm,
    DontKnow,
    Event,
    Finish,
    Give,
    GoTo,
    Help,
    NotApplicable,
    Plan,
    Quit,
    Review,
    Skip,
    make_confirmed,
    make_keep_event,
)
from maturity.quiz.lines import TypedCommand, describe_line_key, find_command, is_quit
from maturity.quiz.moves import apply_event, is_refused
from maturity.quiz.plain_dialog import PlainDialog
from maturity.quiz.plain_screen import PlainScreen
from maturity.quiz.plausibility import find_doubt
from maturity.quiz.prompt import Prompt, RefusedLineError, StoppedError
from maturity.quiz.screen import build_screen
from maturity.quiz.session import Session, find_changed_steps
from maturity.quiz.steps import Step, get_kind, is_duty
from maturity.quiz.wording import describe_change, describe_given, shorten_text
from maturity.text.catalogue import Message, make_message
from maturity.text.safe import make_visible
from maturity.text.sentences import format_sentence
from maturity.text.wrapping import wrap_text

_MAX_ECHOED = 40
"""How many cells of a script's line are repeated on the screen at most."""


class PlainPrompt(Prompt):
    """Asks each step with its options numbered, and reads each answer as a line.

    `read` returns the next line, or raises EOFError at the end of the input. `write` puts out a text that has its line
    ends already. `width` returns how many cells a line of the screen has. `interactive` is false for a script: its
    lines are repeated on the screen, and it is not asked why a question does not apply, because it has no line for
    that. `drop_typed` drops what a person has typed and is not read yet: it was typed before the earlier answer that it
    would confirm was on the screen. A script stops with `RefusedLineError` at the first line that is refused, unless
    `keep_going` is true.
    """

    def __init__(
        self,
        language: str,
        read: Callable[[], str],
        write: Callable[[str], None],
        width: Callable[[], int],
        *,
        interactive: bool,
        keep_going: bool = False,
        drop_typed: Callable[[], None] = lambda: None,
    ) -> None:
        self.language, self.read, self.write, self.width, self.interactive = language, read, write, width, interactive
        self.refused = 0
        self._drop_typed = drop_typed
        self._stops = not interactive and not keep_going
        self._lines = 0
        """How many lines were read."""
        self._last_line = ""
        self._screen = PlainScreen(self.tell)
        self._last_event: Event = Help()
        """The event that `ask_step` returned last."""

    def ask_step(self, session: Session) -> Event:
        """Ask the step of `session`, which must have one, until a line is an answer or a command; return its event.

        Other lines are refused. Raises EOFError at the end of the input, and what `refuse` raises.
        """
        screen = build_screen(session, self.language)
        self._screen.show(session, screen, self.language)
        if screen.to_confirm and self.interactive:
            self._drop_typed()
        while True:
            try:
                awaited = self._screen.describe_awaited(session, screen, self.language)
                event = self._read_event(session, self._read_line(awaited))
            except StoppedError:  # in the middle of a comment
                return Quit()
            if isinstance(event, Message):
                self.refuse(event)
            elif event is not None:
                self._last_event = event
                return event

    def ask_at_end(self, session: Session) -> Event:
        """Ask what to do once no step is left, and return the event; the end of the input means to see the result."""
        try:
            return super().ask_at_end(session)
        except EOFError:
            return Finish()

    def acknowledge(self, before: Session, after: Session) -> None:
        """Tell what an event has changed from `before` to `after`, a line each.

        These are the answers saved, skipped or kept, how much longer or shorter the questionnaire is, and the notices.
        """
        for step in find_changed_steps(before, after):
            self.tell(self.say("quiz.saved", answer=describe_change(before, after, step, self.language)))
        if after.skipped - before.skipped:
            self.tell(self.say("quiz.skipped"))
        elif before.step is not None and _may_keep(self._last_event):
            self._tell_kept(before, after, before.step)
        self.tell_count_change(before, after)
        self.tell_complete(before, after)
        if is_refused(before, after):
            self.refuse(after.notices[0])
        else:
            for notice in after.notices:
                self.tell(format_sentence(notice, self.language))

    def choose(self, question: str, options: Sequence[str]) -> int:
        """Ask for one of `options` by its number, until one is given; return its index, from 0.

        Raises `StoppedError` for the word that quits, and EOFError at the end of the input.
        """
        self.tell("")
        self.tell(question)
        for number, option in enumerate(options, start=1):
            self.tell(option, f"{number}. ")
        numbers = describe_numbers(len(options))
        while True:
            text = clean_text(self._read_line(self.say("quiz.answer_number", numbers=numbers)))
            if is_quit(f"/{text.removeprefix('/')}", self.language):
                raise StoppedError
            if is_ordinal(text) and 1 <= int(text) <= len(options):
                return int(text) - 1
            self.refuse(make_message("quiz.no_option.menu", numbers=numbers))

    def ask_line(self, question: str, proposed: str = "") -> str:
        """Ask for a text and return it; an empty line gives `proposed`.

        Raises `StoppedError` for the command that quits, and EOFError at the end of the input.
        """
        self.tell("")
        shown = self.say("quiz.proposed", question=question, proposed=proposed) if proposed else question
        text = clean_text(self._read_line(f"{shown} "))
        if is_quit(text if len(text) > 1 else f"/{text}", self.language):  # no name and no comment is one letter
            raise StoppedError
        return text or proposed

    def refuse(self, objection: Message) -> None:
        """Tell why the line read last is refused, and count it in `refused`.

        Raises `RefusedLineError` in a script that is not told to go on: its next lines may be for other questions.
        """
        self.refused += 1
        sentence = format_sentence(objection, self.language)
        if self._stops:
            raise RefusedLineError(self._lines, self._last_line, sentence)
        self.tell(sentence)

    def tell(self, text: str, first: str = "") -> None:
        """Write a paragraph in lines of the screen's width; `first` is put before the first, the others are aligned."""
        lines = wrap_text(make_visible(text), self.width(), first)
        self.write("".join(f"{line}\n" for line in lines or [first]))

    def describe_quit_keys(self) -> str:
        """Return the command that quits, beside options and where one writes a text."""
        return self.say("quiz.quit_lines", key=get_letter("quit", self.language))

    # --- what is told

    def _tell_kept(self, before: Session, after: Session, step: Step) -> None:
        """Tell that the answer to `step` is kept, if there is one, unchanged, and the session has gone on."""
        if before.get_answer(step) == after.get_answer(step) and not before.is_unanswered(step) and after.step != step:
            answer = describe_given(after, step, after.get_answer(step), self.language)
            self.tell(self.say("quiz.kept", answer=answer))

    # --- what is read

    def _read_line(self, question: str) -> str:
        self.write(question)
        line = self.read()
        self._lines, self._last_line = self._lines + 1, shorten_text(clean_text(line), _MAX_ECHOED)
        if not self.interactive:  # what a script types does not show by itself
            self.write(f"{self._last_line}\n")
        return line

    def _read_event(self, session: Session, line: str) -> Event | Message | None:
        """Return the event that a line means, or a message that says why it is refused; None if it is given up."""
        step, text = session.step, clean_text(line)
        assert step is not None
        if not text:
            return self._skip_answered(session, step)
        entry = parse_entry(session.bank, step, line, self.language, session.list_offered(step))
        if isinstance(entry, Plan):
            return complete_plan(entry, session.get_answer(step))
        if is_duty(step) and entry == PLANNED:
            return PlainDialog(self, session, self.width, interactive=self.interactive).ask_plan()
        if isinstance(entry, Give) and len(text) > 1 and has_options(get_kind(session.bank, step)):
            return entry  # an option in its own words, even where these are also a command's
        command = find_command(session, text, self.language)
        if isinstance(command, TypedCommand):
            return self._follow_command(session, command)
        event = command or entry
        if event == NotApplicable():  # said in words, such as "sans objet"
            return self._follow_command(session, TypedCommand("not_applicable"))
        return self._ask_if_sure(session, event) if isinstance(event, Give) else event

    def _ask_if_sure(self, session: Session, event: Give) -> Event | Message | None:
        """Ask a person about a number that is hardly plausible; Enter or the same number confirms it.

        A script has no line for that: the doubt is told, and its number taken.
        """
        assert session.step is not None
        doubt = find_doubt(session.bank, session.step, event.value, self.language)
        if doubt is None or is_refused(session, apply_event(session, event)):
            return event
        self.tell(doubt)
        if not self.interactive:
            return event
        line = self._read_line(self.say("quiz.answer.again"))
        is_confirmed = not clean_text(line) or parse_entry(session.bank, session.step, line, self.language) == event
        return event if is_confirmed else self._read_event(session, line)

    def _skip_answered(self, session: Session, step: Step) -> Event | Message:
        """Return the event for an empty line, which keeps the answer that is there.

        Without an answer it is refused, and so it is where an earlier one is to be confirmed.
        """
        answer = session.get_answer(step)
        if make_confirmed(answer) is not None:
            return make_message("quiz.confirm_key", confirm=describe_line_key("confirm", session, self.language))
        return make_keep_event(answer) or make_message("quiz.empty", skip=get_letter("skip", self.language))

    def _follow_command(self, session: Session, command: TypedCommand) -> Event | None:
        """Return the event of a command, after asking for what it needs and was not typed with it; None if given up."""
        match command.name:
            case "comment" | "evidence" | "not_applicable" | "go_to":
                dialog = PlainDialog(self, session, self.width, interactive=self.interactive)
                return dialog.ask(command.name, command.rest)
            case "confirm" | "back" | "skip" | "unknown" | "help" | "quit":
                return make_event(command.name)
            case _:
                assert_never(command.name)


def _may_keep(event: Event) -> bool:
    """Return whether `event` may go on and leave the answer as it was, which is then told."""
    match event:
        case Give() | Confirm() | DontKnow() | NotApplicable() | Plan() | Skip():
            return True
        case Comment() | Cite() | Back() | GoTo() | Help() | Review() | Finish() | Quit():
            return False
        case _:
            assert_never(event)
