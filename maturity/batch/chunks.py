"""What a run over many inputs is split into: chunks, each with its place among the others.

An input is small and can be sent to another process: it says where answers are, or is one row of a table, unread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from maturity.text.file_names import name_row

if TYPE_CHECKING:
    from maturity.tables.source import Row

CHUNK_SIZE = 32
"""How many inputs a chunk has: few enough that what waits for its turn is small, enough that sending it costs little.

It does not depend on the number of processes.
"""
BRIEF_TIMES = 8
"""How many times as many inputs a chunk for a worker of a cluster has where no more than outlines are made.

To hand over a call costs some 15 ms of processors there (command, scheduler and worker), as much as 20 outlines;
what is sent back of an outline is a twentieth of what is sent back of a scorecard.
"""


@dataclass(frozen=True, slots=True)
class FileInput:
    """A file of answers to score."""

    path: str
    """Its path, as it was given or found."""
    in_folder: bool = False
    """Whether it was found in a folder, where other files may be too, instead of being named."""


@dataclass(frozen=True, slots=True)
class RowInput:
    """A row of a table of answers to score; the table is read once, by the process that shares out the work."""

    table: str
    """The path of the table."""
    row: Row
    """The row as it stands in the table. Its number is 0 where the table breaks off, and its problem says why."""

    @property
    def path(self) -> str:
        """What the row is called in results: the path of the table with the number of the row."""
        return name_row(self.table, self.row.number) if self.row.number else self.table


Input = FileInput | RowInput
"""What can be scored in a run."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some inputs in a row."""

    index: int
    """Its place among the chunks of the run, counted from 0."""
    inputs: tuple[Input, ...]

    def split(self) -> tuple[Chunk, ...]:
        """Split it into chunks of one input each, with the same place."""
        return tuple(Chunk(self.index, (each,)) for each in self.inputs)


def split_into_chunks(inputs: Iterable[Input], size: int = CHUNK_SIZE, *, times: int = 1) -> Iterator[Chunk]:
    """Yield the chunks of `inputs`, each of `size` times `times` of them but for the last, in order."""
    rest, index = iter(inputs), 0
    while some := tuple(islice(rest, size * times)):
        yield Chunk(index, some)
        index += 1
