"""The files that a run of the quiz has read, each opened once and handed on to whoever needs it next."""

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
"""What a file holds, or why it cannot be read."""
Stamp = tuple[int, int, int]
"""What tells that a file was written to or replaced: the time of its last change, its size, its number on the disk.

Only a change of the same size within the same tick of the clock (some milliseconds) goes unnoticed.
"""


def read_stamp(path: str) -> Stamp | None:
    """Return the stamp of a file as it is now; None if there is no such file."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


@dataclass(frozen=True)
class Reading:
    """What a file held when it was read, and the stamp that it had just before."""

    content: Content
    stamp: Stamp | None


def read_file(path: str) -> Reading:
    """Open a file. The stamp is taken first: a change while the file is being read then makes the reading outdated."""
    stamp = read_stamp(path)
    return Reading(open_document(path), stamp)


class Readings:
    """The files read so far, and the banks that they hold. A file is opened again only if it has changed.

    What a file is, an answers file or a bank, is known only once it is read; and which file the respondent wants may
    come from a list of several. So files are read before the one that is chosen can be locked. Under the lock `refresh`
    compares the stamps: they tell of whoever has changed the file in between, another quiz or an editor that takes no
    lock at all. Taking the lock first would exclude only another quiz, and would lock every file of a list.
    """

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}
        self.banks = BankCache(self.open)

    def open(self, path: str) -> Content:
        """Return what a file holds, under the name `path`; it is read the first time only."""
        key = os.path.realpath(path)
        if key not in self._readings:
            self._readings[key] = read_file(path)
        return _rename(self._readings[key].content, path)

    def refresh(self, path: str) -> Reading:
        """Return the reading of a file, which is read again if it has changed since."""
        key = os.path.realpath(path)
        known = self._readings.get(key)
        if known is None or known.stamp is None or known.stamp != read_stamp(path):
            self._readings[key] = read_file(path)
        return replace(self._readings[key], content=_rename(self._readings[key].content, path))

    def load_answers(self, path: str) -> LoadedAnswers | None:
        """Return the answers in a file; None if it cannot be read or holds something else."""
        content = self.open(path)
        if not isinstance(content, Document) or identify_file(content) != "answers":
            return None
        return read_answers(content, self.banks.load)


def _rename(content: Content, path: str) -> Content:
    """Return the content under another spelling of its path, which is what a respondent is shown."""
    if isinstance(content, Document):
        return content if content.path == path else replace(content, source=replace(content.source, path=path))
    return [replace(diagnostic, path=path) for diagnostic in content]
