"""A panel with options to choose from: one, or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from maturity.quiz.commands import CommandName
from maturity.quiz.selection import Selection
from maturity.quiz.terminal.display import Display, Draw, PressedCommand
from maturity.quiz.terminal.styled_lines import StyledLines
from maturity.text.catalogue import say


@dataclass
class ChoicePanel:
    """A list of options to choose from."""

    display: Display
    language: str
    selection: Selection
    """What is highlighted and ticked, to begin with and in the end."""
    options: Sequence[str]
    head: Draw
    """Draws what is always in view."""
    above: Draw
    """Draws what stands above the options and scrolls with them."""
    hints: str
    """Which keys there are, as the foot says it."""
    commands: Mapping[str, CommandName]
    """The keys that end the panel with a command: a letter, also as a capital and with Ctrl, or a sign."""

    def run(self) -> Selection | PressedCommand:
        """Ask until an option is chosen or kept, or a command's key is pressed; return the selection or the command."""
        body = self.display.make_window(self._draw_body)
        result: Selection | PressedCommand = self.display.run(self.head, body, self._draw_foot, self._bind_keys())
        return result

    # --- drawing

    def _draw_body(self, lines: StyledLines) -> None:
        self.above(lines)
        for index, option in enumerate(self.options):
            is_highlighted = index == self.selection.highlighted
            if is_highlighted:
                lines.cursor = len(lines.rows)
            lines.add(option, "pointed" if is_highlighted else "", self._format_mark(index))

    def _format_mark(self, index: int) -> str:
        """Return what stands before an option: whether it is highlighted and ticked, and its number."""
        width = len(str(len(self.options)))
        box = ("[x] " if index in self.selection.ticked else "[ ] ") if self.selection.several else ""
        return f"{'>' if index == self.selection.highlighted else ' '} {box}{index + 1:>{width}}. "

    def _draw_foot(self, lines: StyledLines) -> None:
        foot = StyledLines(lines.width, lines.appearance)
        if self.selection.digits:
            foot.add(say("quiz.typed_number", self.language, digits=self.selection.digits), "strong")
        if self.selection.objection:
            foot.add(say(self.selection.objection, self.language), "warned")
        foot.add(self.hints, "faint")
        lines.add("")
        if self._hides_options(len(foot.rows) + 1):
            lines.rows[-1] = ("strong", say("quiz.more", self.language))
        lines.rows += foot.rows

    def _hides_options(self, foot_rows: int) -> bool:
        """Return whether the last options may be out of view: the panel has too many rows, and they are not reached."""
        if self.selection.highlighted == len(self.options) - 1:
            return False
        rows = sum(len(self.display.draw_lines(draw).rows) for draw in (self.head, self._draw_body))
        return rows + foot_rows > self.display.rows

    # --- keys

    def _bind_keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add(Keys.Any)(
            lambda event: self._object("quiz.pasted" if self.display.is_paste(event) else "quiz.no_such_key")
        )
        keys.add(Keys.BracketedPaste)(lambda _: self._object("quiz.pasted"))
        self._bind(keys, "up", lambda selection: selection.move(-1))
        self._bind(keys, "down", lambda selection: selection.move(1))
        self._bind(keys, "enter", Selection.press_enter)
        self._bind(keys, " ", Selection.press_space)
        self._bind(keys, ",", Selection.press_comma)
        self._bind(keys, "escape", lambda selection: replace(selection, highlighted=None, digits="", objection=""))
        self._bind(keys, "backspace", lambda selection: replace(selection, digits=selection.digits[:-1]))
        # the upper row of a French keyboard gives other signs than figures unless Shift is held
        for pair in {*say("quiz.digits", self.language).split(), *(digit * 2 for digit in "0123456789")}:
            self._bind(keys, pair[0], partial(Selection.type_digit, digit=pair[1]))
        for letter, command in self.commands.items():
            for key in {letter, letter.upper()} | ({f"c-{letter}"} if letter.isalpha() else set()):
                self._bind_command(keys, key, command)
        return keys

    def _bind(self, keys: KeyBindings, key: str, change: Callable[[Selection], Selection]) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if self.display.is_paste(event):
                self._object("quiz.pasted")
                return
            self.selection = change(self.selection)
            if self.selection.chosen is not None or self.selection.kept:
                event.app.exit(result=self.selection)

    def _bind_command(self, keys: KeyBindings, key: str, command: CommandName) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if self.display.is_paste(event):
                self._object("quiz.pasted")
            elif command == "quit" and self.selection.is_unsaved and self.selection.objection != "quiz.unsaved":
                self._object("quiz.unsaved")  # once: the same key again quits
            else:
                event.app.exit(result=PressedCommand(command))

    def _object(self, sentence: str) -> None:
        """Say why a key did nothing; `sentence` is a key of the catalogue."""
        self.selection = replace(self.selection, digits="", objection=sentence)
