"""One step in the terminal: its question and options, what is written, help, and the lines that commands ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from maturity.model.answers import State
from maturity.quiz.commands import EVENTS, get_letter, list_possible
from maturity.quiz.entry import clean_text, is_ordinal, parse_entry
from maturity.quiz.events import Comment, Event, Give, GoTo, NotApplicable, Quit, Skip
from maturity.quiz.lines import explain_lone_letter
from maturity.quiz.moves import apply_event
from maturity.quiz.screen import Screen, build_screen, describe_command, describe_keys, explain_keys, format_sentence
from maturity.quiz.selection import ONE_DIGIT, Selection, find_positions
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.field import Field
from maturity.quiz.terminal.menu import Menu
from maturity.quiz.terminal.panel import Lines, Panel, draw_nothing
from maturity.quiz.terminal.text_panel import TextPanel
from maturity.text.catalogue import Message, say


class StepPanel:
    """Asks one step after the other, and remembers what was begun and not given."""

    def __init__(self, panel: Panel, language: str) -> None:
        self.panel, self.language = panel, language
        self._drafts: dict[Step, Any] = {}
        """What is written or ticked at a step and not yet given."""

    def ask(self, session: Session) -> Event:
        """What the respondent does at a step."""
        assert session.at is not None
        while True:
            result = self._explained(session) if session.helped else self._answer(session)
            if not isinstance(result, str):
                self._drafts.pop(session.at, None)
                return result
            found = EVENTS.get(result) or self._follow_up(session, result)
            if found is not None:
                return found

    def _answer(self, session: Session) -> Event | str:
        """An event, or the name of a command."""
        shown = build_screen(session, self.language)
        commands = {get_letter(command, self.language): command for command in list_possible(session)}
        return self._chosen(session, shown, commands) if shown.choices else self._written(session, shown, commands)

    def _chosen(self, session: Session, shown: Screen, commands: dict[str, str]) -> Event | str:
        assert session.at is not None
        ids = [choice.id for choice in shown.choices]
        fresh = _choosing(session, shown)
        manner = "ticks" if fresh.several else "choices" if len(ids) <= ONE_DIGIT else "many"
        menu = Menu(
            self.panel,
            self.language,
            self._drafts.get(session.at, fresh),
            [choice.text for choice in shown.choices],
            self._head(shown),
            lambda lines: self._around(lines, shown),
            say(f"quiz.keys.{manner}", self.language, keys=describe_keys(session, self.language)),
            {**commands, "?": "help"},
        )
        found = menu.run()
        if isinstance(found, str):
            self._drafts[session.at] = replace(menu.state, digits="", objection="")
            return found
        if found.kept:
            return Skip()
        return Give(_named(found.done, ids) if fresh.several else ids[found.done[0]])

    def _written(self, session: Session, shown: Screen, commands: dict[str, str]) -> Event | str:
        assert session.at is not None
        field = Field(
            self.panel,
            self._head(shown),
            lambda lines: self._around(lines, shown),
            say("quiz.keys.typed", self.language, keys=describe_keys(session, self.language, ctrl=True)),
            lambda text: self._typed(session, text),
            commands,
            self._drafts.get(session.at, ""),
            unsaved=say("quiz.unsaved", self.language),
        )
        found: Event | str = field.run()
        self._drafts[session.at] = field.text
        return found

    def _typed(self, session: Session, text: str) -> Event | str:
        """The event that a text gives, or why it gives none."""
        assert session.at is not None
        text = clean_text(text)
        if not text:
            skip = f"Ctrl+{get_letter('skip', self.language).upper()}"
            return Skip() if not session.is_open(session.at) else say("quiz.empty", self.language, skip=skip)
        letter_meant = explain_lone_letter(session, text, self.language, ctrl=True)
        found = letter_meant or parse_entry(session.bank, session.at, text, self.language)
        if isinstance(found, Message):
            return format_sentence(found, self.language)
        now = apply_event(session, found)
        refused = now.notices if now.at == session.at and now.given == session.given else ()
        return format_sentence(refused[0], self.language) if refused else found

    def _explained(self, session: Session) -> str:
        """Help, until it is closed: who may know, and what the keys do."""
        shown = build_screen(session, self.language)

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(shown.question, "strong")
            lines.add("")

        def body(lines: Lines) -> None:
            for text in (shown.help, shown.who):
                if text:
                    lines.add(text)
                    lines.add("")
            for told in explain_keys(session, self.language, ctrl=not shown.choices):
                lines.add(told)
            if shown.choices:
                lines.add(say("quiz.help_ctrl", self.language))

        key, leave = get_letter("help", self.language), get_letter("quit", self.language)
        closing = {"?": None, key: None, f"c-{key}": None, leave: "quit", f"c-{leave}": "quit"}
        found = TextPanel(self.panel, head, body, say("quiz.keys.reading", self.language), closing).run()
        return str(found or "help")

    def _follow_up(self, session: Session, command: str) -> Event | None:
        """What a command becomes once the line that it asks for is written; None if it is given up."""
        if command == "go_to":
            return self._go_to(session)
        remarking = command == "comment"
        event = Comment if remarking else NotApplicable
        assert session.at is not None

        def accept(text: str) -> tuple[str] | str:
            too_long = [each for each in apply_event(session, event(text)).notices if each.key == "quiz.too_long"]
            return format_sentence(too_long[0], self.language) if too_long else (clean_text(text),)

        standing = session.get_answer(session.at).comment
        question = say("quiz.comment" if remarking else "quiz.reason", self.language)
        found = self._line(session, question, standing or "", accept)
        if found == "quit":
            return Quit()
        return None if found is None else event(found[0])

    def _go_to(self, session: Session) -> Event | None:
        def accept(text: str) -> tuple[int | None] | str:
            number = clean_text(text)
            if number and not is_ordinal(number):
                return say("quiz.not_a_whole_number", self.language, text=number[:20])
            return (int(number) if number else None,)

        found = self._line(session, say("quiz.go_to", self.language), "", accept)
        if found == "quit":
            return Quit()
        return None if found is None else GoTo(found[0])

    def _line(self, session: Session, question: str, proposed: str, accept: Callable[[str], Any]) -> Any:
        """What a line about this step ends with: what `accept` made of it, "quit", or None for giving it up."""
        shown = build_screen(session, self.language)

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(shown.question, "faint")
            lines.add("")
            lines.add(question, "strong")

        leave = {get_letter("quit", self.language): "quit"}
        told = describe_command("quit", "quiz.name.quit", self.language, ctrl=True)
        hints, unsaved = say("quiz.keys.line", self.language, keys=told), say("quiz.unsaved", self.language)
        return Field(
            self.panel, head, draw_nothing, hints, accept, leave, proposed, can_leave=True, unsaved=unsaved
        ).run()

    # --- drawing

    def _head(self, shown: Screen) -> Callable[[Lines], None]:
        """Where one is and what is asked: always in view."""

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(shown.progress, "faint")
            lines.add(shown.section, "faint")
            lines.add("")
            lines.add(shown.question, "strong")
            if shown.expected:
                lines.add(shown.expected)

        return head

    def _around(self, lines: Lines, shown: Screen) -> None:
        """What stands between the question and its options."""
        for text in (shown.help, shown.current):
            if text:
                lines.add(text)
        for notice in shown.notices:
            lines.add(notice, "warned")
        lines.add("")


def _choosing(session: Session, shown: Screen) -> Selection:
    """The list of a step before any key: what stands is ticked, nothing is pointed at."""
    assert session.at is not None
    answer, ids = session.get_answer(session.at), [choice.id for choice in shown.choices]
    before = find_positions(answer.value, ids) if isinstance(answer.value, tuple) else frozenset()
    return Selection(
        len(ids),
        several=shown.kind == "multiple",
        alone=frozenset(place for place, choice in enumerate(shown.choices) if choice.exclusive),
        ticked=before,
        answered=answer.state is not State.ABSENT,
        before=before,
    )


def _named(places: Iterable[int], ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(ids[place] for place in sorted(places))
