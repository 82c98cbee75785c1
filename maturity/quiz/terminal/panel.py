"""A panel of wrapped lines at the cursor, redrawn at each key and wiped once it has its answer."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import ConditionalKeyBindings, KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, FormattedTextControl, HSplit, Layout, ScrollOffsets, Window
from prompt_toolkit.layout.containers import Container
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import Style

from maturity.text.numbers import NBSP

BURST = 40
"""Keys that arrive at once and that nobody can have typed: a text pasted where there is nothing to write."""
CALM = 0.2
"""Seconds without a key after which a pasted text is over."""
LEAST = 2
"""Rows of its body that a panel needs."""
_WIDEST = 100
_STYLE = {"strong": "bold", "faint": "ansibrightblack", "pointed": "bold ansicyan", "warned": "bold ansired"}


@dataclass(frozen=True)
class Look:
    """How the terminal shows things. `encoding` is that of its output: what it cannot carry takes its likeness."""

    coloured: bool = True
    encoding: str = "utf-8"

    def make_safe(self, text: str) -> str:
        """The text in characters that the terminal has."""
        return text.encode(self.encoding, "maturity.nearest").decode(self.encoding)


@dataclass
class Lines:
    """Styled lines of a panel; `cursor` is the one that has to be in view."""

    width: int
    look: Look
    rows: list[tuple[str, str]] = field(default_factory=list)
    cursor: int = 0

    def add(self, text: str, style: str = "", first: str = "") -> None:
        """A paragraph, aligned with what follows `first`."""
        hang = " " * len(first)
        wrapped = textwrap.wrap(
            self.look.make_safe(text), self.width, initial_indent=first, subsequent_indent=hang, break_on_hyphens=False
        )
        # prompt_toolkit underlines no-break spaces: once lines are broken, a plain one does
        self.rows += [(style, line.replace(NBSP, " ")) for line in wrapped or [first]]

    def format_rows(self) -> StyleAndTextTuples:
        """The lines as prompt_toolkit takes them, the cursor at the start of its line."""
        found: StyleAndTextTuples = []
        for place, (style, line) in enumerate(self.rows):
            if place == self.cursor:
                found.append(("[SetCursorPosition]", ""))
            found.append((f"class:{style}" if style else "", line + ("\n" if place + 1 < len(self.rows) else "")))
        return found


Draw = Callable[[Lines], None]


def draw_nothing(_: Lines) -> None:
    """Nothing to draw."""


class Panel:
    """Runs one panel: `head` and `foot` always in view, `body` between them, scrolled to its cursor if need be.

    `too_small` is what a terminal says that has no room even for the edges.
    """

    def __init__(self, look: Look, too_small: str, input_: Input | None, output: Output | None) -> None:
        self.look, self.too_small, self.input, self.output = look, too_small, input_, output
        self._calm_from = 0.0

    def run(self, head: Draw, body: Container, foot: Draw, keys: KeyBindings, focus: Container | None = None) -> Any:
        """What the panel was ended with; raises KeyboardInterrupt for Ctrl-C, EOFError for Ctrl-D."""
        too_small = Window(FormattedTextControl(self.look.make_safe(self.too_small)), wrap_lines=True)
        parts = HSplit([self._edge(head), body, self._edge(foot)], window_too_small=too_small)
        layout = Layout(parts, focused_element=focus or body)
        fits = Condition(lambda: self._fits(head, foot))
        application: Application[Any] = Application(
            layout=layout,
            key_bindings=merge_key_bindings([ConditionalKeyBindings(keys, fits), bind_endings()]),
            style=Style.from_dict(_STYLE if self.look.coloured else {}),
            color_depth=None if self.look.coloured else ColorDepth.DEPTH_1_BIT,
            erase_when_done=True,
            input=self.input,
            output=self.output,
        )
        application.ttimeoutlen = 0.05
        application.timeoutlen = 0.2
        return application.run(handle_sigint=False)

    def _fits(self, head: Draw, foot: Draw) -> bool:
        """Whether something of the body shows: nobody answers what they cannot see."""
        return sum(len(self.draw_lines(draw).rows) for draw in (head, foot)) + LEAST <= self.rows

    @property
    def rows(self) -> int:
        """The height of the terminal as it is now."""
        return get_app().output.get_size().rows

    def draw_lines(self, draw: Draw) -> Lines:
        """What `draw` shows at the width of the terminal as it is now."""
        lines = Lines(min(get_app().output.get_size().columns - 1, _WIDEST), self.look)
        draw(lines)
        return lines

    def make_window(self, draw: Draw) -> Window:
        """Lines that scroll to their cursor."""
        control = FormattedTextControl(lambda: self.draw_lines(draw).format_rows(), focusable=True, show_cursor=True)
        height, around = Dimension(min=LEAST), ScrollOffsets(top=1, bottom=2)
        return Window(control, height=height, dont_extend_height=True, scroll_offsets=around)

    def _edge(self, draw: Draw) -> Window:
        """Lines that are never scrolled away."""
        window = self.make_window(draw)
        window.height = lambda: Dimension.exact(len(self.draw_lines(draw).rows))
        return window

    def is_burst(self, event: KeyPressEvent) -> bool:
        """Whether a key comes with so many others that it was pasted: those that wait are dropped, as are the next."""
        queue, now = event.key_processor.input_queue, monotonic()
        if len(queue) < BURST and now > self._calm_from:
            return False
        self._calm_from = now + CALM
        kept = [press for press in queue if press.key in (Keys.ControlC, Keys.ControlD)]
        queue.clear()
        queue.extend(kept)
        return True


def bind_endings() -> KeyBindings:
    """Ctrl-C and Ctrl-D, which stop whatever is on the screen."""
    keys = KeyBindings()

    @keys.add("c-c", eager=True)
    @keys.add("<sigint>", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    @keys.add("c-d", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError)

    return keys
