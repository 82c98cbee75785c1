"""A panel with a line to write: a number, a text, a comment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, Dimension, HSplit, Window

from maturity.quiz.commands import CommandName, goes_on
from maturity.quiz.entry import clean_text
from maturity.quiz.terminal.display import Display, Draw, PressedCommand
from maturity.quiz.terminal.pause import Pause
from maturity.quiz.terminal.styled_lines import StyledLines

_EDITOR_KEYS = ("c-q", "c-v", "c-x", "c-o", "c-s")
"""Keys that would do what they do in a programmer's editor."""
T = TypeVar("T")


@dataclass(frozen=True)
class Refusal:
    """Why a written text is not accepted, as a sentence to show."""

    sentence: str


@dataclass
class WritingPanel(Generic[T]):
    """A line to write.

    `T` is what a text becomes once it is accepted.
    """

    display: Display
    head: Draw
    """Draws what is always in view."""
    above: Draw
    """Draws what stands above the line and gives way to it where there is little room."""
    hints: str
    """Which keys there are, as the foot says it."""
    brief_hints: str
    """The same in a few words, for a small terminal."""
    accept: Callable[[str], T | Refusal]
    """Makes of a text what the panel ends with, or refuses it."""
    commands: Mapping[str, CommandName] = field(default_factory=dict)
    """The letters that end the panel with a command, typed with Ctrl."""
    text: str = ""
    """What is written, to begin with and in the end."""
    can_leave: bool = False
    """Whether Escape ends the panel with None."""
    is_begun: bool = False
    """Whether something has been chosen already that is saved only once this line is accepted, even an empty one."""
    unsaved: Mapping[CommandName, str] = field(default_factory=dict)
    """What is said at the key of a command that loses what is written; the same key again does it all the same."""
    too_early: str = ""
    """What is said at the key of a command that goes on and comes too early to have read what it is about.

    "" where there is no earlier answer to be read first.
    """
    objection: str = ""
    """The sentence that says why Enter or a command did nothing; "" for none."""

    def run(self) -> T | PressedCommand | None:
        """Ask until a text is accepted, a command's key is pressed, or the panel is left (None)."""
        buffer = Buffer(multiline=False, on_text_changed=lambda _: self._clear_objection())
        buffer.text = self.text
        buffer.cursor_position = len(self.text)
        line = Window(
            BufferControl(buffer),
            height=Dimension(min=1),
            wrap_lines=True,
            dont_extend_height=True,
            get_line_prefix=lambda _, wrap_count: "  " if wrap_count else "> ",
        )
        above = self.display.make_window(self.above)
        above.height = Dimension(min=0)  # what is written comes first
        try:
            result: T | PressedCommand | None = self.display.run(
                self.head, HSplit([above, line]), self._draw_foot, self._bind_keys(buffer), focus=line, body_rows=1
            )
            return result
        finally:
            self.text = buffer.text

    def _draw_foot(self, lines: StyledLines) -> None:
        lines.add("")
        if self.objection:
            lines.add_notice(self.objection, "warned")
        lines.add_aside(self.hints, self.brief_hints)

    def _bind_keys(self, buffer: Buffer) -> KeyBindings:
        keys = KeyBindings()
        for key in _EDITOR_KEYS:
            keys.add(key, eager=True)(lambda _: None)

        @keys.add("enter", eager=True)
        def _(event: KeyPressEvent) -> None:
            result = self.accept(buffer.text)
            if isinstance(result, Refusal):
                self.objection = result.sentence
            else:
                event.app.exit(result=result)

        @keys.add("c-u", eager=True)
        def _(_: KeyPressEvent) -> None:
            buffer.text = ""

        @keys.add(Keys.BracketedPaste, eager=True)
        def _(event: KeyPressEvent) -> None:
            buffer.insert_text(clean_text(event.data))

        if self.can_leave:

            @keys.add("escape", eager=True)
            def _(event: KeyPressEvent) -> None:
                event.app.exit(result=None)

        for letter, command in self.commands.items():
            self._bind_command(keys, f"c-{letter}", command, buffer)
        return keys

    def _bind_command(self, keys: KeyBindings, key: str, command: CommandName, buffer: Buffer) -> None:
        initial = clean_text(self.text)
        pause = Pause(self.display.clock) if self.too_early and goes_on(command) else None

        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            is_unsaved = self.is_begun or clean_text(buffer.text) not in {"", initial}
            warning = self.unsaved.get(command, "") if is_unsaved else ""
            if pause and pause.is_early():
                self.objection = self.too_early
            elif self.objection != warning and warning:
                self.objection = warning
            else:
                event.app.exit(result=PressedCommand(command))

    def _clear_objection(self) -> None:
        self.objection = ""
