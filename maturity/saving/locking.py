"""The lock on an answers file while somebody fills it in: one quiz at a time, by whatever name the file is opened."""

from __future__ import annotations

import errno
import os
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from maturity.errors import UsageError
from maturity.saving.durable import clear_leftovers, refuse_writing
from maturity.saving.in_place import finish_overwriting
from maturity.syntax.system_calls import lock_descriptor, open_to_read, open_to_write


@contextmanager
def lock_file(path: str) -> Iterator[None]:
    """Hold the lock of the file at `path` in a `with` block: a second program that asks for it is refused.

    The file may be missing; programs that do not ask for the lock can still write to it. The lock is a hidden file
    beside it, `.<name>.lock`, which is removed at the end; after a crash, the system frees it. The file itself is
    locked as well, for a quiz that comes by another name of it (a hard link). What a crash left beside the file is
    completed or removed first. Raises `UsageError`, without waiting, if another program holds the lock, or if the file
    or its folder cannot be written to.
    """
    with ExitStack() as stack:
        try:
            target = Path(os.path.realpath(path))
            target.parent.stat()  # raises if the folder is missing; the lock would create it
            if target.exists() and not os.access(target, os.W_OK):
                raise PermissionError(errno.EACCES, "")
            _acquire(target, path, stack)
            _lock_identity(target, path, stack)
            finish_overwriting(target)
        except (OSError, ValueError, NotImplementedError) as error:
            reason = error if isinstance(error, OSError | ValueError) else OSError(str(error))
            raise refuse_writing(path, reason) from error
        clear_leftovers(path)
        yield


def _acquire(target: Path, path: str, stack: ExitStack) -> None:
    """Take the lock beside `target` until `stack` is closed. `path` is what the user calls the file."""
    from filelock import FileLock, Timeout  # slow to import, and needed only to fill in a file  # noqa: PLC0415

    place = target.parent / f".{target.name}.lock"
    if place.is_symlink():
        raise UsageError("usage.lock_is_link", path=path, lock=str(place))
    _remove_dead_lock(place)
    lock: Any = FileLock(place, timeout=0)
    try:
        with warnings.catch_warnings(action="ignore"):  # on file systems without locks, the file itself is the lock
            lock.acquire()
    except Timeout:
        raise UsageError("usage.locked", path=path) from None
    stack.callback(_release, lock)


def _release(lock: Any) -> None:
    with suppress(OSError):
        Path(lock.lock_file).unlink()  # before it is released: a program that waits for it then makes a new one
    lock.release()


def _remove_dead_lock(place: Path) -> None:
    """Remove the lock that a crash under another account has left and that this one may not write to."""
    if not place.exists() or os.access(place, os.W_OK):
        return
    descriptor = open_to_read(str(place))
    try:
        if lock_descriptor(descriptor):  # nobody holds it
            place.unlink()
    finally:
        os.close(descriptor)


def _lock_identity(target: Path, path: str, stack: ExitStack) -> None:
    """Lock the file itself until `stack` is closed; nothing if there is none yet."""
    if not target.is_file():
        return
    descriptor = open_to_write(target)
    stack.callback(os.close, descriptor)
    if not lock_descriptor(descriptor):
        raise UsageError("usage.locked", path=path)
