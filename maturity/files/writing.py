"""Files written whole or not at all, and durable once the call returns."""

from __future__ import annotations

import glob
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from maturity.errors import UsageError
from maturity.text.system import refusal

_SUFFIX = ".maturity"
"""What the temporary files end with, so that those of a crash can be told from anybody else's."""


def write_atomic(path: str, text: str) -> None:
    """Write `text` as UTF-8 to `path`: a temporary file beside it, flushed, renamed over it, the folder flushed.

    A link is followed; what is no regular file (a pipe, a device) is written to, never replaced. Raises `UsageError`
    when it cannot be done, or when the disk would not say that it was: then it counts as not written.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        else:
            _replace(target, text)
    except (OSError, ValueError) as error:
        raise UsageError("usage.not_written", path=path, reason=refusal(error)) from error


def same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file that exists."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def clear_leftovers(path: str) -> None:
    """Remove the temporary files that a crash left beside `path`; only for who holds the lock of that file."""
    target = Path(os.path.realpath(path))
    for each in target.parent.glob(f"{glob.escape(_prefix(target))}*{_SUFFIX}"):
        with suppress(OSError):
            each.unlink()


def _prefix(target: Path) -> str:
    return f".{target.name[:100]}."


def _replace(target: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(prefix=_prefix(target), suffix=_SUFFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make a renaming survive a power cut; Windows has no such call, and renames durably enough."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(target: Path) -> int:
    """The permissions of the file replaced, or those a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
