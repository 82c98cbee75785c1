"""Writing in a panel: a number, a text, a remark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, Dimension, HSplit, Window

from maturity.quiz.entry import clean_text
from maturity.quiz.terminal.panel import Lines, Panel

_OF_EDITORS = ("c-q", "c-v", "c-x", "c-o", "c-s")
"""Keys that would do what an editor of programs does with them."""


@dataclass
class Field:
    """A line to write.

    `accept` says what a text ends the panel with, or the sentence that refuses it. `commands` are letters that end it
    with something else, typed with Ctrl. Escape ends it with None where there is a way back. `text` is what is written
    to begin with, and what was written in the end.
    """

    panel: Panel
    head: Callable[[Lines], None]
    above: Callable[[Lines], None]
    hints: str
    accept: Callable[[str], Any | str]
    commands: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    can_leave: bool = False
    unsaved: str = ""
    """What is said when one quits with something written; quitting again leaves it."""
    objection: str = ""

    def run(self) -> Any:
        """What the panel was ended with."""
        buffer = Buffer(multiline=False, on_text_changed=lambda _: self._calmed())
        buffer.text = self.text
        buffer.cursor_position = len(self.text)
        writing = Window(
            BufferControl(buffer),
            height=Dimension(min=1),
            wrap_lines=True,
            dont_extend_height=True,
            get_line_prefix=lambda _, wrapped: "  " if wrapped else "> ",
        )
        above = self.panel.make_window(self.above)
        above.height = Dimension(min=0)  # what is written comes first
        body = HSplit([above, writing])
        try:
            return self.panel.run(self.head, body, self._foot, self._keys(buffer), focus=writing)
        finally:
            self.text = buffer.text

    def _foot(self, lines: Lines) -> None:
        lines.add("")
        if self.objection:
            lines.add(self.objection, "warned")
        lines.add(self.hints, "faint")

    def _keys(self, buffer: Buffer) -> KeyBindings:
        keys = KeyBindings()
        for key in _OF_EDITORS:
            keys.add(key, eager=True)(lambda _: None)

        @keys.add("enter", eager=True)
        def _(event: KeyPressEvent) -> None:
            result = self.accept(buffer.text)
            if isinstance(result, str):
                self.objection = result
            else:
                event.app.exit(result=result)

        @keys.add(Keys.BracketedPaste, eager=True)
        def _(event: KeyPressEvent) -> None:
            buffer.insert_text(clean_text(event.data))

        if self.can_leave:

            @keys.add("escape", eager=True)
            def _(event: KeyPressEvent) -> None:
                event.app.exit(result=None)

        for letter, result in self.commands.items():
            self._end(keys, f"c-{letter}", result, buffer)
        return keys

    def _end(self, keys: KeyBindings, key: str, result: Any, buffer: Buffer) -> None:
        begun = clean_text(self.text)

        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if result == "quit" and clean_text(buffer.text) not in {"", begun} and self.objection != self.unsaved:
                self.objection = self.unsaved
            else:
                event.app.exit(result=result)

    def _calmed(self) -> None:
        self.objection = ""
