"""Every way of being told to stop, as one exception: Ctrl-C, a closed terminal, the system shutting down."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_SIGNAL_NAMES = [name for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
"""The signals that ask a program to end, as far as this system has them."""


SignalHandler = Callable[[int, FrameType | None], None]
"""What is called when a signal has come: with its number, and with where the program is."""


def _raise_interrupt(number: int, _frame: FrameType | None) -> None:
    """Raise KeyboardInterrupt; once for a terminal that is closed.

    Of that one both the system and the program that showed the terminal tell, and the second time would interrupt what
    puts files in order after the first.
    """
    if number == getattr(signal, "SIGHUP", None):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


@contextmanager
def catch_signals(handler: SignalHandler = _raise_interrupt) -> Iterator[None]:
    """Turn the signals that end a program into KeyboardInterrupt, so that files and terminal are left in order.

    Or have `handler` deal with them. Whatever handled them before does so again after the block.
    """
    handlers: dict[str, Any] = {}
    try:
        for name in _SIGNAL_NAMES:
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:  # whoever started us wants it ignored (nohup)
                handlers[name] = signal.signal(number, handler)
        yield
    finally:
        for name, before in handlers.items():
            if before is not None:  # else it was not set from Python, and cannot be set back from it
                signal.signal(getattr(signal, name), before)
