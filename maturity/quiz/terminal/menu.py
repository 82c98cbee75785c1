"""Choosing in a panel: one option, or several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from maturity.quiz.selection import Selection
from maturity.quiz.terminal.panel import Lines, Panel
from maturity.text.catalogue import say


@dataclass
class Menu:
    """A list to choose from.

    `head` writes what stands over it whatever the scrolling, `above` what scrolls with it, `hints` are the keys, told
    below. `commands` end the panel with something else than a choice: letter to what it ends with, in capitals or not;
    they work with Ctrl too.
    """

    panel: Panel
    language: str
    state: Selection
    options: Sequence[str]
    head: Callable[[Lines], None]
    above: Callable[[Lines], None]
    hints: str
    commands: dict[str, Any]

    def run(self) -> Any:
        """The state once a choice is made, or what a command stands for."""
        return self.panel.run(self.head, self.panel.make_window(self._body), self._foot, self._keys())

    # --- drawing

    def _body(self, lines: Lines) -> None:
        self.above(lines)
        for place, option in enumerate(self.options):
            pointed = place == self.state.focus
            if pointed:
                lines.cursor = len(lines.rows)
            lines.add(option, "pointed" if pointed else "", self._mark(place, pointed=pointed))

    def _mark(self, place: int, *, pointed: bool) -> str:
        width = len(str(len(self.options)))
        box = ("[x] " if place in self.state.ticked else "[ ] ") if self.state.several else ""
        return f"{'>' if pointed else ' '} {box}{place + 1:>{width}}. "

    def _foot(self, lines: Lines) -> None:
        below = Lines(lines.width, lines.look)
        if self.state.digits:
            below.add(say("quiz.typed_number", self.language, digits=self.state.digits), "strong")
        if self.state.objection:
            below.add(say(self.state.objection, self.language), "warned")
        below.add(self.hints, "faint")
        lines.add("")
        if self._hides_more(len(below.rows) + 1):
            lines.rows[-1] = ("strong", say("quiz.more", self.language))
        lines.rows += below.rows

    def _hides_more(self, foot: int) -> bool:
        """Whether the last options may be out of view: the panel is taller than the terminal, and they not reached."""
        if self.state.focus == len(self.options) - 1:
            return False
        return sum(len(self.panel.draw_lines(draw).rows) for draw in (self.head, self._body)) + foot > self.panel.rows

    # --- keys

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add(Keys.Any)(
            lambda event: self._object("quiz.pasted" if self.panel.is_burst(event) else "quiz.no_such_key")
        )
        keys.add(Keys.BracketedPaste)(lambda _: self._object("quiz.pasted"))
        self._bind(keys, "up", lambda state: state.move(-1))
        self._bind(keys, "down", lambda state: state.move(1))
        self._bind(keys, "enter", Selection.press_enter)
        self._bind(keys, " ", Selection.press_space)
        self._bind(keys, ",", Selection.press_comma)
        self._bind(keys, "escape", lambda state: replace(state, focus=None, digits="", objection=""))
        self._bind(keys, "backspace", lambda state: replace(state, digits=state.digits[:-1]))
        # the upper row of a French keyboard gives other signs than figures unless Shift is held
        for pair in {*say("quiz.digits", self.language).split(), *(digit * 2 for digit in "0123456789")}:
            self._bind(keys, pair[0], partial(Selection.type_digit, digit=pair[1]))
        for letter, result in self.commands.items():
            for key in {letter, letter.upper()} | ({f"c-{letter}"} if letter.isalpha() else set()):
                self._end(keys, key, result)
        return keys

    def _bind(self, keys: KeyBindings, key: str, change: Callable[[Selection], Selection]) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if self.panel.is_burst(event):
                self._object("quiz.pasted")
                return
            self.state = change(self.state)
            if self.state.done is not None or self.state.kept:
                event.app.exit(result=self.state)

    def _end(self, keys: KeyBindings, key: str, result: Any) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if self.panel.is_burst(event):
                self._object("quiz.pasted")
            elif result == "quit" and self.state.unsaved and self.state.objection != "quiz.unsaved":
                self._object("quiz.unsaved")
            else:
                event.app.exit(result=result)

    def _object(self, sentence: str) -> None:
        self.state = replace(self.state, digits="", objection=sentence)
