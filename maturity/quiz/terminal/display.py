"""Where panels are drawn: wrapped lines below the cursor, drawn again at each key and wiped once there is an answer."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import ConditionalKeyBindings, KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, FormattedTextControl, HSplit, Layout, ScrollOffsets, Window
from prompt_toolkit.layout.containers import Container
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import Style

from maturity.quiz.commands import CommandName
from maturity.quiz.terminal.keyboard import make_interruptible
from maturity.quiz.terminal.styled_lines import ROOMS, Appearance, Room, StyledLines

BURST = 40
"""How many keys at once nobody can have typed: a text was pasted where there is nothing to write."""
PASTE_PAUSE = 0.2
"""Seconds without a key after which a pasted text is over."""
MIN_BODY_ROWS = 2
"""How many rows of its body a panel must be able to show."""
MIN_COLUMNS = 10
"""How many columns a panel must have: the number of an option and some letters of it."""
COMFORTABLE_ROWS = 4
"""How many rows of its body a panel shows at least before it leaves out what only helps."""
_MAX_WIDTH = 100
"""How many cells a panel has at most, however wide the terminal is."""
_STYLE = {"strong": "bold", "faint": "ansibrightblack", "pointed": "bold ansicyan", "warned": "bold ansired"}

Draw = Callable[[StyledLines], object]
"""Adds the lines of one part of a panel; what it returns is not used."""


def draw_nothing(_: StyledLines) -> None:
    """Draw no line, for a part that a panel does not have."""


@dataclass(frozen=True)
class PressedCommand:
    """What a panel ends with when the key of a command was pressed in it."""

    name: CommandName
    typed: str | None = None
    """What was written after it, where it was written and ended with Enter; None for a key."""


class Display:
    """Runs panels in one terminal, one at a time.

    A panel has a head and a foot, which are always in view, and between them a body, which scrolls to its cursor if
    need be. `too_small` is what is shown by a terminal that has no room for these. `keyboard` and `output` are those of
    the process where they are None; `clock` tells seconds.
    """

    def __init__(
        self,
        appearance: Appearance,
        too_small: str,
        keyboard: Input | None = None,
        output: Output | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.clock = clock
        self.appearance, self.too_small, self.keyboard, self.output = appearance, too_small, keyboard, output
        self._paste_until = 0.0
        self._room: Room = "ample"
        """How much panels draw around their body, for the size that the terminal has."""

    def run(
        self,
        head: Draw,
        body: Container,
        foot: Draw,
        keys: KeyBindings,
        focus: Container | None = None,
        body_rows: int = MIN_BODY_ROWS,
    ) -> Any:
        """Run a panel until one of its keys ends it; return what that key ends it with.

        `body_rows` is how many rows the body has at least: where there are fewer, the panel is not shown and its keys
        do nothing. Raises KeyboardInterrupt for Ctrl-C and EOFError for Ctrl-D.
        """
        too_small = Window(FormattedTextControl(self.appearance.make_safe(self.too_small)), wrap_lines=True)
        parts = HSplit([self._make_edge(head), body, self._make_edge(foot)], window_too_small=too_small)
        has_room = Condition(lambda: self._has_room(head, foot, body_rows))
        is_coloured = self.appearance.coloured
        application: Application[Any] = _Panel(
            layout=Layout(parts, focused_element=focus or body),
            key_bindings=merge_key_bindings([ConditionalKeyBindings(keys, has_room), bind_endings()]),
            style=Style.from_dict(_STYLE if is_coloured else {}),
            color_depth=None if is_coloured else ColorDepth.DEPTH_1_BIT,
            erase_when_done=True,
            before_render=lambda _: self._choose_room(head, foot, body_rows),
            input=self.keyboard,
            output=self.output,
        )
        make_interruptible(application.input)
        application.ttimeoutlen = 0.05
        application.timeoutlen = 0.2
        return application.run(handle_sigint=False)

    @property
    def rows(self) -> int:
        """The height of the terminal as it is now, in rows."""
        return get_app().output.get_size().rows

    @property
    def columns(self) -> int:
        """The width of the terminal as it is now, in cells."""
        return get_app().output.get_size().columns

    def draw_lines(self, draw: Draw) -> StyledLines:
        """Return the lines that `draw` adds, at the width of the terminal as it is now."""
        width = max(min(self.columns - 1, _MAX_WIDTH), 1)
        lines = StyledLines(width, self.appearance, room=self._room)
        draw(lines)
        return lines

    def count_rows(self, draw: Draw) -> int:
        """Return how many lines `draw` adds, at the width of the terminal as it is now."""
        return len(self.draw_lines(draw).rows)

    def make_window(self, draw: Draw) -> Window:
        """Make a part of a panel whose lines scroll to their cursor."""
        control = FormattedTextControl(lambda: self.draw_lines(draw).format_rows(), focusable=True, show_cursor=True)
        height, offsets = Dimension(min=MIN_BODY_ROWS), ScrollOffsets(top=1, bottom=2)
        return Window(control, height=height, dont_extend_height=True, scroll_offsets=offsets)

    def is_paste(self, event: KeyPressEvent) -> bool:
        """Return whether a key comes with so many others that it was pasted; those are dropped, as are the next."""
        queue, now = event.key_processor.input_queue, self.clock()
        if len(queue) < BURST and now > self._paste_until:
            return False
        self._paste_until = now + PASTE_PAUSE
        kept = [press for press in queue if press.key in (Keys.ControlC, Keys.ControlD)]
        queue.clear()
        queue.extend(kept)
        return True

    def _choose_room(self, head: Draw, foot: Draw, body_rows: int) -> None:
        """Choose how much is drawn around the body, for the size that the terminal has now."""
        for room, wanted in zip(ROOMS, (COMFORTABLE_ROWS, body_rows, 0), strict=True):
            self._room = room
            if self.count_rows(head) + self.count_rows(foot) + wanted <= self.rows:
                return

    def _has_room(self, head: Draw, foot: Draw, body_rows: int) -> bool:
        """Return whether some of the body shows: nobody can answer what they cannot see."""
        rows = self.count_rows(head) + self.count_rows(foot) + body_rows
        return self.columns >= MIN_COLUMNS and rows <= self.rows

    def _make_edge(self, draw: Draw) -> Window:
        """Make a part of a panel that is never scrolled away; in too few columns it has more rows than there are."""

        def measure() -> Dimension:
            return Dimension.exact(self.count_rows(draw) if self.columns >= MIN_COLUMNS else self.rows + 1)

        window = self.make_window(draw)
        window.height = measure
        return window


class _Panel(Application[Any]):
    """A panel that ends with what went wrong in it, instead of a report in English that waits for a key."""

    def _handle_exception(self, loop: AbstractEventLoop, context: dict[str, Any]) -> None:
        """End with the exception of a call that the event loop made, such as one that draws."""
        error = context.get("exception") or RuntimeError(context.get("message"))
        if self.is_running and not (self.future and self.future.done()):
            self.exit(exception=error)
        else:
            loop.default_exception_handler(context)


def bind_endings() -> KeyBindings:
    """Bind Ctrl-C and Ctrl-D, which stop whatever is on the screen."""
    keys = KeyBindings()

    @keys.add("c-c", eager=True)
    @keys.add("<sigint>", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    @keys.add("c-d", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError)

    return keys
