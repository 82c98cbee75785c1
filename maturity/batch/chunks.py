"""What a run over many inputs is split into: chunks, each with its place among the others.

An input is small and can be sent to another process: it says where answers are, and is no answers itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

CHUNK_SIZE = 32
"""How many inputs a chunk has: few enough that what waits for its turn is small, enough that sending it costs little.

It does not depend on the number of processes: a chunk is the same wherever it is worked on.
"""


@dataclass(frozen=True, slots=True)
class FileInput:
    """A file of answers to score."""

    path: str
    """Its path, as it was given or found."""
    in_folder: bool = False
    """Whether it was found in a folder, where other files may be too, instead of being named."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some inputs in a row."""

    index: int
    """Its place among the chunks of the run, counted from 0."""
    inputs: tuple[FileInput, ...]

    def split(self) -> tuple[Chunk, ...]:
        """Split it into chunks of one input each, with the same place."""
        return tuple(Chunk(self.index, (each,)) for each in self.inputs)


def split_into_chunks(inputs: Iterable[FileInput], size: int = CHUNK_SIZE) -> Iterator[Chunk]:
    """Yield the chunks of `inputs`, each of `size` of them but for the last, in order."""
    rest, index = iter(inputs), 0
    while some := tuple(islice(rest, size)):
        yield Chunk(index, some)
        index += 1
