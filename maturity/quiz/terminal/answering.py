"""One step in the terminal: its question and options, what is written, help, and the lines that commands ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from maturity.model.answers import State
from maturity.quiz.choosing import ONE_DIGIT, Choosing, ticked
from maturity.quiz.commands import letter, possible
from maturity.quiz.entry import cleaned, typed
from maturity.quiz.events import Back, Comment, DontKnow, Event, Give, GoTo, Help, NotApplicable, Quit, Skip
from maturity.quiz.moves import after
from maturity.quiz.screen import Screen, command_words, keys, keys_explained, screen, sentence
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.field import Field
from maturity.quiz.terminal.menu import Menu
from maturity.quiz.terminal.panel import Lines, Panel, nothing
from maturity.quiz.terminal.reading import Reading
from maturity.text.catalogue import Message, say

_EVENTS: dict[str, Event] = {
    "back": Back(),
    "skip": Skip(),
    "unknown": DontKnow(),
    "help": Help(),
    "quit": Quit(),
}
"""The commands that need nothing more; the others ask for a line first."""


class Answering:
    """Asks one step after the other, and remembers what was begun and not given."""

    def __init__(self, panel: Panel, language: str) -> None:
        self.panel, self.language = panel, language
        self._draft: tuple[Step | None, Any] = (None, None)
        """What is written or ticked at a step and not yet given."""
        self._then: Event | None = None
        """What comes right after the event just told: one quits, and what was written is saved first."""

    def ask(self, session: Session) -> Event:
        """What the respondent does at a step, or right after what they did there."""
        if self._then is not None:
            event, self._then = self._then, None
            return event
        while True:
            result = self._explained(session) if session.helped else self._answer(session)
            if not isinstance(result, str):
                self._draft = (None, None)
                return result
            found = _EVENTS.get(result) or self._follow_up(session, result)
            if found is not None:
                return found

    def _answer(self, session: Session) -> Event | str:
        """An event, or the name of a command."""
        shown = screen(session, self.language)
        commands = {letter(command, self.language): command for command in possible(session)}
        return self._chosen(session, shown, commands) if shown.choices else self._written(session, shown, commands)

    def _chosen(self, session: Session, shown: Screen, commands: dict[str, str]) -> Event | str:
        ids = [choice.id for choice in shown.choices]
        fresh = _choosing(session, shown)
        manner = "ticks" if fresh.several else "choices" if len(ids) <= ONE_DIGIT else "many"
        menu = Menu(
            self.panel,
            self.language,
            self._draft[1] if self._draft[0] == session.at else fresh,
            [choice.text for choice in shown.choices],
            self._head(shown),
            lambda lines: self._around(lines, shown),
            say(f"quiz.keys.{manner}", self.language, keys=keys(session, self.language)),
            {**commands, "?": "help"},
        )
        found = menu.run()
        if isinstance(found, str):
            self._draft = (session.at, menu.state)
            unsaved = found == "quit" and menu.state.ticked != fresh.before
            return self._quitting(Give(_named(menu.state.ticked, ids))) if unsaved else found
        if found.kept:
            return Skip()
        return Give(_named(found.done, ids) if fresh.several else ids[found.done[0]])

    def _written(self, session: Session, shown: Screen, commands: dict[str, str]) -> Event | str:
        text = self._draft[1] if self._draft[0] == session.at else ""
        hints = say("quiz.keys.typed", self.language, keys=keys(session, self.language, ctrl=True))
        field = Field(
            self.panel,
            self._head(shown),
            lambda lines: self._around(lines, shown),
            hints,
            lambda text: self._typed(session, text),
            commands,
            text,
        )
        while True:
            objected = field.objection
            found = field.run()
            self._draft = (session.at, field.text)
            if found != "quit" or not field.text.strip() or objected:
                result: Event | str = found
                return result
            event = self._typed(session, field.text)
            if not isinstance(event, str):
                return self._quitting(event)
            again = f"Ctrl+{letter('quit', self.language).upper()}"
            field.objection = say("quiz.typed_again", self.language, problem=event, key=again)

    def _quitting(self, event: Event) -> Event:
        """What was written is given first; then one quits."""
        self._then = Quit()
        return event

    def _typed(self, session: Session, text: str) -> Event | str:
        """The event that a text gives, or why it gives none."""
        assert session.at is not None
        text = cleaned(text)
        if not text:
            skip = f"Ctrl+{letter('skip', self.language).upper()}"
            return Skip() if not session.is_open(session.at) else say("quiz.empty", self.language, skip=skip)
        for command in possible(session):
            if text.lower() == letter(command, self.language):
                told = {"key": f"Ctrl+{text.upper()}", "name": say(f"quiz.name.{command}", self.language)}
                return say("quiz.letter_typed", self.language, **told)
        found = typed(session.bank, session.at, text, self.language)
        if isinstance(found, Message):
            return sentence(found, self.language)
        now = after(session, found)
        refused = now.notices if now.at == session.at and now.given == session.given else ()
        return sentence(refused[0], self.language) if refused else found

    def _explained(self, session: Session) -> str:
        """Help, until it is closed: who may know, and what the keys do."""
        shown = screen(session, self.language)

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(shown.question, "strong")
            lines.add("")

        def body(lines: Lines) -> None:
            for text in (shown.help, shown.who):
                if text:
                    lines.add(text)
                    lines.add("")
            for told in keys_explained(session, self.language, ctrl=not shown.choices):
                lines.add(told)
            if shown.choices:
                lines.add(say("quiz.help_ctrl", self.language))

        key = letter("help", self.language)
        Reading(self.panel, head, body, say("quiz.keys.reading", self.language), (key, f"c-{key}", "?")).run()
        return "help"

    def _follow_up(self, session: Session, command: str) -> Event | None:
        """What a command becomes once the line that it asks for is written; None if it is given up."""
        if command == "go_to":
            return self._go_to(session)
        remarking = command == "comment"
        event = Comment if remarking else NotApplicable
        assert session.at is not None

        def accept(text: str) -> tuple[str] | str:
            too_long = [each for each in after(session, event(text)).notices if each.key == "quiz.too_long"]
            return sentence(too_long[0], self.language) if too_long else (cleaned(text),)

        standing = session.answer(session.at).comment if remarking else None
        question = say("quiz.comment" if remarking else "quiz.reason", self.language)
        found, text = self._line(session, question, standing or "", accept)
        if found == "quit":
            return self._quitting(event(text)) if cleaned(text) and accept(text) == (cleaned(text),) else Quit()
        return None if found is None else event(found[0])

    def _go_to(self, session: Session) -> Event | None:
        def accept(text: str) -> tuple[int | None] | str:
            number = cleaned(text)
            if number and not (number.isascii() and number.isdigit() and len(number) < 6):
                return say("quiz.not_a_whole_number", self.language, text=number[:20])
            return (int(number) if number else None,)

        found, _ = self._line(session, say("quiz.go_to", self.language), "", accept)
        if found == "quit":
            return Quit()
        return None if found is None else GoTo(found[0])

    def _line(self, session: Session, question: str, proposed: str, accept: Callable[[str], Any]) -> tuple[Any, str]:
        """What a line about this step ends with ("quit", None for giving it up), and what was written in it."""
        shown = screen(session, self.language)

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(shown.question, "faint")
            lines.add("")
            lines.add(question, "strong")

        leave = {letter("quit", self.language): "quit"}
        hints = say("quiz.keys.line", self.language, keys=self._told_quit())
        field = Field(self.panel, head, nothing, hints, accept, leave, proposed, can_leave=True)
        return field.run(), field.text

    def _told_quit(self) -> str:
        return command_words("quit", "quiz.name.quit", self.language, ctrl=True)

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


def _choosing(session: Session, shown: Screen) -> Choosing:
    """The list of a step before any key: what stands is ticked, nothing is pointed at."""
    assert session.at is not None
    answer, ids = session.answer(session.at), [choice.id for choice in shown.choices]
    before = ticked(answer.value, ids) if isinstance(answer.value, tuple) else frozenset()
    return Choosing(
        len(ids),
        several=shown.kind == "multiple",
        alone=frozenset(place for place, choice in enumerate(shown.choices) if choice.exclusive),
        ticked=before,
        answered=answer.state is not State.ABSENT,
        before=before,
    )


def _named(places: Iterable[int], ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(ids[place] for place in sorted(places))
