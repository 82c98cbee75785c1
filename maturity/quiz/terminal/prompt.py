"""The prompt that a person at a terminal meets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from maturity.quiz.commands import get_letter
from maturity.quiz.end import build_end_menu
from maturity.quiz.entry import clean_text
from maturity.quiz.events import Event, Quit
from maturity.quiz.progress import describe_count_change
from maturity.quiz.run import StoppedError, find_changed
from maturity.quiz.screen import describe_command, describe_section, format_sentence, summarise_change
from maturity.quiz.selection import Selection
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.answering import StepPanel
from maturity.quiz.terminal.field import Field
from maturity.quiz.terminal.menu import Menu
from maturity.quiz.terminal.panel import Lines, Look, Panel, draw_nothing
from maturity.text.catalogue import say
from maturity.text.safe import make_visible


class TerminalPrompt:
    """Asks below what has been answered; each answer leaves one line above. `write` prints such a line."""

    refused = 0
    """Keys that are no answer are told at once: no line is ever taken for the next question's."""

    def __init__(
        self,
        language: str,
        look: Look,
        write: Callable[[str], None],
        width: Callable[[], int],
        input_: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self.write, self.width = write, width
        self.panel = Panel(look, say("quiz.too_small", language), input_, output)
        self._answering = StepPanel(self.panel, language)
        self._section = ""

    @property
    def language(self) -> str:
        """The language of the quiz; that of the questionnaire, once it is chosen."""
        return self._answering.language

    @language.setter
    def language(self, language: str) -> None:
        self._answering.language = language

    # --- what every prompt can do

    def ask(self, session: Session) -> Event:
        """What the respondent does at this step, or at the end."""
        return self._at_end(session) if session.at is None else self._answering.ask(session)

    def acknowledge(self, before: Session, now: Session) -> None:
        """Leave a line for each answer saved or passed over, under the title of its section."""
        for step in find_changed(before, now):
            self._leave(now, step, summarise_change(before, now, step, self.language, self.width() - 2))
        for step in now.passed - before.passed:
            self._leave(now, step, summarise_change(before, now, step, self.language, self.width() - 2))
        for told in describe_count_change(before, now):
            self.tell(format_sentence(told, self.language), "  ")
        if now.ended == "finished" and before.at is not None:
            self.tell(say("quiz.end_complete", self.language))
        for notice in now.notices if now.at != before.at else ():
            self.tell(format_sentence(notice, self.language), "  ! ")

    def choose(self, question: str, options: Sequence[str]) -> int:
        """Which of `options`, counted from 0; raises `LeftError` if the respondent quits instead."""

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(question, "strong")
            lines.add("")

        state, leave = Selection(len(options)), get_letter("quit", self.language)
        hints = say("quiz.keys.choices", self.language, keys=describe_command("quit", "quiz.name.leave", self.language))
        found = Menu(self.panel, self.language, state, options, head, draw_nothing, hints, {leave: "quit"}).run()
        if found == "quit":
            raise StoppedError
        place = int(found.done[0])
        self.tell(f"{question} {options[place]}")
        return place

    def ask_line(self, question: str, proposed: str = "") -> str:
        """A text, possibly empty; raises `LeftError` if the respondent quits instead."""

        def head(lines: Lines) -> None:
            lines.add("")
            lines.add(question, "strong")

        leave = {get_letter("quit", self.language): "quit"}
        keys = describe_command("quit", "quiz.name.leave", self.language, ctrl=True)
        hints = say("quiz.keys.line_only", self.language, keys=keys)
        written = Field(self.panel, head, draw_nothing, hints, _boxed, leave, proposed).run()
        if written == "quit":
            raise StoppedError
        self.tell(f"{question} {written[0]}")
        return str(written[0])

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of the quiz."""
        return say(key, self.language, **params)

    def greet(self) -> None:
        """Say how to stop."""
        self.tell(say("quiz.keys_hello", self.language, quit=f"Ctrl+{get_letter('quit', self.language).upper()}"))

    def tell(self, text: str, first: str = "") -> None:
        """A paragraph that stays, with what stands before its first line."""
        lines = Lines(self.width(), self.panel.look)
        lines.add(make_visible(text), first=first)
        self.write("".join(f"{row}\n" for _, row in lines.rows))

    def _at_end(self, session: Session) -> Event:
        question, options = build_end_menu(session, self.language)
        try:
            return options[self.choose(question, [text for text, _ in options])][1]
        except StoppedError:
            return Quit()

    def _leave(self, session: Session, step: Step, text: str) -> None:
        title = describe_section(session, step, self.language)
        if title != self._section:
            self._section = title
            self.tell("")
            self.tell(title)
        self.tell(text, "  ")


def _boxed(text: str) -> tuple[str]:
    return (clean_text(text),)
