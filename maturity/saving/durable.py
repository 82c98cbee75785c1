"""Files written whole or not at all, and durable once the call returns."""

from __future__ import annotations

import errno
import os
import re
import stat
import tempfile
import time
import zlib
from contextlib import suppress
from pathlib import Path

from maturity.errors import UsageError
from maturity.text.system import explain_refusal

_SUFFIX = ".maturity"
"""What the temporary files end with, so that those of a crash can be told from anybody else's."""
_PATIENCE = (0.05, 0.2, 0.5, 1.0) if os.name == "nt" else ()
"""Seconds to wait before renaming once more: on Windows a virus scanner may hold the file for a moment."""
_MARK = b"\xef\xbb\xbf"


def write_atomic(path: str, text: str) -> None:
    """Write `text` as UTF-8 to `path`: a temporary file beside it, flushed, renamed over it, the folder flushed.

    A file that is replaced keeps its permissions, its kind of line ends and its byte order mark. A link is followed;
    what is no regular file (a pipe, a device) is written to, never replaced. Raises `UsageError` when it cannot be
    done, or when the disk would not say that it was: then it counts as not written.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        else:
            _replace(target, _as_before(target, text.encode("utf-8")))
    except (OSError, ValueError) as error:
        raise UsageError("usage.not_written", path=path, reason=explain_refusal(error)) from error


def is_same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file that exists."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def clear_leftovers(path: str) -> None:
    """Remove the temporary files that a crash left beside `path`; only for who holds the lock of that file."""
    target = Path(os.path.realpath(path))
    left = re.compile(f"{re.escape(_prefix(target))}[a-z0-9_]{{8}}{re.escape(_SUFFIX)}")
    for each in target.parent.iterdir():
        if left.fullmatch(each.name):
            with suppress(OSError):
                each.unlink()


def _prefix(target: Path) -> str:
    """What the temporary files of one file begin with: a part of its name, and a number made of all of it."""
    return f".{target.name[:40]}.{zlib.crc32(os.fsencode(target.name)):08x}."


def _as_before(target: Path, raw: bytes) -> bytes:
    """`raw` with the byte order mark and the line ends of the file that it replaces."""
    try:
        with target.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return raw
    first, found, _ = head.partition(b"\n")
    raw = raw.replace(b"\n", b"\r\n") if found and first.endswith(b"\r") else raw
    return _MARK + raw if head.startswith(_MARK) else raw


def _replace(target: Path, raw: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=_prefix(target), suffix=_SUFFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        _dress(temporary, target)
        _rename(Path(temporary), target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


def _rename(temporary: Path, target: Path) -> None:
    for pause in _PATIENCE:
        with suppress(PermissionError):
            temporary.replace(target)
            return
        time.sleep(pause)
    temporary.replace(target)


def _flush_folder(folder: Path) -> None:
    """Make a renaming survive a power cut; Windows has no such call, and renames durably enough."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that does not flush folders apart
            raise
    finally:
        os.close(handle)


def _dress(temporary: str, target: Path) -> None:
    """The permissions and the owner of the file replaced, as far as the system lets us, or those of a new file."""
    if not target.exists():
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        return
    before = target.stat()
    with suppress(OSError):
        Path(temporary).chmod(stat.S_IMODE(before.st_mode))
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.getuid(), os.getgid()):
        with suppress(OSError):
            os.chown(temporary, before.st_uid, before.st_gid)
