"""An answers file while somebody fills it in: locked, and written durably, one value at a time.

Durably means that a power cut after the call does not undo the writing. A document is the file as data with locations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from maturity.errors import UsageError
from maturity.saving.durable import write_atomic
from maturity.saving.editing import format_lines, list_comments, set_value
from maturity.saving.text_editor import EntryPointer
from maturity.syntax.document import Document, open_document, parse_document
from maturity.syntax.existence import file_exists
from maturity.syntax.reading import Source
from maturity.text.shell import quote_argument

Edit = Callable[[Document], Document | None]
"""A function from a document to the changed one; to None if its layout cannot be changed without a loss."""


class AnswersStore:
    """An answers file that is changed value by value.

    `change(*edits)` makes changes and writes them; `preview(*edits)` only says what the file would hold. Each reads the
    file again first, so that what somebody else writes into it meanwhile is kept. Make it with the path and what the
    file holds; nothing is written before the first change. The file is not locked by it: see `maturity.saving.locking`.
    """

    def __init__(self, path: str, head: Mapping[str, Any] | Document, *, may_drop_comments: bool = False) -> None:
        """Make the store of the file at `path`.

        `head` is the document that the file holds, or the data with which a new file starts. With `may_drop_comments`,
        a file whose layout cannot be edited is written anew even if that loses its comments.
        """
        self.path, self.may_drop_comments = path, may_drop_comments
        self.text = head.source.text if isinstance(head, Document) else format_lines(head)
        """The text that the store started with or last wrote; the next change starts from it if the file is gone."""
        self.written = isinstance(head, Document)
        """Whether the file has ever been there: it was when the store was made, or the store has written it."""

    def change(self, *edits: Edit) -> Document:
        """Make `edits` one after the other, write the file once, and return the document that it then holds.

        It is on disk when the call returns. Raises `UsageError`, with none of the edits made, if the file cannot be
        read or its layout cannot be changed; and if it is not certain that the file was written (`write_atomic`).
        """
        changed = self.preview(*edits)
        write_atomic(self.path, changed.source.text)
        self.text, self.written = changed.source.text, True
        return changed

    def preview(self, *edits: Edit, document: Document | None = None) -> Document:
        """Return the document that the file would hold after `edits`, one after the other; nothing is written.

        `document` is what the file holds, if it has just been read; None to read it again. If its layout cannot be
        edited, it is first formatted anew, with a line for each answer, provided that no comment is lost or
        `may_drop_comments` is set. Raises `UsageError` if that is not allowed or does not help, or if the file cannot
        be read as a document.
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
        """Return the document in the file; of `text` if the file is missing or has no bytes.

        Raises `UsageError` if it cannot be read as a document.
        """
        exists = file_exists(self.path) and not is_empty_file(self.path)
        document: Any = open_document(self.path) if exists else parse_document(Source(self.path, self.text))
        if not isinstance(document, Document):
            raise UsageError("usage.store_broken", path=self.path, typed=quote_argument(self.path))
        return document


def make_value_edit(pointer: EntryPointer, value: Any) -> Edit:
    """Return the edit that puts `value` at `pointer`, as `set_value` does."""
    return lambda document: set_value(document, pointer, value)


def is_empty_file(path: str) -> bool:
    """Whether there is a file at `path` and it has no bytes."""
    try:
        return Path(path).is_file() and not Path(path).stat().st_size
    except (OSError, ValueError):
        return False


def _apply(document: Document, edits: Sequence[Edit]) -> Document | None:
    """Return `document` after all `edits`, one after the other; None if one of them cannot be made."""
    changed: Document | None = document
    for edit in edits:
        changed = changed and edit(changed)
    return changed
