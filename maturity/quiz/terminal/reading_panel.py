"""A panel with something to read: it scrolls with the arrows and closes with any usual key."""

from __future__ import annotations

from dataclasses import dataclass, field

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from maturity.quiz.commands import CommandName
from maturity.quiz.terminal.display import Display, Draw
from maturity.quiz.terminal.styled_lines import StyledLines


@dataclass
class ReadingPanel:
    """A text to read, under a head. Enter, Space and Escape close it."""

    display: Display
    head: Draw
    body: Draw
    hints: str
    """Which keys there are, as the foot says it."""
    closing: dict[str, CommandName | None] = field(default_factory=dict)
    """More keys that close it, and the command that each stands for."""
    line: int = 0
    """The index of the line of the body that has to be in view."""

    def run(self) -> CommandName | None:
        """Show the text until it is closed; return the command of the key that closed it, None for a usual one."""
        result: CommandName | None = self.display.run(
            self.head, self.display.make_window(self._draw_body), self._draw_foot, self._bind_keys()
        )
        return result

    def _draw_body(self, lines: StyledLines) -> None:
        self.body(lines)
        self.line = min(max(self.line, 0), len(lines.rows) - 1)
        lines.cursor = self.line

    def _draw_foot(self, lines: StyledLines) -> None:
        lines.add("")
        lines.add(self.hints, "faint")

    def _bind_keys(self) -> KeyBindings:
        keys = KeyBindings()
        for key, by in (("up", -1), ("down", 1), ("pageup", -10), ("pagedown", 10)):
            self._bind_move(keys, key, by)
        for key, command in {"enter": None, " ": None, "escape": None, **self.closing}.items():
            self._bind_end(keys, key, command)
        return keys

    def _bind_end(self, keys: KeyBindings, key: str, command: CommandName | None) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(result=command)

    def _bind_move(self, keys: KeyBindings, key: str, by: int) -> None:
        @keys.add(key, eager=True)
        def _(_: KeyPressEvent) -> None:
            self.line += by
