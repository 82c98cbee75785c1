"""One step in the terminal: the panel that takes its answer, and its help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from maturity.model.answers import Answer
from maturity.model.items import has_options
from maturity.quiz.commands import COMMANDS, CommandName, get_letter, list_commands, list_letters, make_event
from maturity.quiz.duty_steps import PLANNED
from maturity.quiz.entry import clean_text, parse_entry
from maturity.quiz.events import Confirm, DontKnow, Event, Give, NotApplicable, Skip, make_confirmed, make_keep_event
from maturity.quiz.key_wording import describe_brief_keys, describe_keys, describe_unsaved
from maturity.quiz.lines import TypedCommand, explain_letter, find_command
from maturity.quiz.moves import apply_event, is_refused
from maturity.quiz.plausibility import find_doubt
from maturity.quiz.screen import Screen, build_screen
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_kind, is_duty, takes_any_text
from maturity.quiz.terminal.choice_panel import ChoicePanel
from maturity.quiz.terminal.display import Display, PressedCommand
from maturity.quiz.terminal.line_dialog import LineDialog
from maturity.quiz.terminal.reading_panel import ReadingPanel
from maturity.quiz.terminal.step_drawing import draw_help, draw_step_head, draw_step_notes, draw_title
from maturity.quiz.terminal.step_selection import LeftSelections, make_selection
from maturity.quiz.terminal.writing_panel import Refusal, WritingPanel
from maturity.text.catalogue import Message, say
from maturity.text.sentences import format_sentence

_WHY_NOT: Mapping[CommandName, str] = {
    "confirm": "quiz.nothing_to_confirm",
    "back": "quiz.first",
    "not_applicable": "quiz.must_apply_key",
    "comment": "quiz.no_comment",
    "evidence": "quiz.no_comment",
}
"""Why a command cannot be used at a step, as a key of the catalogue; the other commands always can."""


class StepDialog:
    """Asks one step after the other, and remembers what is written or ticked at a step and not yet given."""

    def __init__(self, display: Display) -> None:
        self.display = display
        self._texts: dict[Step, str] = {}
        self._selections = LeftSelections()
        self._doubted: Give | None = None
        """The number that was asked about last because it is hardly plausible; Enter again gives it."""

    def ask(self, session: Session, language: str) -> Event:
        """Ask the step of a session; return what the respondent does there."""
        assert session.step is not None
        while True:
            result = self._show_help(session, language) if session.shows_help else self._ask_answer(session, language)
            if is_duty(session.step) and result == PLANNED:
                event = LineDialog(self.display, session, language).ask_plan()
                if event is not None:
                    self._forget(session.step)
                    return event
                continue
            if not isinstance(result, PressedCommand):
                self._forget(session.step)
                return result
            event = self._follow_command(session, result, language)
            if isinstance(event, Confirm | DontKnow | NotApplicable):
                self._forget(session.step)
            if event is not None:
                return event

    def list_unconfirmed(self) -> list[Step]:
        """List the steps that were left with something written or ticked and not given."""
        return [*self._selections.list_unsaved(), *(step for step, text in self._texts.items() if clean_text(text))]

    def _forget(self, step: Step) -> None:
        """Forget what was begun at a step that has its answer now."""
        self._texts.pop(step, None)
        self._selections.forget(step)

    def _follow_command(self, session: Session, command: PressedCommand, language: str) -> Event | None:
        """Return the event of a command, once the line that it needs is written; None if that is given up."""
        match command.name:
            case "confirm" | "back" | "skip" | "unknown" | "help" | "quit":
                return make_event(command.name)
            case "comment" | "evidence" | "not_applicable" | "go_to":
                return LineDialog(self.display, session, language).ask(command.name, command.typed or "")
            case _:
                assert_never(command.name)

    def _ask_answer(self, session: Session, language: str) -> Event | PressedCommand:
        screen = build_screen(session, language)
        commands = {letter: command for command in list_commands(session) for letter in list_letters(command, language)}
        ask = self._ask_choice if has_options(screen.kind) else self._ask_text
        return ask(session, screen, commands, language)

    def _ask_choice(
        self, session: Session, screen: Screen, commands: Mapping[str, CommandName], language: str
    ) -> Event | PressedCommand:
        assert session.step is not None
        initial = make_selection(session, screen)
        ids = [choice.id for choice in screen.choices]
        hints = "ticks" if initial.several else "choices"
        if not initial.is_short:
            hints = "ticks_many" if initial.several else "many"
        panel = ChoicePanel(
            self.display,
            language,
            self._selections.recall(session.step, initial, ids),
            [choice.text for choice in screen.choices],
            draw_step_head(screen),
            draw_step_notes(screen),
            say(f"quiz.keys.{hints}", language, keys=describe_keys(session, language)),
            say(f"quiz.brief.{hints}", language, keys=describe_brief_keys(session, language)),
            {**commands, "?": "help"},
            _list_impossible(session, language),
            waits=screen.to_confirm,
        )
        try:
            result = panel.run()
        finally:  # an interruption leaves it as well
            self._selections.leave(session.step, panel.selection, ids)
        if isinstance(result, PressedCommand):
            return result
        if result.kept or result.chosen is None:
            return make_keep_event(session.get_answer(session.step)) or Skip()
        chosen = tuple(ids[index] for index in result.chosen)
        return Give(chosen if initial.several else chosen[0])

    def _ask_text(
        self, session: Session, screen: Screen, commands: Mapping[str, CommandName], language: str
    ) -> Event | PressedCommand:
        assert session.step is not None
        is_text = takes_any_text(screen.kind)
        hints = "typed" if is_text else "number"
        panel = WritingPanel[Event | PressedCommand](
            self.display,
            draw_step_head(screen),
            draw_step_notes(screen),
            say(f"quiz.keys.{hints}", language, keys=describe_keys(session, language, ctrl=is_text)),
            say(f"quiz.brief.{hints}", language, keys=describe_brief_keys(session, language, ctrl=is_text)),
            lambda text: self._accept_if_sure(session, text, language),
            commands,
            self._texts.get(session.step, ""),
            unsaved=describe_unsaved(language),
            too_early=say("quiz.too_early", language) if screen.to_confirm else "",
        )
        try:
            result = panel.run()
        finally:  # an interruption leaves it as well
            self._texts[session.step] = panel.text
        is_typed = isinstance(result, PressedCommand) and result.typed is not None
        self._texts[session.step] = "" if is_typed else panel.text
        assert result is not None  # this panel is not left with Escape
        return result

    def _accept_if_sure(self, session: Session, text: str, language: str) -> Event | PressedCommand | Refusal:
        """Accept a written text; a number that is hardly plausible is asked about once."""
        event, doubted = _accept_answer(session, text, language), self._doubted
        self._doubted = None
        if not isinstance(event, Give) or event == doubted:
            return event
        assert session.step is not None
        doubt = find_doubt(session.bank, session.step, event.value, language)
        if doubt is None:
            return event
        self._doubted = event
        return Refusal(doubt)

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
            language,
            draw_title(screen.question),
            draw_help(session, screen, language),
            say("quiz.keys.reading", language),
            say("quiz.brief.reading", language),
            closing,
        )
        return PressedCommand(panel.run() or "help")


def _list_impossible(session: Session, language: str) -> dict[str, str]:
    """Map the letters of the commands that cannot be used at this step to the sentence that says why."""
    refused = [command for command in COMMANDS if command not in list_commands(session)]
    return {letter: _WHY_NOT[command] for command in refused for letter in list_letters(command, language)}


def _accept_answer(session: Session, text: str, language: str) -> Event | PressedCommand | Refusal:
    """Return the event that a written text gives or the command that it is, or why it is neither."""
    assert session.step is not None
    text = clean_text(text)
    if not text:
        return _keep_answer(session.get_answer(session.step), language)
    command = _find_typed_command(session, text, language)
    if isinstance(command, TypedCommand):
        return PressedCommand(command.name, command.rest)
    event = command or parse_entry(session.bank, session.step, text, language)
    if isinstance(event, Message):
        return Refusal(format_sentence(event, language))
    after = apply_event(session, event)
    return Refusal(format_sentence(after.notices[0], language)) if is_refused(session, after) else event


def _keep_answer(answer: Answer, language: str) -> Event | Refusal:
    """Return the event for an empty line, which keeps an answer that counts; else what to do in its place."""
    command: CommandName = "skip" if make_confirmed(answer) is None else "confirm"
    key = f"Ctrl+{get_letter(command, language).upper()}"
    why = say("quiz.empty", language, skip=key) if command == "skip" else say("quiz.confirm_key", language, confirm=key)
    return make_keep_event(answer) or Refusal(why)


def _find_typed_command(session: Session, text: str, language: str) -> TypedCommand | Message | None:
    """Return the command that a written line is, or why it cannot be used; None if it is no command.

    Where any text may be an answer, only a line that starts with a slash is one, and a letter alone is explained.
    """
    assert session.step is not None
    if takes_any_text(get_kind(session.bank, session.step)) and not text.startswith("/"):
        return explain_letter(session, text, language, ctrl=True)
    return find_command(session, text, language)
