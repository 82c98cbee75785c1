"""A panel with something to read: it scrolls with the arrows and closes with any usual key."""

from __future__ import annotations

from dataclasses import dataclass, field

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from maturity.quiz.commands import CommandName
from maturity.quiz.terminal.display import Display, Draw
from maturity.quiz.terminal.styled_lines import StyledLines
from maturity.text.catalogue import say


@dataclass
class ReadingPanel:
    """A text to read, under a head. Enter, Space and Escape close it."""

    display: Display
    language: str
    head: Draw
    body: Draw
    hints: str
    """Which keys there are, as the foot says it."""
    brief_hints: str
    """The same in a few words, for a small terminal."""
    closing: dict[str, CommandName | None] = field(default_factory=dict)
    """More keys that close it, and the command that each stands for."""
    line: int = 0
    """The index of the first line of the body that is in view."""

    def run(self) -> CommandName | None:
        """Show the text until it is closed; return the command of the key that closed it, None for a usual one."""
        window = self.display.make_window(lambda lines: lines.take(*self._look()))
        result: CommandName | None = self.display.run(self.head, window, self._draw_foot, self._bind_keys())
        return result

    def _look(self) -> tuple[StyledLines, range]:
        """Return the body and the lines of it that are in view."""
        body = self.display.draw_lines(self.body)
        room = self.display.rows - self.display.count_rows(self.head) - self.display.count_rows(self._draw_foot_end) - 1
        self.line = max(min(self.line, len(body.rows) - room), 0)
        return body, range(self.line, min(self.line + room, len(body.rows)))

    def _draw_foot(self, lines: StyledLines) -> None:
        body, view = self._look()
        hidden = (("quiz.lines_above", view.start), ("quiz.lines_below", len(body.rows) - view.stop))
        parts = ", ".join(say(key, self.language, n=count) for key, count in hidden if count > 0)
        lines.add_row(say("quiz.hidden", self.language, parts=parts) if parts else "", "strong")
        self._draw_foot_end(lines)

    def _draw_foot_end(self, lines: StyledLines) -> None:
        """Draw the foot without its first line, which says how much is out of view and is there in any case."""
        lines.add_aside(self.hints, self.brief_hints)

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
