"""Something to read in a panel: it scrolls with the arrows and closes with any usual key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from maturity.quiz.terminal.panel import Lines, Panel


@dataclass
class TextPanel:
    """A text under a head; `closing` are the keys that close it besides Enter, Space and Escape, with what they say."""

    panel: Panel
    head: Callable[[Lines], None]
    body: Callable[[Lines], None]
    hints: str
    closing: dict[str, Any]
    line: int = 0
    """The line of the body that has to be in view."""

    def run(self) -> Any:
        """Show it until it is closed; what the key says that closed it, None for the usual ones."""
        return self.panel.run(self.head, self.panel.make_window(self._body), self._foot, self._keys())

    def _body(self, lines: Lines) -> None:
        self.body(lines)
        self.line = min(max(self.line, 0), len(lines.rows) - 1)
        lines.cursor = self.line

    def _foot(self, lines: Lines) -> None:
        lines.add("")
        lines.add(self.hints, "faint")

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        for key, by in (("up", -1), ("down", 1), ("pageup", -10), ("pagedown", 10)):
            self._move(keys, key, by)
        for key, result in {"enter": None, " ": None, "escape": None, **self.closing}.items():
            self._end(keys, key, result)
        return keys

    def _end(self, keys: KeyBindings, key: str, result: Any) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(result=result)

    def _move(self, keys: KeyBindings, key: str, by: int) -> None:
        @keys.add(key, eager=True)
        def _(_: KeyPressEvent) -> None:
            self.line += by
