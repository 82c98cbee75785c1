"""Files written whole or not at all, and durable once the call returns."""

from __future__ import annotations

import os
import re
import stat
import tempfile
import time
import zlib
from contextlib import suppress
from pathlib import Path

from maturity.errors import UsageError
from maturity.syntax.system_calls import RENAME_PAUSES, copy_permissions, flush_folder
from maturity.text.system import explain_refusal

_SUFFIX = ".maturity"
"""What the temporary files end with, so that those of a crash are not taken for somebody's own files."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def write_atomic(path: str, text: str) -> None:
    """Write `text` as UTF-8 to `path`: a temporary file beside it, flushed, renamed over it, the folder flushed.

    A file that is replaced keeps its permissions, its kind of line ends and its byte order mark. A link is followed;
    what is no regular file (a pipe, a device) is written to, never replaced. Raises `UsageError` when it cannot be
    done, or when the disk does not confirm it: then the text counts as not written.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        else:
            _replace(target, _encode_alike(target, text))
    except (OSError, ValueError) as error:
        raise UsageError("usage.not_written", path=path, reason=explain_refusal(error)) from error


def is_same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file that exists."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def clear_leftovers(path: str) -> None:
    """Remove the temporary files that a crash left beside `path`. Call it only while holding the lock of that file."""
    target = Path(os.path.realpath(path))
    temporary = re.compile(f"{re.escape(_make_prefix(target))}[a-z0-9_]{{8}}{re.escape(_SUFFIX)}")
    for each in target.parent.iterdir():
        if temporary.fullmatch(each.name):
            with suppress(OSError):
                each.unlink()


def _make_prefix(target: Path) -> str:
    """Return what the temporary files of `target` begin with: a part of its name, and a number made of all of it."""
    return f".{target.name[:40]}.{zlib.crc32(os.fsencode(target.name)):08x}."


def _encode_alike(target: Path, text: str) -> bytes:
    """Encode `text` with the byte order mark and the line ends of the file that it replaces, if there is one."""
    raw = text.encode("utf-8")
    try:
        with target.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return raw
    first_line, line_end, _ = head.partition(b"\n")
    raw = raw.replace(b"\n", b"\r\n") if line_end and first_line.endswith(b"\r") else raw
    return _BYTE_ORDER_MARK + raw if head.startswith(_BYTE_ORDER_MARK) else raw


def _replace(target: Path, raw: bytes) -> None:
    """Put a file that holds `raw` in the place of `target`; after an error, `target` is what it was."""
    descriptor, temporary = tempfile.mkstemp(prefix=_make_prefix(target), suffix=_SUFFIX, dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        copy_permissions(Path(temporary), target)
        _rename(Path(temporary), target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


def _rename(temporary: Path, target: Path) -> None:
    """Rename over `target`, again after a pause where another program may hold it for a moment."""
    for pause in RENAME_PAUSES:
        with suppress(PermissionError):
            temporary.replace(target)
            return
        time.sleep(pause)
    temporary.replace(target)
