"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from maturity.errors import UsageError


def write_atomic(path: str, text: str) -> None:
    """Write `text` as UTF-8 to `path`: a temporary file beside it, flushed to disk, then renamed over it.

    Raises `UsageError` when the folder cannot be written to; what stood at `path` is then untouched.
    """
    target = Path(path)
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
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
    except (OSError, ValueError) as error:
        raise UsageError(
            "usage.not_written", path=path, reason=getattr(error, "strerror", None) or str(error)
        ) from error


def _mode(target: Path) -> int:
    """The permissions of the file replaced, or those a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
