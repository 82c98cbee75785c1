"""The calls that operating systems do not share, each with what is done where it does not exist."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

IS_WINDOWS = os.name == "nt"

RENAME_PAUSES = (0.05, 0.2, 0.5, 1.0) if IS_WINDOWS else ()
"""Seconds to wait before each further try to rename: on Windows a virus scanner may hold the file for a moment."""

_READING_FLAGS = ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY")
"""What a file is opened with where the system knows it: no waiting for a pipe's other end, no translated line ends."""


def open_to_read(path: str) -> int:
    """Open the file at `path` without waiting and return its descriptor, which the caller has to close.

    Raises OSError or ValueError when it cannot be opened.
    """
    flags = os.O_RDONLY
    for name in _READING_FLAGS:
        flags |= getattr(os, name, 0)
    return os.open(path, flags)


def flush_folder(folder: Path) -> None:
    """Make a renaming inside `folder` survive a power cut; Windows has no such call, and renames durably enough.

    Raises OSError when the disk refuses.
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
    """Give the file at `path` the permissions and the owner of `model`, as far as the system lets us.

    Where `model` does not exist, the permissions become those of any new file. Without `os.chown` (Windows), the
    owner stays.
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
