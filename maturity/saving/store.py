"""An answers file while somebody fills it in: locked, and written durably value by value."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from maturity.errors import UsageError
from maturity.saving.durable import clear_leftovers, write_atomic
from maturity.saving.editing import EntryPointer, format_lines, list_comments, set_value
from maturity.syntax.document import Document, open_document, parse_document
from maturity.syntax.reading import Source
from maturity.text.system import explain_refusal

Edit = Callable[[Document], Document | None]
"""A change to a document; None if its layout cannot be changed without a loss."""


class AnswersStore:
    """The file at `path`; `head` is what stands in it, or what a new one starts with.

    A change is on disk once the call returns. Each change reads the file again first, so that what somebody writes into
    it meanwhile is kept. The methods raise `UsageError` when the change is not certain to be on disk.
    """

    def __init__(self, path: str, head: Mapping[str, Any] | Document, *, may_drop_comments: bool = False) -> None:
        self.path, self.may_drop_comments = path, may_drop_comments
        self.text = head.source.text if isinstance(head, Document) else format_lines(head)
        """What was last read or written, for whoever finds the file gone."""
        self.written = isinstance(head, Document)
        """Whether the file has been there."""

    def change(self, *edits: Edit) -> Document:
        """Make changes one after the other in a single write, all of them or none; what then stands in the file."""
        changed = self.preview(*edits)
        write_atomic(self.path, changed.source.text)
        self.text, self.written = changed.source.text, True
        return changed

    def preview(self, *edits: Edit, document: Document | None = None) -> Document:
        """What the file would be after changes; a layout that resists is first written anew, in lines.

        `document` is the file as it stands, from whoever has just read it; without it the file is read again.
        """
        document = document or self._now()
        changed = _after(document, edits)
        if changed is None and (self.may_drop_comments or not list_comments(document)):
            lines = parse_document(Source(self.path, format_lines(document.data)))
            changed = _after(lines, edits) if isinstance(lines, Document) else None
        if changed is None:
            raise UsageError("usage.store_layout", path=self.path)
        return changed

    def _now(self) -> Document:
        """The file as it stands; as it was last written if it has gone, so that its answers do not go with it."""
        here = os.path.lexists(self.path) and not is_empty_file(self.path)
        document: Any = open_document(self.path) if here else parse_document(Source(self.path, self.text))
        if not isinstance(document, Document):
            raise UsageError("usage.store_broken", path=self.path)
        return document


def make_value_edit(pointer: EntryPointer, value: Any) -> Edit:
    """The change that writes one value."""
    return lambda document: set_value(document, pointer, value)


def is_empty_file(path: str) -> bool:
    """Whether a file is there and holds nothing at all."""
    try:
        return Path(path).is_file() and not Path(path).stat().st_size
    except (OSError, ValueError):
        return False


def _after(document: Document, edits: Sequence[Edit]) -> Document | None:
    now: Document | None = document
    for edit in edits:
        now = now and edit(now)
    return now


@contextmanager
def lock_file(path: str) -> Iterator[None]:
    """Hold `path` against a second program that does the same; the system lets go of it even after a crash.

    The lock is a hidden file beside it, gone when the block ends. Raises `UsageError` if another holds it, or if the
    file or its folder cannot be written to.
    """
    from filelock import FileLock, Timeout  # only who fills in pays for it  # noqa: PLC0415

    target = Path(os.path.realpath(path))
    try:
        target.parent.stat()  # the lock would make the folder, which nobody has asked for
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(13, "")
        lock = FileLock(target.parent / f".{target.name}.lock", timeout=0)
        with warnings.catch_warnings(
            action="ignore"
        ):  # of file systems without locks: it makes do with the file itself
            lock.acquire()
    except Timeout:
        raise UsageError("usage.locked", path=path) from None
    except (OSError, ValueError, NotImplementedError) as error:
        reason = explain_refusal(error if isinstance(error, OSError | ValueError) else OSError(str(error)))
        raise UsageError("usage.not_written", path=path, reason=reason) from error
    try:
        clear_leftovers(path)
        yield
    finally:
        with suppress(OSError):
            Path(lock.lock_file).unlink()  # while it is held: whoever waits finds that it is gone, and makes another
        lock.release()
