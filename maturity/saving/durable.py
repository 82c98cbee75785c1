"""Files written whole or not at all. Once `write_atomic` has returned, a power cut does not undo the writing."""

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
"""The end of the names of temporary files, by which `clear_leftovers` knows them from other files."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def write_atomic(path: str, text: str) -> None:
    """Write `text`, whose lines end with LF, as UTF-8 to the file at `path`, in the place of what it holds.

    A temporary file beside it is written to disk and renamed over it, then the folder is written to disk. A file that
    is replaced keeps its permissions, its line ends (LF or CRLF, by its first line) and its byte order mark. A link is
    followed; a pipe or device is written to directly. Raises `UsageError` if this fails or the disk does not confirm
    it: the file holds what it held before or, if only the last step failed, already `text`.
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
    """Whether `path` and `other` lead to the same file; False if one of them does not exist."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def clear_leftovers(path: str) -> None:
    """Remove the temporary files that a crash of `write_atomic` left beside the file at `path`.

    Call it only while holding the lock of that file: another program's temporary file would be removed too. A file that
    cannot be removed stays, and so do all in a folder that cannot be listed: the answers can be saved nevertheless.
    """
    target = Path(os.path.realpath(path))
    temporary = re.compile(f"{re.escape(_make_prefix(target))}[a-z0-9_]{{8}}{re.escape(_SUFFIX)}")
    with suppress(OSError):
        for each in target.parent.iterdir():
            if temporary.fullmatch(each.name):
                _remove(each)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _make_prefix(target: Path) -> str:
    """Return the start of the names of `target`'s temporary files: 40 characters of its name and a checksum of it."""
    return f".{target.name[:40]}.{zlib.crc32(os.fsencode(target.name)):08x}."


def _encode_alike(target: Path, text: str) -> bytes:
    """Return `text` as UTF-8, with the byte order mark and the line ends of the file `target`.

    It gets neither a mark nor CRLF if there is no such file, or if it cannot be read.
    """
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
    """Put a file that holds `raw` in the place of `target`.

    Raises OSError; `target` is then what it was, unless the error is that of `flush_folder`, the last step.
    """
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
    """Rename `temporary` to `target`, and try again after each of `RENAME_PAUSES` if the system denies it."""
    for pause in RENAME_PAUSES:
        with suppress(PermissionError):
            temporary.replace(target)
            return
        time.sleep(pause)
    temporary.replace(target)
