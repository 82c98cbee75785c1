"""The keyboard of a terminal, on which Ctrl-C is heard even while a pasted text has no end."""

from __future__ import annotations

from prompt_toolkit.input import Input
from prompt_toolkit.input.vt100_parser import Vt100Parser

_STOPPING = "\x03\x04"
"""What Ctrl-C and Ctrl-D send."""


class _InterruptibleParser(Vt100Parser):
    """Turns what a terminal sends into keys.

    A terminal announces a pasted text, and says where it ends. Where the end is lost, as on a bad connection,
    everything typed would be taken for the text. Ctrl-C or Ctrl-D, typed and so read alone, ends it and is a key; the
    text is dropped.
    """

    def feed(self, data: str) -> None:
        """Take what was read from the terminal."""
        if self._in_bracketed_paste and data and not data.strip(_STOPPING):
            self._in_bracketed_paste, self._paste_buffer = False, ""
        super().feed(data)


def make_interruptible(keyboard: Input) -> None:
    """Let Ctrl-C and Ctrl-D be heard on `keyboard` in the middle of a paste, unless it is a console of Windows."""
    parser = getattr(keyboard, "vt100_parser", None)
    if isinstance(parser, Vt100Parser) and not isinstance(parser, _InterruptibleParser):
        keyboard.vt100_parser = _InterruptibleParser(parser.feed_key_callback)  # type: ignore[attr-defined]
