"""An answers file while somebody fills it in: locked, and written durably value by value."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from maturity.errors import UsageError
from maturity.files.document import Document, load, opened
from maturity.files.editing import Pointer, has_lines, in_lines, with_key, with_value, without_key
from maturity.files.reading import Source
from maturity.files.writing import clear_leftovers, write_atomic
from maturity.text.system import refusal


class Store:
    """The file at `path`; `head` is what stands in it, or what a new one starts with.

    A change is on disk once the call returns.
    Each change reads the file again first, so that what somebody writes into it meanwhile is kept. The methods raise
    `UsageError` when the change is not certain to be on disk.
    """

    def __init__(self, path: str, head: Mapping[str, Any] | Document) -> None:
        self.path = path
        self._last = head.source.text if isinstance(head, Document) else in_lines(head)

    def set(self, pointer: Pointer, value: Any) -> None:
        """Write one value: text, a number, a list, a mapping."""
        document = self._now()
        self._write(with_value(document, pointer, value) or self._anew(document, pointer, value))

    def rename(self, section: str, old: str, new: str) -> None:
        """Give a key another name."""
        self._write(with_key(self._now(), section, old, new))

    def retire(self, section: str, key: str) -> None:
        """Turn a key and its value into comments."""
        self._write(without_key(self._now(), section, key))

    def _now(self) -> Document:
        """The file as it stands; as it was last written if it has gone, so that its answers do not go with it."""
        document: Any = opened(self.path) if os.path.lexists(self.path) else load(Source(self.path, self._last))
        if not isinstance(document, Document):
            raise UsageError("usage.store_broken", path=self.path)
        return document

    def _anew(self, document: Document, pointer: Pointer, value: Any) -> Document | None:
        """A file that is not written in lines (JSON), rewritten in lines."""
        if has_lines(document):
            return None
        lines = load(Source(self.path, in_lines(document.data)))
        return with_value(lines, pointer, value) if isinstance(lines, Document) else None

    def _write(self, document: Document | None) -> None:
        if document is None:
            raise UsageError("usage.store_layout", path=self.path)
        write_atomic(self.path, document.source.text)
        self._last = document.source.text


@contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold `path` against a second program that does the same; the system lets go of it even after a crash.

    The lock is a hidden file beside it, gone when the block ends. Raises `UsageError` if another holds it, or if the
    folder cannot be written to.
    """
    from filelock import FileLock, Timeout  # only who fills in pays for it  # noqa: PLC0415

    target = Path(os.path.realpath(path))
    lock = FileLock(target.parent / f".{target.name}.lock", timeout=0)
    try:
        target.parent.stat()  # the lock would make the folder, which nobody has asked for
        lock.acquire()
    except Timeout:
        raise UsageError("usage.locked", path=path) from None
    except (OSError, ValueError) as error:
        raise UsageError("usage.not_written", path=path, reason=refusal(error)) from error
    try:
        clear_leftovers(path)
        yield
    finally:
        with suppress(OSError):
            Path(lock.lock_file).unlink()  # while it is held: whoever waits sees that it is gone, and makes another
        lock.release()
