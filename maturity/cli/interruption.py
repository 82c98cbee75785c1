"""Every way of being told to stop, as one exception: Ctrl-C, a closed terminal, the system shutting down."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_SIGNALS = [each for each in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, each)]


@contextmanager
def catch_signals() -> Iterator[None]:
    """Turn the signals that end a program into KeyboardInterrupt, so that files and terminal are left in order."""
    before: dict[str, Any] = {}
    try:
        for each in _SIGNALS:
            number = getattr(signal, each)
            if signal.getsignal(number) is not signal.SIG_IGN:  # whoever started us wants it ignored (nohup)
                before[each] = signal.signal(number, _interrupt)
        yield
    finally:
        for each, handler in before.items():
            if handler is not None:  # else it was not set from Python, and cannot be set back from it
                signal.signal(getattr(signal, each), handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
