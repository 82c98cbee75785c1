"""The work on a chunk as a worker of a cluster does it: as a process of this machine, once it has looked around.

A worker has to have the same program, and to see the same files at the same paths. What it cannot see by itself is sent
back with what it makes, for the process that shares out the work to compare.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from maturity.batch.chunks import Chunk, FileInput, Input
from maturity.batch.cluster.installation import Installation, describe_installation, name_machine
from maturity.batch.garbage import collecting_rarely
from maturity.batch.outcomes import Outcome
from maturity.batch.scoring import ChunkScorer, ScorerSettings, find_scorer
from maturity.errors import UsageError
from maturity.syntax.reading import MAX_BYTES
from maturity.syntax.regular_files import read_regular

Made = TypeVar("Made")

_UNUSABLE_BANK = "MB401"
_lock = threading.Lock()
"""A process has one working folder and one scorer: where a worker has several threads, one of them works at a time."""
_known: set[str] = set()
"""The token of the run that this process has worked for last: of at most one run, as a worker may live for years."""


@dataclass(frozen=True)
class Seen:
    """What a worker has seen that the process which shares out the work may see otherwise."""

    machine: str
    """The name of the worker's machine."""
    sample: tuple[str, str] | None
    """A file and its digest ("" for one that cannot be read), when a process begins to work for a run; None later."""
    unopened: tuple[FileInput, ...]
    """The files of answers that could not be opened, or whose bank could not be used."""


@dataclass(frozen=True)
class ClusterWork(Generic[Made]):
    """Scores the inputs of a chunk: a call returns what `record` makes of each, and may begin with what was seen."""

    settings: ScorerSettings
    record: Callable[[Outcome], Made]
    folder: str
    """The working folder of the command, to which relative paths belong."""
    bank: tuple[str, str] | None
    """The path of the bank that was given on the command line, and its digest."""
    installation: Installation = field(default_factory=describe_installation)
    """What is installed where the command was typed."""

    def __call__(self, chunk: Chunk) -> tuple[Made | Seen, ...]:
        """Return what is kept of each input; raises `UsageError` on a worker that cannot give the same bytes."""
        check_installation(self.installation)
        with _lock, _stay_in(self.folder), collecting_rarely():
            self._check_bank()
            noting = _Noting(self.record)
            made = ChunkScorer(self.settings, noting)(chunk)
            seen = self._tell(chunk, noting.unopened)
        return made if seen is None else (seen, *made)

    def give_up(self, lost: Input) -> Made:
        """Return what is kept of an input whose worker was ended again and again."""
        return ChunkScorer(self.settings, self.record).give_up(lost)

    def _check_bank(self) -> None:
        """Raise `UsageError` if this worker has another bank at the path of the one that was given."""
        if self.bank is not None:
            path, digest = self.bank
            bank = find_scorer(self.settings).files.banks.load(path).bank
            if bank is None or bank.sha256 != digest:
                raise UsageError("usage.cluster_bank", path=path, machine=name_machine())

    def _tell(self, chunk: Chunk, failed: set[str]) -> Seen | None:
        unopened = tuple(each for each in chunk.inputs if isinstance(each, FileInput) and each.path in failed)
        sample = None
        if self.settings.token not in _known:
            _known.clear()
            _known.add(self.settings.token)
            sample = next((digest_file(each.path) for each in chunk.inputs if isinstance(each, FileInput)), None)
        return Seen(name_machine(), sample, unopened) if sample or unopened else None


class _Noting(Generic[Made]):
    """Records outcomes, and notes of which files the paths may lead elsewhere than where the command was typed."""

    def __init__(self, record: Callable[[Outcome], Made]) -> None:
        self._record = record
        self.unopened: set[str] = set()

    def __call__(self, outcome: Outcome) -> Made:
        if outcome.status == "failed" and is_unopened(outcome):
            self.unopened.add(outcome.path)
        return self._record(outcome)


def is_unopened(outcome: Outcome) -> bool:
    """Whether a file failed because it, or its bank, could not be opened or used."""
    return any(each.unreadable or each.code == _UNUSABLE_BANK for each in outcome.diagnostics)


def check_installation(wanted: Installation) -> None:
    """Raise `UsageError` unless this process has the program that is wanted."""
    own = describe_installation()
    if own != wanted:
        key = "usage.cluster_version" if own.version != wanted.version else "usage.cluster_code"
        raise UsageError(key, machine=name_machine(), theirs=own.version, ours=wanted.version)


def digest_file(path: str) -> tuple[str, str]:
    """Return a path with the digest of what it leads to; with "" if that cannot be read."""
    with suppress(OSError, ValueError):
        return path, hashlib.sha256(read_regular(path, MAX_BYTES)).hexdigest()
    return path, ""


@contextmanager
def _stay_in(folder: str) -> Iterator[None]:
    """Make `folder` the working folder of this process for a block; raises `UsageError` where it cannot be."""
    before = None
    with suppress(OSError):
        before = os.getcwd()  # noqa: PTH109 - a text
    try:
        os.chdir(folder)
    except OSError as error:
        raise UsageError("usage.cluster_path", path=folder, machine=name_machine()) from error
    try:
        yield
    finally:
        if before is not None:
            with suppress(OSError):
                os.chdir(before)
