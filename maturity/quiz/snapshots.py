"""The files that a run of the quiz has read: each is opened once, and read again only if it has changed."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.file_kinds import identify_file
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, open_document

Content = Document | list[Diagnostic]
"""What a file holds, or the diagnostics that say why it cannot be read."""
Stamp = tuple[int, int, int]
"""What changes when a file is written to or replaced: time of last change in nanoseconds, size in bytes, inode number.

A change that leaves the size as it is, within the same tick of the clock (some milliseconds), is not noticed.
"""


def read_stamp(path: str) -> Stamp | None:
    """Return the stamp of the file at `path` as it is now; None if there is no such file or it cannot be looked at."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


@dataclass(frozen=True)
class Snapshot:
    """What a file held when it was read. Make it with `take_snapshot`."""

    content: Content
    """The document, or the diagnostics that say why the file cannot be read."""
    stamp: Stamp | None
    """The stamp that the file had just before it was read; None if there was no file."""


def take_snapshot(path: str) -> Snapshot:
    """Read the file at `path`.

    The stamp is taken first, so that a change during the reading makes the stamp differ from the file's next one.
    """
    stamp = read_stamp(path)
    return Snapshot(open_document(path), stamp)


class Snapshots:
    """The files read so far in a run, and the banks among them.

    `open(path)` reads a file the first time only; `refresh(path)` reads it again if it has changed.

    Whether a file holds answers or a bank is known only once it is read, and the respondent may choose one from a list
    of several. So files are read before the chosen one is locked, and under the lock `refresh` compares the stamps:
    they show any change made in between, by another quiz or by an editor that takes no lock. Locking first would
    exclude only another quiz, and would lock every file of a list.
    """

    def __init__(self) -> None:
        self._snapshots: dict[str, Snapshot] = {}
        self.banks = BankCache(self.open)
        """Loads banks from the files read here, each once."""

    def open(self, path: str) -> Content:
        """Return what the file at `path` holds, under that spelling of its path; it is read the first time only."""
        key = os.path.realpath(path)
        if key not in self._snapshots:
            self._snapshots[key] = take_snapshot(path)
        return _rename(self._snapshots[key].content, path)

    def refresh(self, path: str) -> Snapshot:
        """Return the snapshot of the file at `path`; it is read again if it has changed since, or was not there."""
        key = os.path.realpath(path)
        known = self._snapshots.get(key)
        if known is None or known.stamp is None or known.stamp != read_stamp(path):
            self._snapshots[key] = take_snapshot(path)
        return replace(self._snapshots[key], content=_rename(self._snapshots[key].content, path))

    def load_answers(self, path: str) -> LoadedAnswers | None:
        """Return the answers in the file at `path`; None if it cannot be read or holds something else than answers."""
        content = self.open(path)
        if not isinstance(content, Document) or identify_file(content) != "answers":
            return None
        return read_answers(content, self.banks.load)


def _rename(content: Content, path: str) -> Content:
    """Return the content with `path` as its path: another spelling of the same file, the one a respondent is shown."""
    if isinstance(content, Document):
        return content if content.path == path else replace(content, source=replace(content.source, path=path))
    return [replace(diagnostic, path=path) for diagnostic in content]
