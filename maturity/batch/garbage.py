"""How often a long run looks for garbage: objects that refer to each other, and that nothing else refers to."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MORE_OBJECTS = 50_000
"""How many objects more there are, each time: what a few dozen files leave behind at most, some MB."""
_FULLER = 20
"""Every how many times older objects are looked at too, and every how many of these times all of them."""


def collect_rarely() -> None:
    """Look for garbage less often than Python does by itself, after every 700 objects.

    A file makes thousands of objects, nearly all of which are gone with it, and a loaded bank has some hundred
    thousand, which stay: looking at them again and again takes a tenth of a run.
    """
    gc.set_threshold(_MORE_OBJECTS, _FULLER, _FULLER)
    gc.enable()


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Look for garbage as rarely in this block, in a process that is not ours to change: as before after it."""
    before, was_enabled = gc.get_threshold(), gc.isenabled()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if not was_enabled:
            gc.disable()
