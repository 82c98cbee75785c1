"""Ctrl-C while files are scored: it is heard between two of them, so that what is done can be finished and kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from maturity.cli.interruption import catch_signals


class Interruption:
    """Hears the signals that ask a program to end; `caught()` is the block in which it does.

    The first one raises KeyboardInterrupt inside `waiting()` only, at once or when that is next entered; whatever is
    written meanwhile is written to its end. The second one raises it wherever the program is.
    """

    def __init__(self) -> None:
        self.is_asked = False
        self._is_waiting = False

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Hear the signals in this block; do nothing in another thread than the main one, which alone can hear them."""
        if threading.current_thread() is threading.main_thread():
            with catch_signals(self._hear):
                yield
        else:
            yield

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let the block be left by KeyboardInterrupt as soon as a signal is there."""
        self._is_waiting = True
        try:
            if self.is_asked:
                raise KeyboardInterrupt
            yield
        finally:
            self._is_waiting = False

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        is_first, self.is_asked = not self.is_asked, True
        if self._is_waiting or not is_first:
            raise KeyboardInterrupt
