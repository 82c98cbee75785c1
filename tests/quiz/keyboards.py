"""A pipe in the place of a keyboard, which does not wait for ever for a panel that is deaf to its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Timer

import pytest
from prompt_toolkit.input import PipeInput
from prompt_toolkit.input.defaults import create_pipe_input

PATIENCE = 20.0
"""Seconds that a test may spend at one keyboard; the slowest needs less than one."""


@contextmanager
def open_keyboard(get_screen: Callable[[], str] = lambda: "not known") -> Iterator[PipeInput]:
    """Open a keyboard. After `PATIENCE` it is closed, which ends any panel, and the test fails with the last screen."""
    is_late = Event()
    with create_pipe_input() as keyboard:

        def close() -> None:
            is_late.set()
            keyboard.close()

        timer = Timer(PATIENCE, close)
        timer.start()
        try:
            yield keyboard
        finally:
            timer.cancel()
            timer.join()  # else the pipe might be closed twice: here, and there where it has just been closed
            if is_late.is_set():
                pytest.fail(f"no key has ended the panel in {PATIENCE:g} seconds; its last screen:\n{get_screen()}")
