"""System calls that do not exist on every operating system, each with what is done where it is missing."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Permissions:
    """Who may do what with a file. Make it with `read_permissions`; compare two to see whether files are alike."""

    owner: int
    group: int
    mode: int
    """The permissions as `chmod` takes them."""
    attributes: Mapping[str, bytes | None]
    """The extended attributes, by name, an access control list among them; None for one that cannot be read.

    Only Linux tells them; elsewhere there are none here.
    """


def read_permissions(path: Path) -> Permissions:
    """Read the permissions of the file at `path`, which is no link; raises OSError if there is no such file."""
    status = path.stat()
    attributes = {name: _read_attribute(path, name) for name in _list_attributes(path)}
    return Permissions(status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode), attributes)


def give_permissions(path: Path, wanted: Permissions) -> bool:
    """Give the file at `path` these permissions, as far as the system allows; return whether it has them all.

    The file has to be one that nobody else can open (mode 0o600), and at no moment does it become open to somebody who
    is not in `wanted`: if the group cannot be given, it stays as it is. The owner and the group are given separately,
    because who may not give a file away may still give it to a group of theirs. On Windows only the mark "read-only"
    can be given.
    """
    if IS_WINDOWS:
        path.chmod(wanted.mode)
        return True
    for name in _list_attributes(path):  # an access control list that the folder hands to new files
        if name not in wanted.attributes:
            _try(os.removexattr, path, name)
    _try(os.chown, path, -1, wanted.group)
    _try(os.chown, path, wanted.owner, -1)
    if path.stat().st_gid != wanted.group:
        return False
    for name, value in wanted.attributes.items():
        if value is not None and _read_attribute(path, name) != value:
            _try(os.setxattr, path, name, value)
    if read_permissions(path).attributes == wanted.attributes:
        _try(os.chmod, path, wanted.mode)
    return read_permissions(path) == wanted


def _try(call: Callable[..., None], *arguments: object) -> None:
    """Make a system call; what the system refuses stays as it is."""
    with suppress(OSError):
        call(*arguments)


def _list_attributes(path: Path) -> list[str]:
    """List the names of the extended attributes of a file; none where the system or its disk has none."""
    if not hasattr(os, "listxattr"):
        return []
    try:
        return os.listxattr(path)
    except OSError:
        return []


def _read_attribute(path: Path, name: str) -> bytes | None:
    """Return the value of an extended attribute; None if the file has none of this name, or it cannot be read."""
    try:
        return os.getxattr(path, name)
    except OSError:
        return None


def create_file(path: Path, *, private: bool) -> int:
    """Create the file at `path`, which must not exist, and return its descriptor, for writing.

    Everybody may do with it what the system allows with a new file or, if it is `private`, only its owner.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.open(path, flags, 0o600 if private else 0o666)


def open_to_write(path: Path) -> int:
    """Open the file at `path`, which exists, for reading and writing; what it holds stays."""
    return os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))


def lock_descriptor(descriptor: int) -> bool:
    """Lock the open file, whatever its name, until it is closed; False if another program has locked it.

    The lock binds only programs that ask for it. True without a lock where the system has no such lock: on Windows, a
    locked file could not even be read.
    """
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 - not on Windows
    except ImportError:
        return True
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
