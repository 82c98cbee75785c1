"""One step in the terminal: the panel that takes its answer, and its help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from maturity.model.items import has_options
from maturity.quiz.commands import CommandName, get_letter, list_commands, make_event
from maturity.quiz.entry import clean_text, parse_entry
from maturity.quiz.events import Event, Give, Skip, make_keep_event
from maturity.quiz.key_wording import describe_keys
from maturity.quiz.lines import explain_letter
from maturity.quiz.moves import apply_event
from maturity.quiz.screen import Screen, build_screen
from maturity.quiz.selection import Selection, find_indexes
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, takes_several
from maturity.quiz.terminal.choice_panel import ChoicePanel
from maturity.quiz.terminal.display import Display, PressedCommand
from maturity.quiz.terminal.line_dialog import LineDialog
from maturity.quiz.terminal.reading_panel import ReadingPanel
from maturity.quiz.terminal.step_drawing import draw_help, draw_step_head, draw_step_notes, draw_title
from maturity.quiz.terminal.writing_panel import Refusal, WritingPanel
from maturity.quiz.wording import format_sentence
from maturity.text.catalogue import Message, say


class StepDialog:
    """Asks one step after the other, and remembers what is written or ticked at a step and not yet given."""

    def __init__(self, display: Display) -> None:
        self.display = display
        self._texts: dict[Step, str] = {}
        self._selections: dict[Step, Selection] = {}

    def ask(self, session: Session, language: str) -> Event:
        """Ask the step of a session; return what the respondent does there."""
        assert session.step is not None
        while True:
            result = self._show_help(session, language) if session.shows_help else self._ask_answer(session, language)
            if not isinstance(result, PressedCommand):
                self._texts.pop(session.step, None)
                self._selections.pop(session.step, None)
                return result
            event = self._follow_command(session, result.name, language)
            if event is not None:
                return event

    def _follow_command(self, session: Session, command: CommandName, language: str) -> Event | None:
        """Return the event of a command, once the line that it needs is written; None if that is given up."""
        match command:
            case "back" | "skip" | "unknown" | "help" | "quit":
                return make_event(command)
            case "comment" | "not_applicable" | "go_to":
                return LineDialog(self.display, session, language).ask(command)
            case _:
                assert_never(command)

    def _ask_answer(self, session: Session, language: str) -> Event | PressedCommand:
        screen = build_screen(session, language)
        commands = {get_letter(command, language): command for command in list_commands(session)}
        ask = self._ask_choice if has_options(screen.kind) else self._ask_text
        return ask(session, screen, commands, language)

    def _ask_choice(
        self, session: Session, screen: Screen, commands: Mapping[str, CommandName], language: str
    ) -> Event | PressedCommand:
        assert session.step is not None
        initial = _make_selection(session, screen)
        hints = "ticks" if initial.several else "choices"
        if not initial.is_short:
            hints = "ticks_many" if initial.several else "many"
        panel = ChoicePanel(
            self.display,
            language,
            self._selections.get(session.step, initial),
            [choice.text for choice in screen.choices],
            draw_step_head(screen),
            draw_step_notes(screen),
            say(f"quiz.keys.{hints}", language, keys=describe_keys(session, language)),
            {**commands, "?": "help"},
        )
        result = panel.run()
        if isinstance(result, PressedCommand):
            self._selections[session.step] = replace(panel.selection, digits="", objection="")
            return result
        if result.kept or result.chosen is None:
            return make_keep_event(session.get_answer(session.step)) or Skip()
        ids = tuple(screen.choices[index].id for index in result.chosen)
        return Give(ids if initial.several else ids[0])

    def _ask_text(
        self, session: Session, screen: Screen, commands: Mapping[str, CommandName], language: str
    ) -> Event | PressedCommand:
        assert session.step is not None
        panel = WritingPanel[Event](
            self.display,
            draw_step_head(screen),
            draw_step_notes(screen),
            say("quiz.keys.typed", language, keys=describe_keys(session, language, ctrl=True)),
            lambda text: _accept_answer(session, text, language),
            commands,
            self._texts.get(session.step, ""),
            unsaved=say("quiz.unsaved", language),
        )
        result = panel.run()
        self._texts[session.step] = panel.text
        assert result is not None  # this panel is not left with Escape
        return result

    def _show_help(self, session: Session, language: str) -> PressedCommand:
        """Show the help of a step until it is closed; return the command that closes it or quits."""
        screen = build_screen(session, language)
        help_letter, quit_letter = get_letter("help", language), get_letter("quit", language)
        closing: dict[str, CommandName | None] = {
            "?": None,
            help_letter: None,
            f"c-{help_letter}": None,
            quit_letter: "quit",
            f"c-{quit_letter}": "quit",
        }
        panel = ReadingPanel(
            self.display,
            draw_title(screen.question),
            draw_help(session, screen, language),
            say("quiz.keys.reading", language),
            closing,
        )
        return PressedCommand(panel.run() or "help")


def _accept_answer(session: Session, text: str, language: str) -> Event | Refusal:
    """Return the event that a written text gives, or why it gives none."""
    assert session.step is not None
    text = clean_text(text)
    if not text:
        skip = f"Ctrl+{get_letter('skip', language).upper()}"
        kept = make_keep_event(session.get_answer(session.step))
        return kept or Refusal(say("quiz.empty", language, skip=skip))
    explained = explain_letter(session, text, language, ctrl=True)
    event = explained or parse_entry(session.bank, session.step, text, language)
    if isinstance(event, Message):
        return Refusal(format_sentence(event, language))
    after = apply_event(session, event)
    is_refused = after.step == session.step and after.answers == session.answers and after.notices
    return Refusal(format_sentence(after.notices[0], language)) if is_refused else event


def _make_selection(session: Session, screen: Screen) -> Selection:
    """Make the list of a step as it is before any key: what is answered is ticked, nothing is highlighted.

    So is what was answered to an earlier version of the bank, and is to be confirmed.
    """
    assert session.step is not None
    answer, ids = session.get_answer(session.step), [choice.id for choice in screen.choices]
    value = answer.earlier.value if answer.earlier else answer.value
    ticked = find_indexes(value, ids) if isinstance(value, tuple) else frozenset()
    return Selection(
        len(ids),
        several=takes_several(screen.kind),
        exclusive=frozenset(index for index, choice in enumerate(screen.choices) if choice.exclusive),
        ticked=ticked,
        answered=make_keep_event(answer) is not None,
        initial=ticked,
    )
