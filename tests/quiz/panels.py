"""A panel key by key, with what is on the screen after each key: no terminal, but the cells that one would show."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from prompt_toolkit.application import get_app
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput
from prompt_toolkit.output import DummyOutput

from maturity.quiz.events import Event
from maturity.quiz.session import Session
from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance
from tests.quiz.keyboards import open_keyboard

ENTER, ESCAPE, UP, DOWN, BACKSPACE, SPACE = "\r", "\x1b", "\x1b[A", "\x1b[B", "\x7f", " "
END_OF_INPUT = "\x04"


def ctrl(letter: str) -> str:
    return chr(ord(letter) - 96)


class _Glass(DummyOutput):
    """An output of a given size that types the next key once the one before shows."""

    def __init__(self, keyboard: PipeInput, keys: list[str], size: tuple[int, int]) -> None:
        self.keyboard, self.waiting, self.size = keyboard, [*keys, END_OF_INPUT], size
        self.drawn: object = None
        self.screens: list[str] = []

    def get_size(self) -> Size:
        return Size(rows=self.size[1], columns=self.size[0])

    def flush(self) -> None:
        app = get_app()
        screen, drawn = app.renderer.last_rendered_screen, (id(app), app.render_counter)
        if screen is None or app.is_done or drawn == self.drawn:  # one key for each time that the panel is drawn
            return
        self.drawn = drawn
        rows = []
        for y in range(screen.height):
            row = screen.data_buffer[y]
            rows.append("".join(row[x].char for x in range(self.size[0])).rstrip())
        self.screens.append("\n".join(rows))
        if self.waiting:
            self.keyboard.send_text(self.waiting.pop(0))


@dataclass
class Panel:
    """What came of some keys: the event, if one ended the panel, and each screen on the way."""

    event: Event | None = None
    screens: list[str] = field(default_factory=list)

    @property
    def last(self) -> str:
        """The last screen before the panel ended."""
        return self.screens[-1]


def run_panel(session: Session, *keys: str, size: tuple[int, int] = (80, 24), language: str = "fr") -> Panel:
    """Press `keys` one by one at the step of a session, in a terminal of so many columns and rows."""
    panel = Panel()
    with open_keyboard(lambda: panel.screens[-1] if panel.screens else "none") as keyboard:
        glass = _Glass(keyboard, list(keys), size)
        panel.screens = glass.screens
        prompt = TerminalPrompt(language, Appearance(), lambda _: None, lambda: size[0], keyboard, glass)
        with suppress(EOFError):
            panel.event = prompt.ask(session)
    return panel
