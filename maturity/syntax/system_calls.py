"""System calls that do not exist on every operating system, each with what is done where it is missing."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

IS_WINDOWS = os.name == "nt"
"""Whether the program runs on Windows."""

RENAME_PAUSES = (0.05, 0.2, 0.5, 1.0) if IS_WINDOWS else ()
"""Seconds to wait before each further try to rename a file; empty where the first try is the only one.

On Windows, a virus scanner may hold the file for a moment.
"""

_READING_FLAGS = ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY")
"""The flags a file is opened with, as far as the system has them.

They mean: do not wait for the other end of a pipe, do not hand the file on to other programs, do not translate line
ends, do not become the program of a terminal.
"""


def open_to_read(path: str) -> int:
    """Open the file at `path` for reading, without waiting, and return its descriptor, which the caller has to close.

    Raises OSError when the system refuses, and ValueError for a path that no file can have (a NUL character in it).
    """
    flags = os.O_RDONLY
    for name in _READING_FLAGS:
        flags |= getattr(os, name, 0)
    return os.open(path, flags)


def flush_folder(folder: Path) -> None:
    """Have the system write the entries of `folder` to disk, so that a renaming in it survives a power cut.

    Does nothing on Windows, which has no such call, and on file systems that cannot do it for a folder. Raises OSError
    when the disk refuses.
    """
    if IS_WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that cannot flush a folder by itself
            raise
    finally:
        os.close(descriptor)


def copy_permissions(path: Path, model: Path) -> None:
    """Give the file at `path` the permissions, the owner and the group of the file `model`.

    What the system refuses is left as it is, without an error; so is the owner on Windows. If `model` does not exist,
    the permissions become those of any new file (0o666 less the umask).
    """
    if not model.exists():
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)
        return
    before = model.stat()
    with suppress(OSError):
        path.chmod(stat.S_IMODE(before.st_mode))
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.getuid(), os.getgid()):
        with suppress(OSError):
            os.chown(path, before.st_uid, before.st_gid)
