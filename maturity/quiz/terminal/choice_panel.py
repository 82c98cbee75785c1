"""A panel with options to choose from: one, or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from maturity.quiz.commands import COMMANDS, CommandName, get_letter, goes_on, may_lose
from maturity.quiz.entry import describe_numbers
from maturity.quiz.selection import Selection
from maturity.quiz.terminal.display import Display, Draw, PressedCommand
from maturity.quiz.terminal.pause import Pause
from maturity.quiz.terminal.styled_lines import StyledLines
from maturity.quiz.terminal.viewport import Viewport
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
    brief_hints: str
    """The same in a few words, for a small terminal."""
    commands: Mapping[str, CommandName]
    """The keys that end the panel with a command: a letter, also as a capital and with Ctrl, or a sign."""
    impossible: Mapping[str, str] = field(default_factory=dict)
    """The keys of commands that cannot be used here, each with the catalogue key of the sentence that says why."""
    waits: bool = False
    """Whether keys that answer are heard only after a pause: there is an earlier answer to be read first."""
    _viewport: Viewport = field(default_factory=Viewport)
    _pause: Pause | None = None

    def run(self) -> Selection | PressedCommand:
        """Ask until an option is chosen or kept, or a command's key is pressed; return the selection or the command."""
        self._pause = Pause(self.display.clock) if self.waits else None
        body = self.display.make_window(lambda lines: lines.take(*self._look()[:2]))
        result: Selection | PressedCommand = self.display.run(self.head, body, self._draw_foot, self._bind_keys())
        return result

    # --- drawing

    def _draw_body(self, lines: StyledLines) -> list[range]:
        """Add every row of the body to `lines`, with its cursor at the highlighted option; return each option's rows.

        What stands above the options belongs to the first one, so that it comes into view with it.
        """
        self.above(lines)
        ends = [len(lines.rows)]
        for index, option in enumerate(self.options):
            is_highlighted = index == self.selection.highlighted
            if is_highlighted:
                lines.cursor = len(lines.rows)
            lines.add(option, "pointed" if is_highlighted else "", self._format_mark(index))
            ends.append(len(lines.rows))
        return [range(start, end) for start, end in pairwise(ends)]

    def _look(self) -> tuple[StyledLines, range, str]:
        """Return the body, the rows of it that are in view, and a sentence about the options that are not."""
        options: list[range] = []
        body = self.display.draw_lines(lambda lines: options.extend(self._draw_body(lines)))
        room = self.display.rows - sum(self.display.count_rows(draw) for draw in (self.head, self._draw_foot_end)) - 1
        wanted = range(1) if self.selection.highlighted is None else options[self.selection.highlighted]
        first = 0 if self.selection.highlighted == 0 and wanted.stop <= room else wanted.start
        view = self._viewport.scroll(len(body.rows), room, first, wanted.stop - 1)
        above = sum(rows.start < view.start for rows in options)
        below = sum(rows.stop > view.stop for rows in options)
        return body, view, self._describe_hidden(above, below)

    def _describe_hidden(self, above: int, below: int) -> str:
        """Say how many options are out of view, wholly or in part, before and after those in view; "" for none."""
        if above and below:
            return say("quiz.options_around", self.language, above=above, below=below)
        if above or below:
            return say("quiz.options_above" if above else "quiz.options_below", self.language, n=above or below)
        return ""

    def _format_mark(self, index: int) -> str:
        """Return what stands before an option: whether it is highlighted and ticked, and its number."""
        width = len(str(len(self.options)))
        box = ("[x] " if index in self.selection.ticked else "[ ] ") if self.selection.several else ""
        return f"{'>' if index == self.selection.highlighted else ' '} {box}{index + 1:>{width}}. "

    def _draw_foot(self, lines: StyledLines) -> None:
        if lines.room != "least" or not self._draw_notice(lines):
            lines.add_row(self._look()[2], "strong")
        self._draw_foot_end(lines)

    def _draw_foot_end(self, lines: StyledLines) -> None:
        """Draw the foot without its first row, which says what is out of view and is there in any case."""
        if lines.room != "least":
            self._draw_notice(lines)
        lines.add_aside(self.hints if self._has_room_for_hints() else self.brief_hints, self.brief_hints)

    def _has_room_for_hints(self) -> bool:
        """Return whether every option is in view beside all of the keys: options come first, the best is often last."""
        hints = self.display.count_rows(lambda lines: lines.add_aside(self.hints, self.brief_hints))
        body = self.display.count_rows(self._draw_body)
        edges = sum(self.display.count_rows(draw) for draw in (self.head, self._draw_notice)) + 1
        return edges + body + hints <= self.display.rows

    def _draw_notice(self, lines: StyledLines) -> bool:
        """Draw which number is being typed, or why the last key did nothing; return whether there is either."""
        if self.selection.digits:
            lines.add_notice(self._describe_typed(), "strong")
        elif self.selection.objection:
            lines.add_notice(say(self.selection.objection, self.language, **self._name_keys()), "warned")
        return bool(self.selection.digits or self.selection.objection)

    def _describe_typed(self) -> str:
        """Say which number is being typed, and what Enter will make of it."""
        digits = self.selection.digits
        if self.selection.find_typed() is None:
            numbers = say(describe_numbers(len(self.options)), self.language)
            key = "quiz.typed_no_tick" if self.selection.several else "quiz.typed_no_number"
            return say(key, self.language, digits=digits, numbers=numbers)
        return say("quiz.typed_tick" if self.selection.several else "quiz.typed_number", self.language, digits=digits)

    def _name_keys(self) -> dict[str, str]:
        """Return the letters that an objection may name, by the name of their place in it."""
        return {command: get_letter(command, self.language) for command in COMMANDS}

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
        self._bind(keys, "backspace", Selection.press_backspace)
        # the upper row of a French keyboard gives other signs than figures unless Shift is held
        for pair in {*say("quiz.digits", self.language).split(), *(digit * 2 for digit in "0123456789")}:
            self._bind(keys, pair[0], partial(Selection.type_digit, digit=pair[1]))
        for letter, command in self.commands.items():
            for key in _list_keys(letter):
                self._bind_command(keys, key, command)
        for letter, why_not in self.impossible.items():
            for key in _list_keys(letter):
                self._bind(keys, key, partial(replace, digits="", objection=why_not))
        return keys

    def _bind(self, keys: KeyBindings, key: str, change: Callable[[Selection], Selection]) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if self.display.is_paste(event):
                self._object("quiz.pasted")
                return
            if key not in ("up", "down") and self._pause and self._pause.is_early():
                self._object("quiz.too_early")
                return
            self.selection = change(self.selection)
            if self.selection.chosen is not None or self.selection.kept:
                event.app.exit(result=self.selection)

    def _bind_command(self, keys: KeyBindings, key: str, command: CommandName) -> None:
        @keys.add(key, eager=True)
        def _(event: KeyPressEvent) -> None:
            if self.display.is_paste(event):
                self._object("quiz.pasted")
            elif goes_on(command) and self._pause and self._pause.is_early():
                self._object("quiz.too_early")
            elif self._would_lose(command) and self.selection.objection != f"quiz.unsaved.{command}":
                self._object(f"quiz.unsaved.{command}")  # once: the same key again does it
            else:
                event.app.exit(result=PressedCommand(command))

    def _would_lose(self, command: CommandName) -> bool:
        return self.selection.is_unsaved and may_lose(command)

    def _object(self, sentence: str) -> None:
        """Say why a key did nothing; `sentence` is a key of the catalogue."""
        self.selection = replace(self.selection, digits="", objection=sentence)


def _list_keys(letter: str) -> set[str]:
    """List the keys of a command: its letter, also as a capital and with Ctrl; a sign by itself."""
    return {letter, letter.upper()} | ({f"c-{letter}"} if letter.isalpha() else set())
