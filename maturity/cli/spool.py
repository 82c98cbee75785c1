"""Nameless files for what has to wait for the last result of a run, so that memory does not grow meanwhile."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TextIO, cast

_READ_AT_ONCE = 1 << 16
"""How many characters are read back at once."""


@contextmanager
def open_spools() -> Iterator[Callable[[], TextIO]]:
    """Give a function that opens an empty text file; all of them are gone at the end."""
    with ExitStack() as spools:
        yield lambda: spools.enter_context(_open_spool())


def read_back(spool: TextIO) -> Iterator[str]:
    """Yield what was written into a spool, in pieces."""
    spool.seek(0)
    while piece := spool.read(_READ_AT_ONCE):
        yield piece


def _open_spool() -> TextIO:
    """Open an empty text file without a name; in memory where the system has no place for one."""
    try:
        file = tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="")  # noqa: SIM115 - its caller closes it
    except OSError:
        return io.StringIO(newline="")
    return cast("TextIO", file)
