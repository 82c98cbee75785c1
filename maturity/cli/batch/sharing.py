"""Inputs shared out: scored in this process one by one, or in several by the chunk, with their entries in order."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from maturity.batch.chunks import FileInput, Input, split_into_chunks
from maturity.batch.running import ChunkRunner
from maturity.batch.scoring import ChunkScorer, InputScorer, ScorerSettings
from maturity.cli.batch.entries import Entry, Maker

if TYPE_CHECKING:
    from maturity.model.bank import Bank

Entries = Generator[Entry, None, None]
"""Entries in the order of the inputs, each made when it is asked for; closing it ends the work on the others."""


@dataclass(frozen=True)
class ClusterWish:
    """What `--cluster` asks for."""

    address: str
    """The address of the scheduler."""
    bank: Bank | None
    """The bank that was given on the command line, if any."""


@dataclass(frozen=True)
class Sharing:
    """How the inputs of a run are shared out."""

    settings: ScorerSettings
    jobs: int
    """How many processes; with 1, this one."""
    module: str
    """The module of the format, which each process needs; empty where there is none."""
    cluster: ClusterWish | None = None
    """The cluster whose workers take the place of processes; None without one."""

    def score_here(self, maker: Maker, inputs: Iterator[Input]) -> Entries:
        """Score inputs in this process, each when its entry is asked for."""
        for each in inputs:
            yield maker(self._scorer.score(each))

    @cached_property
    def _scorer(self) -> InputScorer:
        """The scorer of this process, which keeps the banks that it has read."""
        return self.settings.open_scorer()

    def score(self, maker: Maker, inputs: Iterator[Input]) -> Entries:
        """Score inputs wherever it is settled, and yield their entries in order."""
        if self.cluster is not None:
            from maturity.cli.batch.clustering import score_on_cluster

            yield from score_on_cluster(self.cluster.address, self.cluster.bank, self.settings, maker, inputs)
            return
        if self.jobs == 1:
            yield from self.score_here(maker, inputs)
            return
        from maturity.batch.processes import open_processes
        from maturity.cli.batch.ahead import list_modules

        work = ChunkScorer(self.settings, maker)
        opener = partial(open_processes, modules=list_modules(self.module))
        runner = ChunkRunner(work, work.give_up, opener, self.jobs)
        for entries in runner.run(split_into_chunks(inputs)):
            yield from entries


def make_inputs(files: Sequence[tuple[str, bool]]) -> Iterator[FileInput]:
    """Make inputs of files, each given with whether it was found in a folder."""
    return (FileInput(path, in_folder) for path, in_folder in files)
