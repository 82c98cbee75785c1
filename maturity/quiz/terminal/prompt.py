"""The prompt that a person at a terminal meets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from maturity.model.answers import State
from maturity.quiz.choosing import Choosing, ticked
from maturity.quiz.commands import letter, possible
from maturity.quiz.end import at_end
from maturity.quiz.entry import typed
from maturity.quiz.events import Back, Comment, DontKnow, Event, Give, GoTo, Help, NotApplicable, Quit, Skip
from maturity.quiz.run import changed
from maturity.quiz.screen import Screen, keys, keys_explained, screen, section, sentence, summary
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.field import Field, line
from maturity.quiz.terminal.menu import Menu
from maturity.quiz.terminal.panel import Lines, Look, Panel
from maturity.text.catalogue import Message, say

_EVENTS: dict[str, Event] = {
    "back": Back(),
    "skip": Skip(),
    "unknown": DontKnow(),
    "help": Help(),
    "quit": Quit(),
}
"""The commands that need nothing more; the others ask for a line first."""


class TerminalPrompt:
    """Asks below what has been answered; each answer leaves one line above. `write` prints such a line."""

    def __init__(
        self,
        language: str,
        look: Look,
        write: Callable[[str], None],
        width: Callable[[], int],
        input_: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self.language, self.write, self.width = language, write, width
        self.panel = Panel(look, say("quiz.too_small", language), input_, output)
        self._section = ""

    # --- what every prompt can do

    def ask(self, session: Session) -> Event:
        """What the respondent does at this step, or at the end."""
        if session.at is None:
            return self._at_end(session)
        while True:
            result = self._answer(session)
            if not isinstance(result, str):
                event: Event = result
                return event
            if result in _EVENTS:
                return _EVENTS[result]
            follow_up = self._follow_up(session, result)
            if follow_up is not None:
                return follow_up

    def acknowledge(self, before: Session, now: Session) -> None:
        """Leave a line for each answer saved, under the title of its section."""
        for step in changed(before, now):
            self._leave_section(now, step)
            self.tell(summary(before, now, step, self.language, self.width() - 2), "  ")
        for notice in now.notices if now.at != before.at else ():
            self.tell(sentence(notice, self.language), "  ! ")

    def choose(self, question: str, options: Sequence[str]) -> int:
        """Which of `options`, counted from 0."""

        def above(lines: Lines) -> None:
            lines.add(question, "strong")
            lines.add("")

        state = Choosing(len(options))
        hints = say("quiz.keys.choices", self.language, keys="").rstrip()
        found = Menu(self.panel, self.language, state, options, lambda _: None, above, hints, {}).run()
        place = int(found.done[0])
        self.tell(f"{question} {options[place]}")
        return place

    def line(self, question: str, proposed: str = "") -> str:
        """A text, possibly empty."""
        written = line(self.panel, self.language, question, proposed) or ""
        self.tell(f"{question} {written}")
        return written

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of the quiz."""
        return say(key, self.language, **params)

    def greet(self) -> None:
        """Say how to stop."""
        self.tell(say("quiz.keys_hello", self.language, quit=f"Ctrl+{letter('quit', self.language).upper()}"))

    def tell(self, text: str, first: str = "") -> None:
        """A paragraph that stays, with what stands before its first line."""
        lines = Lines(self.width(), self.panel.look)
        lines.add(text, first=first)
        self.write("".join(f"{row}\n" for _, row in lines.rows))

    # --- a step

    def _answer(self, session: Session) -> Any:
        """An event, or the name of a command."""
        shown = screen(session, self.language)
        commands = {letter(command, self.language): command for command in possible(session)}
        if shown.choices:
            commands["?"] = "help"
            return self._chosen(session, shown, commands)
        hints = self._hints(session, "typed")
        accept = lambda text: self._typed(session, text)  # noqa: E731 - a closure over the session
        above = lambda lines: self._question(lines, session, shown)  # noqa: E731
        return Field(self.panel, self._head(shown), above, hints, accept, commands).run()

    def _chosen(self, session: Session, shown: Screen, commands: dict[str, str]) -> Event | str:
        several, ids = shown.kind == "multiple", [choice.id for choice in shown.choices]
        assert session.at is not None
        answer = session.answer(session.at)
        before = ticked(answer.value, ids) if isinstance(answer.value, tuple) else frozenset()
        state = Choosing(
            len(ids),
            several,
            frozenset(place for place, choice in enumerate(shown.choices) if choice.exclusive),
            ticked=before,
            answered=answer.state is not State.ABSENT,
            before=before,
        )
        manner = "ticks" if several else "choices" if len(ids) <= 9 else "many"
        options = [choice.text for choice in shown.choices]
        above = lambda lines: self._question(lines, session, shown)  # noqa: E731
        hints = self._hints(session, manner)
        found = Menu(self.panel, self.language, state, options, self._head(shown), above, hints, commands).run()
        if isinstance(found, str):
            return found
        if found.kept:
            return Skip()
        chosen = tuple(ids[place] for place in found.done)
        return Give(chosen) if several else Give(chosen[0])

    def _typed(self, session: Session, text: str) -> Event | str:
        """The event that a text gives, or why it gives none."""
        assert session.at is not None
        if not text.strip():
            skip = f"Ctrl+{letter('skip', self.language)}"
            return Skip() if not session.is_open(session.at) else say("quiz.empty", self.language, skip=skip)
        found = typed(session.bank, session.at, text, self.language)
        return sentence(found, self.language) if isinstance(found, Message) else found

    def _follow_up(self, session: Session, command: str) -> Event | None:
        """The line that a command asks for; None if it is given up."""
        assert session.at is not None
        if command == "comment":
            written = self._ask("quiz.comment", session.answer(session.at).comment or "")
            return None if written is None else Comment(written)
        if command == "not_applicable":
            written = self._ask("quiz.reason")
            return None if written is None else NotApplicable(written)
        written = self._ask("quiz.go_to")
        if written is None:
            return None
        return GoTo(int(written)) if written.isascii() and written.isdigit() and len(written) < 6 else GoTo()

    def _ask(self, key: str, proposed: str = "") -> str | None:
        return line(self.panel, self.language, say(key, self.language), proposed, can_leave=True)

    def _at_end(self, session: Session) -> Event:
        question, options = at_end(session, self.language)
        return options[self.choose(question, [text for text, _ in options])][1]

    # --- drawing

    def _head(self, shown: Screen) -> Callable[[Lines], None]:
        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(shown.progress, "faint")
            lines.add(shown.section, "faint")
            lines.add("")

        return head

    def _question(self, lines: Lines, session: Session, shown: Screen) -> None:
        lines.add(shown.question, "strong")
        if shown.help:
            lines.add(shown.help)
        for text in (shown.expected, shown.current):
            if text:
                lines.add(text)
        for notice in shown.notices:
            lines.add(notice, "warned")
        if session.helped:
            self._help(lines, session, shown)
        lines.add("")

    def _help(self, lines: Lines, session: Session, shown: Screen) -> None:
        lines.add("")
        if shown.who:
            lines.add(shown.who)
        for told in keys_explained(session, self.language, ctrl=not shown.choices):
            lines.add(told)
        if shown.choices:
            lines.add(say("quiz.help_ctrl", self.language))

    def _hints(self, session: Session, manner: str) -> str:
        told = "" if session.helped else keys(session, self.language, ctrl=manner == "typed")
        return say(f"quiz.keys.{manner}", self.language, keys=told).rstrip()

    def _leave_section(self, session: Session, step: Step) -> None:
        title = section(session, step, self.language)
        if title != self._section:
            self._section = title
            self.tell("")
            self.tell(title)
