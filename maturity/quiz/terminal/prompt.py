"""The prompt that a person at a terminal meets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from maturity.quiz.commands import get_letter
from maturity.quiz.entry import clean_text
from maturity.quiz.events import Event
from maturity.quiz.key_wording import describe_leaving
from maturity.quiz.prompt import Prompt, StoppedError
from maturity.quiz.selection import Selection
from maturity.quiz.session import Session, find_changed_steps
from maturity.quiz.steps import Step
from maturity.quiz.terminal.choice_panel import ChoicePanel
from maturity.quiz.terminal.display import Display, PressedCommand, draw_nothing
from maturity.quiz.terminal.step_dialog import StepDialog
from maturity.quiz.terminal.step_drawing import draw_line_head, draw_title
from maturity.quiz.terminal.styled_lines import Appearance, StyledLines
from maturity.quiz.terminal.writing_panel import WritingPanel
from maturity.quiz.wording import describe_section, summarise_change
from maturity.text.catalogue import Message, say
from maturity.text.safe import make_visible
from maturity.text.sentences import format_sentence

_INDENT = "  "


class TerminalPrompt(Prompt):
    """Asks in panels below what has been answered; each answer leaves one line above.

    `write` prints lines that stay, and `width` measures the columns of the terminal. `keyboard` and `output` are those
    of the process where they are None; `clock` tells seconds.
    """

    def __init__(
        self,
        language: str,
        appearance: Appearance,
        write: Callable[[str], None],
        width: Callable[[], int],
        keyboard: Input | None = None,
        output: Output | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.language, self.write, self.width = language, write, width
        self.refused = 0  # a key that is no answer is refused at once: no line is ever taken for the next question's
        self.display = Display(appearance, say("quiz.too_small", language), keyboard, output, clock)
        self._dialog = StepDialog(self.display)
        self._section = ""

    def ask_step(self, session: Session) -> Event:
        """Ask the step of a session in a panel; return what the respondent does there."""
        return self._dialog.ask(session, self.language)

    def acknowledge(self, before: Session, after: Session) -> None:
        """Leave a line for each answer saved or skipped, under the title of its section."""
        for step in (*find_changed_steps(before, after), *(after.skipped - before.skipped)):
            self._tell_step(before, after, step)
        self.tell_count_change(before, after, _INDENT)
        self.tell_complete(before, after)
        for notice in after.notices if after.step != before.step else ():
            self.tell(format_sentence(notice, self.language), f"{_INDENT}! ")

    def choose(self, question: str, options: Sequence[str]) -> int:
        """Ask for one of `options` in a panel; return its index. Raises `StoppedError` for the key that quits."""
        selection = ChoicePanel(
            self.display,
            self.language,
            Selection(len(options)),
            options,
            draw_title(question),
            draw_nothing,
            self.say("quiz.keys.choices", keys=describe_leaving(self.language)),
            self.say("quiz.brief.choices", keys=describe_leaving(self.language)),
            {get_letter("quit", self.language): "quit"},
        ).run()
        if isinstance(selection, PressedCommand):
            raise StoppedError
        assert selection.chosen is not None  # there is no answer to keep
        index = selection.chosen[0]
        self.tell(f"{question} {options[index]}")
        return index

    def ask_line(self, question: str, proposed: str = "") -> str:
        """Ask for a text in a panel, where `proposed` can be changed. Raises `StoppedError` for the key that quits."""
        text = WritingPanel[str](
            self.display,
            draw_line_head(question),
            draw_nothing,
            self.say("quiz.keys.line_only", keys=describe_leaving(self.language, ctrl=True)),
            self.say("quiz.brief.typed", keys=describe_leaving(self.language, ctrl=True)),
            clean_text,
            {get_letter("quit", self.language): "quit"},
            proposed,
        ).run()
        if isinstance(text, PressedCommand):
            raise StoppedError
        assert text is not None  # this panel is not left with Escape
        self.tell(f"{question} {text}")
        return text

    def tell(self, text: str, first: str = "") -> None:
        """Write a paragraph that stays; `first` stands before its first line, and the others are aligned with it."""
        lines = StyledLines(self.width(), self.display.appearance)
        lines.add(make_visible(text), first=first)
        self.write("".join(f"{row}\n" for _, row in lines.rows))

    def refuse(self, objection: Message) -> None:
        """Tell why what was typed last is refused."""
        self.tell(format_sentence(objection, self.language))

    def describe_quit_keys(self) -> str:
        """Return the key that quits, where one chooses and where one writes."""
        letter = get_letter("quit", self.language)
        return self.say("quiz.quit_keys", key=letter, ctrl=f"Ctrl+{letter.upper()}")

    def list_unconfirmed(self) -> list[Step]:
        """List the steps that were left with something written or ticked and not given."""
        return self._dialog.list_unconfirmed()

    def _tell_step(self, before: Session, after: Session, step: Step) -> None:
        title = describe_section(after, step, self.language)
        if title != self._section:
            self._section = title
            self.tell("")
            self.tell(title)
        width = self.width() - len(_INDENT)
        self.tell(summarise_change(before, after, step, self.language, width), _INDENT)
