"""A file written in its own place, where one put in its place could not have its owner, its rights or its other names.

Writing over a file is not whole or nothing: a crash in the middle leaves the beginning of the new text before the end
of the old one. So a safety copy with both texts is on disk before, and `finish_overwriting` completes at the next
opening what a crash has interrupted.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path

from maturity.syntax.system_calls import (
    create_file,
    flush_folder,
    give_permissions,
    open_to_write,
    read_permissions,
)

_SUFFIX = "copy.maturity"
"""The end of the name of a safety copy; a file has one at most."""
_HEAD = b"maturity"
"""The first word of a safety copy; then come the lengths of the old and of the new text and a checksum of both."""


def make_prefix(target: Path) -> str:
    """Return the start of the names of hidden files of ours beside `target`: of its name 40 characters, a checksum."""
    return f".{target.name[:40]}.{zlib.crc32(os.fsencode(target.name)):08x}."


def overwrite(target: Path, raw: bytes) -> None:
    """Write `raw` over what the file `target` holds, and to disk; it remains the same file, with all its names.

    What a crash has left has to be completed before (`finish_overwriting`).
    Raises OSError; `target` then holds what it held before or, where the disk fails twice, what `finish_overwriting`
    will complete.
    """
    old = target.read_bytes()
    copy = _write_copy(target, old, raw)
    try:
        _write_over(target, raw)
    except OSError:
        _write_over(target, old)
        _remove(copy)
        raise
    _remove(copy)


def finish_overwriting(target: Path) -> None:
    """Complete the writing of the file `target` if a crash has interrupted it, and remove the safety copy.

    If somebody has saved the file anew since, it is left as they saved it. Raises OSError if there is a safety copy
    that cannot be read, or if `target` cannot be written.
    """
    copy = _name_copy(target)
    try:
        texts = _split_copy(copy.read_bytes())
    except FileNotFoundError:
        return
    if texts is not None and target.exists() and _is_torn(target.read_bytes(), *texts):
        _write_over(target, texts[1])
    _remove(copy)


def _name_copy(target: Path) -> Path:
    return target.parent / f"{make_prefix(target)}{_SUFFIX}"


def _write_copy(target: Path, old: bytes, new: bytes) -> Path:
    """Write the safety copy to disk, for the eyes of those who may see `target`; return its path."""
    copy = _name_copy(target)
    descriptor = create_file(copy, private=True)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(_make_head(old, new) + old + new)
            file.flush()
            os.fsync(file.fileno())
        give_permissions(copy, read_permissions(target))
        flush_folder(copy.parent)
    except BaseException:
        _remove(copy)
        raise
    return copy


def _make_head(old: bytes, new: bytes) -> bytes:
    return b"%s %d %d %08x\n" % (_HEAD, len(old), len(new), zlib.crc32(new, zlib.crc32(old)))


def _split_copy(raw: bytes) -> tuple[bytes, bytes] | None:
    """Return the old and the new text of a safety copy; None if it is not complete: nothing was overwritten then."""
    head, _, texts = raw.partition(b"\n")
    words = head.split(b" ")
    if len(words) != 4 or not words[1].isdigit():
        return None
    old, new = texts[: int(words[1])], texts[int(words[1]) :]
    return (old, new) if _make_head(old, new) == head + b"\n" else None


def _is_torn(text: bytes, old: bytes, new: bytes) -> bool:
    """Whether `text` is a mixture of the old and the new text, as a crash leaves it: at each place one of the two.

    A place of which nothing was on disk yet may be a zero.
    """
    if text in (old, new) or len(text) > max(len(old), len(new)):
        return False
    places = zip_longest(text, old[: len(text)], new[: len(text)])
    return all(byte in (before, after, 0) for byte, before, after in places)


def _write_over(target: Path, raw: bytes) -> None:
    """Write `raw` over the file `target`, cut it to that length, and write it to disk."""
    with os.fdopen(open_to_write(target), "r+b") as file:
        file.write(raw)
        file.flush()
        file.truncate()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
