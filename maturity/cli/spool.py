"""Nameless files for what has to wait for the last result of a run, so that memory does not grow meanwhile.

They are where the system keeps temporary files. Where that is full, it is said so: nothing is lost without a word.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from maturity.errors import UsageError
from maturity.text.system import explain_refusal

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


@contextmanager
def open_spools() -> Iterator[Callable[[], TextIO]]:
    """Give a function that opens an empty text file; all of them are gone at the end."""
    with ExitStack() as spools:
        yield lambda: spools.enter_context(_open_spool())


def _open_spool() -> TextIO:
    """Open an empty text file without a name; in memory where the system has no place for one."""
    try:
        with tempfile.TemporaryFile(buffering=0) as file:
            raw = _Spool(os.dup(file.fileno()), "r+")
    except OSError:
        return io.StringIO(newline="")
    return _SpoolText(io.BufferedRandom(raw), encoding="utf-8", errors="surrogatepass", newline="")


class _Spool(io.FileIO):
    """The file itself; a `UsageError` tells that there is no room for more."""

    def write(self, data: ReadableBuffer, /) -> int:
        """Write some of `data`; return how many bytes."""
        try:
            return super().write(data)
        except OSError as error:
            raise UsageError("usage.not_written", path=tempfile.gettempdir(), reason=explain_refusal(error)) from error


class _SpoolText(io.TextIOWrapper):
    """The same as text; what could not be written is dropped with the rest when it is closed."""

    def close(self) -> None:
        """Close the file."""
        with suppress(UsageError):
            super().close()
