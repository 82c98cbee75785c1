"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from maturity.errors import UsageError


def write_atomic(path: str, text: str) -> None:
    """Write `text` as UTF-8 to `path`: a temporary file beside it, flushed to disk, then renamed over it.

    A link is followed; what is no regular file (a pipe, a device) is written to, never replaced. Raises `UsageError`
    when it cannot be done; a file that stood at `path` is then untouched.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        else:
            _replace(target, text)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError("usage.not_written", path=path, reason=reason) from error


def same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file that exists."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def _replace(target: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
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


def _mode(target: Path) -> int:
    """The permissions of the file replaced, or those a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
