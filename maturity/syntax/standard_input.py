"""The standard input as a file that can be read several times, however large it is."""

from __future__ import annotations

import errno
import io
import os
import sys
import tempfile
from shutil import copyfileobj
from typing import IO, TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_held: list[tuple[object, IO[bytes]]] = []
"""The standard input that was copied, with its copy: a file without a name, which is gone with this process."""


def open_standard_input() -> BinaryIO:
    """Open the bytes of the standard input from its start; the first call reads all of it. The caller closes the file.

    Raises OSError where there is none, or no room for it.
    """
    if not _held or _held[0][0] is not sys.stdin:
        for _, copy in _held:
            copy.close()
        _held[:] = [(sys.stdin, _copy())]
    return cast("BinaryIO", io.BufferedReader(_View(_held[0][1].fileno())))


def _copy() -> IO[bytes]:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise OSError(errno.EBADF, "no standard input")
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - it is read until the process ends
    copyfileobj(stream, copy, 1 << 20)
    copy.flush()
    return copy


class _View(io.RawIOBase):
    """An open file with a place of its own; closing it leaves the file open."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor, self._place = descriptor, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        os.lseek(self._descriptor, self._place, os.SEEK_SET)
        view = memoryview(buffer).cast("B")
        read = os.read(self._descriptor, len(view))
        view[: len(read)] = read
        self._place += len(read)
        return len(read)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: os.fstat(self._descriptor).st_size}[whence]
        self._place = start + offset
        return self._place
