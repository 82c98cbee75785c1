"""Regular files opened without waiting, and why a path leads to none; a FIFO or a device is refused unread."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from maturity.syntax.near_files import is_address
from maturity.syntax.system_calls import open_to_read


class _NotRegularError(OSError):
    """Raised for a path that leads to a folder, a FIFO, a device or a socket."""


def open_regular(path: str) -> BinaryIO:
    """Open the regular file at `path` to read its bytes; the caller has to close it.

    Raises OSError or ValueError when the path does not lead to a regular file that may be read.
    """
    return os.fdopen(_open_descriptor(path), "rb")


def _open_descriptor(path: str) -> int:
    descriptor = open_to_read(path)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _NotRegularError  # noqa: TRY301 - whatever is raised here closes the file
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def read_regular(path: str, most: int) -> bytes:
    """Read the file at `path` to its end, or until there are more than `most` bytes, at most 64 KiB more.

    Raises OSError or ValueError as `open_regular` does.
    """
    descriptor = _open_descriptor(path)
    try:
        # The size is not trusted: files of /proc say 0, and a file may grow while it is read.
        chunks, total = [], 0
        while total <= most and (chunk := os.read(descriptor, 1 << 16)):
            chunks.append(chunk)
            total += len(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


_REASONS = {
    errno.ENOENT: "MB100.missing",
    errno.ENOTDIR: "MB100.missing",
    errno.EACCES: "MB100.permission",
    errno.EPERM: "MB100.permission",
    errno.ELOOP: "MB100.loop",
    errno.ENAMETOOLONG: "MB100.name",
    errno.EINVAL: "MB100.name",
    errno.ENXIO: "MB101.special",  # a socket, or a device without anything behind it
}


def find_reason(path: str, error: OSError | ValueError) -> str:
    """Return code and variant, joined by a dot (`MB100.missing`), for a file that could not be opened or read."""
    if not isinstance(error, OSError):
        return "MB100.name"  # a NUL character, or one that the file system cannot encode
    if path != "-" and _is_folder(path):  # Windows says "permission denied" of a folder
        return "MB101.folder"
    if isinstance(error, _NotRegularError):
        return "MB101.special"
    reason = _REASONS.get(error.errno or 0, "MB100.other")
    return "MB100.address" if reason != "MB100.other" and is_address(path) else reason


def _is_folder(path: str) -> bool:
    """Whether `path` leads to a folder; False if the system cannot tell."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False
