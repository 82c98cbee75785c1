"""`--cluster`: the inputs of a run shared out to the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from maturity.batch.chunks import BRIEF_TIMES, Input, split_into_chunks
from maturity.batch.cluster.comparing import Comparison
from maturity.batch.cluster.connection import connect
from maturity.batch.cluster.work import ClusterWork, Seen
from maturity.batch.running import ChunkRunner
from maturity.cli.batch.entries import Entry, Maker
from maturity.cli.which_bank import resolve_bank_path

if TYPE_CHECKING:
    from maturity.batch.scoring import ScorerSettings
    from maturity.model.bank import Bank


def score_on_cluster(
    address: str, given: Bank | None, settings: ScorerSettings, maker: Maker, inputs: Iterator[Input]
) -> Generator[Entry, None, None]:
    """Yield the entry of each input, in order; `given` is the bank of the command line, if any.

    Raises `UsageError` where workers cannot give the bytes of one machine.
    """
    rows = settings.rows
    path = rows.bank_path if rows is not None else settings.bank_path
    bank = None if path is None or given is None else (path, given.sha256)
    work = ClusterWork(settings, maker, os.getcwd(), bank)  # noqa: PTH109 - a text
    comparison = Comparison(settings)
    with connect(address) as cluster:
        # The scheduler has tried each call on several workers already before it says that they died of it.
        runner: ChunkRunner[Entry | Seen] = ChunkRunner(
            work,
            work.give_up,
            cluster.open_executor,
            cluster.jobs,
            most_breaks=1,
            most_tries=1,
            no_workers="usage.cluster_dying",
        )
        for made in runner.run(split_into_chunks(inputs, times=BRIEF_TIMES if settings.is_brief else 1)):
            for each in made:
                match each:
                    case Seen():
                        comparison.compare(each)
                    case Entry():
                        if each.bank is not None:
                            comparison.compare_bank(resolve_bank_path(each.bank[0]), each.bank[1])
                        yield each
