"""An answers file while somebody fills it in: locked, and written durably, one value at a time."""

from __future__ import annotations

import errno
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from maturity.errors import UsageError
from maturity.saving.durable import clear_leftovers, write_atomic
from maturity.saving.editing import format_lines, list_comments, set_value
from maturity.saving.text_editor import EntryPointer
from maturity.syntax.document import Document, open_document, parse_document
from maturity.syntax.reading import Source
from maturity.text.system import explain_refusal

Edit = Callable[[Document], Document | None]
"""A change to a document; None if its layout cannot be changed without a loss."""


class AnswersStore:
    """An answers file that is changed value by value.

    A change is on disk once the call returns. Each change reads the file again first, so that what somebody else
    writes into it meanwhile is kept. The methods raise `UsageError` when the change is not certain to be on disk.
    """

    def __init__(self, path: str, head: Mapping[str, Any] | Document, *, may_drop_comments: bool = False) -> None:
        """Keep the file at `path`. `head` is the document that it holds, or the data that a new one starts with.

        `may_drop_comments`: a layout that cannot be edited may be written anew even if that loses comments.
        """
        self.path, self.may_drop_comments = path, may_drop_comments
        self.text = head.source.text if isinstance(head, Document) else format_lines(head)
        """What was last read or written: what the file holds again if it disappears."""
        self.written = isinstance(head, Document)
        """Whether the file exists, or existed."""

    def change(self, *edits: Edit) -> Document:
        """Make changes one after the other in a single write, all of them or none; return what the file then holds."""
        changed = self.preview(*edits)
        write_atomic(self.path, changed.source.text)
        self.text, self.written = changed.source.text, True
        return changed

    def preview(self, *edits: Edit, document: Document | None = None) -> Document:
        """Return what the file would hold after changes; a layout that cannot be edited is first written anew.

        `document` is what the file holds, for who has just read it; None to read it again.
        """
        document = document or self._read_again()
        changed = _apply(document, edits)
        if changed is None and (self.may_drop_comments or not list_comments(document)):
            lines = parse_document(Source(self.path, format_lines(document.data)))
            changed = _apply(lines, edits) if isinstance(lines, Document) else None
        if changed is None:
            raise UsageError("usage.store_layout", path=self.path)
        return changed

    def _read_again(self) -> Document:
        """Read the file; what it last held if it has disappeared, so that its answers do not disappear with it."""
        exists = os.path.lexists(self.path) and not is_empty_file(self.path)
        document: Any = open_document(self.path) if exists else parse_document(Source(self.path, self.text))
        if not isinstance(document, Document):
            raise UsageError("usage.store_broken", path=self.path)
        return document


def make_value_edit(pointer: EntryPointer, value: Any) -> Edit:
    """Make the change that writes one value."""
    return lambda document: set_value(document, pointer, value)


def is_empty_file(path: str) -> bool:
    """Whether a file is there and holds nothing at all."""
    try:
        return Path(path).is_file() and not Path(path).stat().st_size
    except (OSError, ValueError):
        return False


def _apply(document: Document, edits: Sequence[Edit]) -> Document | None:
    """Return the document after all edits; None if one of them cannot be made."""
    changed: Document | None = document
    for edit in edits:
        changed = changed and edit(changed)
    return changed


@contextmanager
def lock_file(path: str) -> Iterator[None]:
    """Lock `path` against a second program that locks it too; the system unlocks it even after a crash.

    The lock is a hidden file beside it, removed when the block ends. Raises `UsageError` if another program holds it,
    or if the file or its folder cannot be written to.
    """
    from filelock import FileLock, Timeout  # only who fills in pays for it  # noqa: PLC0415

    target = Path(os.path.realpath(path))
    try:
        target.parent.stat()  # the lock would create the folder, which nobody has asked for
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "")
        lock = FileLock(target.parent / f".{target.name}.lock", timeout=0)
        with warnings.catch_warnings(action="ignore"):  # on file systems without locks, the file itself is the lock
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
            Path(lock.lock_file).unlink()  # while it is held: who waits for it then makes another
        lock.release()
