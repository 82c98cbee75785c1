"""Files written whole or not at all. Once `write_atomic` has returned, a power cut does not undo the writing."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from maturity.errors import UsageError
from maturity.saving.in_place import finish_overwriting, make_prefix, overwrite
from maturity.syntax.system_calls import (
    RENAME_PAUSES,
    create_file,
    flush_folder,
    give_permissions,
    read_permissions,
)
from maturity.text.catalogue import make_message
from maturity.text.system import explain_refusal

_SUFFIX = ".maturity"
"""The end of the names of temporary files, by which `clear_leftovers` knows them from other files."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def write_atomic(path: str, content: str | bytes | Iterable[str | bytes]) -> None:
    """Write `content` to the file at `path`, in the place of what it holds.

    A text, whose lines end with LF, is written as UTF-8; a long one may come in pieces, which are joined in the file
    only. Bytes, such as those of a PDF, are written as they are, in pieces too.

    A temporary file beside it is written to disk and renamed over it, then the folder is written to disk. The file
    keeps its owner, group, permissions, access control list and extended attributes; where a new file cannot have
    them, or the file has a second name (a hard link), the file itself is written (`maturity.saving.in_place`). It
    keeps its line ends (LF or CRLF, by its first line) and, unless it is JSON, its byte order mark. A link is followed.
    Raises `UsageError` if this fails or the disk does not confirm it: the file holds what it held before or, if only
    the last step failed, already `content`.
    """
    try:
        target = Path(os.path.realpath(path))
        if os.path.lexists(target):
            _replace(target, _encode(content, target))
        else:
            _create(target, _encode(content))
    except (OSError, ValueError) as error:
        raise refuse_writing(path, error) from error


def refuse_writing(path: str, error: OSError | ValueError) -> UsageError:
    """Make the error that says why the file at `path` cannot be written, from what the system has said."""
    reason = explain_refusal(error)
    folder = Path(path).parent
    if isinstance(error, FileNotFoundError) and not _has_working_folder():
        reason = make_message("system.no_working_folder")
    elif isinstance(error, PermissionError) and not os.access(folder, os.W_OK | os.X_OK):
        reason = make_message("system.closed_folder")
    return UsageError("usage.not_written", path=path, reason=reason)


def _has_working_folder() -> bool:
    try:
        return Path.cwd().is_dir()
    except OSError:
        return False


def is_same_file(path: str, other: str) -> bool:
    """Whether `path` and `other` lead to the same file; False if one of them does not exist."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def clear_leftovers(path: str, *, older_than: float = 0) -> None:
    """Remove the temporary files that a crash of `write_atomic` left beside the file at `path`.

    Only those are removed that were last written `older_than` seconds ago. It may be 0 while holding the lock of that
    file; without the lock, a temporary file may be one that another program is writing. A file that cannot be removed
    stays, and so do all in a folder that cannot be listed: the answers can be saved nevertheless.
    """
    target = Path(os.path.realpath(path))
    temporary = re.compile(f"{re.escape(make_prefix(target))}[a-z0-9_]{{8}}{re.escape(_SUFFIX)}")
    with suppress(OSError):
        for each in target.parent.iterdir():
            if temporary.fullmatch(each.name) and each.stat().st_mtime <= time.time() - older_than:
                _remove(each)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _encode(content: str | bytes | Iterable[str | bytes], like: Path | None = None) -> Iterable[bytes]:
    """Return the pieces of `content` as bytes; a text as the text in the file `like` is encoded, if there is one."""
    if isinstance(content, bytes):
        return (content,)
    pieces = (content,) if isinstance(content, str) else content
    return map(_encode_piece, pieces) if like is None else _encode_alike(like, pieces)


def _encode_piece(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8")


def _encode_alike(target: Path, pieces: Iterable[str | bytes]) -> Iterator[bytes]:
    """Yield `pieces` of a text as UTF-8, with the byte order mark and the line ends of the file `target`.

    It gets neither a mark nor CRLF if there is no such file, or if it cannot be read.
    """
    head, is_first = b"", True
    with suppress(OSError), target.open("rb") as file:
        head = file.read(4096)
    first_line, line_end, _ = head.partition(b"\n")
    has_crlf = bool(line_end) and first_line.endswith(b"\r")
    for piece in pieces:
        if isinstance(piece, bytes):
            yield piece
            continue
        raw = piece.encode("utf-8")
        is_json = raw.startswith((b"{", b"["))  # whose readers refuse the mark
        is_marked = raw.startswith(_BYTE_ORDER_MARK)  # by itself, as a table for a French Excel is
        if is_first and head.startswith(_BYTE_ORDER_MARK) and not (is_json or is_marked):
            yield _BYTE_ORDER_MARK
        is_first = False
        yield raw.replace(b"\n", b"\r\n") if has_crlf else raw


def _create(target: Path, pieces: Iterable[bytes]) -> None:
    """Create the file `target` with `pieces`, one after the other.

    Raises OSError; then there is no file, unless `flush_folder` has failed.
    """
    temporary = _write_temporary(target, pieces, private=False)
    _rename(temporary, target)
    flush_folder(target.parent)


def _replace(target: Path, pieces: Iterable[bytes]) -> None:
    """Put `pieces`, one after the other, in the place of what the file `target` holds, and keep what else it is.

    Raises OSError; `target` is then what it was, unless the error is that of `flush_folder`, the last step.
    """
    status = target.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    finish_overwriting(target)
    if status.st_nlink > 1:
        overwrite(target, b"".join(pieces))
        return
    temporary = _write_temporary(target, pieces, private=True)
    try:
        is_alike = give_permissions(temporary, read_permissions(target))
    except BaseException:
        _remove(temporary)
        raise
    if is_alike:
        _rename(temporary, target)
        flush_folder(target.parent)
    else:
        raw = temporary.read_bytes()
        _remove(temporary)
        overwrite(target, raw)


def _write_temporary(target: Path, pieces: Iterable[bytes], *, private: bool) -> Path:
    """Write `pieces` to disk in a new file beside `target`; return its path. Raises OSError; then there is no file."""
    temporary = target.parent / f"{make_prefix(target)}{secrets.token_hex(4)}{_SUFFIX}"
    descriptor = create_file(temporary, private=private)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def _rename(temporary: Path, target: Path) -> None:
    """Rename `temporary` to `target`, and try again after each of `RENAME_PAUSES` if the system denies it.

    Raises OSError; `temporary` is then gone.
    """
    try:
        for pause in RENAME_PAUSES:
            with suppress(PermissionError):
                temporary.replace(target)
                return
            time.sleep(pause)
        temporary.replace(target)
    except BaseException:
        _remove(temporary)
        raise
