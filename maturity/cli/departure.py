"""A reader who leaves before the end (`maturity score ... | head`): it has what it wanted, and that is no failure.

The operating system refuses what is written into a pipe that nobody reads any more. Here it is dropped instead, and the
command goes on, so that its exit code says what it would have said: a score under the least one stays one.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Pipe(io.FileIO):
    """A pipe to another program, which may stop reading."""

    has_reader = True
    """Whether the other program still reads, as far as the last write tells."""

    def write(self, data: ReadableBuffer, /) -> int:
        """Write into the pipe; drop what nobody will read."""
        if self.has_reader:
            try:
                return super().write(data)
            except BrokenPipeError:
                self.has_reader = False
        return memoryview(data).nbytes


def let_readers_leave() -> None:
    """Put both output streams, where they lead into a pipe, under the rule above; other streams stay as they are."""
    sys.stdout, sys.stderr = _wrap_stream(sys.stdout), _wrap_stream(sys.stderr)


def has_reader(stream: TextIO) -> bool:
    """Tell whether somebody still reads what is written to `stream`; True wherever that is not known."""
    return getattr(getattr(getattr(stream, "buffer", None), "raw", None), "has_reader", True)


def _wrap_stream(stream: TextIO) -> TextIO:
    if not isinstance(stream, io.TextIOWrapper) or not _leads_into_pipe(stream):
        return stream
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(_Pipe(stream.fileno(), "w", closefd=False)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering or stream.write_through,  # the latter with PYTHONUNBUFFERED
    )


def _leads_into_pipe(stream: TextIO) -> bool:
    try:
        mode = os.fstat(stream.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
