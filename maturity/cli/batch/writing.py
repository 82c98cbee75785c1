"""How the results of a run are written: each as it comes where the format streams, else all at the end."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING

from maturity.cli.departure import has_reader
from maturity.errors import WorkStoppedError
from maturity.render.results import Record

if TYPE_CHECKING:
    from maturity.cli.batch.entries import Entry
    from maturity.cli.batch.interruption import Interruption
    from maturity.cli.batch.run_log import RunLog
    from maturity.cli.run import Run
    from maturity.render.writers import ResultsStream


def follow_entries(
    entries: Generator[Entry, None, None],
    log: RunLog,
    interruption: Interruption,
    *,
    may_stop: bool = False,
    with_all: bool = False,
) -> Iterator[Entry]:
    """Yield the entries that belong to the result, and have `log` take note of all of them.

    It ends before the last one, and `log` knows why, when the run is interrupted, and where the work cannot go on
    once some of it is done. With `may_stop` it ends also once nobody reads the standard output any more. With
    `with_all`, every entry is yielded. Raises `WorkStoppedError` where nothing is done yet.
    """
    with closing(entries):
        while not (may_stop and not has_reader(sys.stdout)):
            try:
                with interruption.waiting():
                    entry = next(entries, None)
            except KeyboardInterrupt as signal:
                log.stop = signal
                return
            except WorkStoppedError as error:
                if not log.done:
                    raise
                log.stop = error
                return
            if entry is None:
                return
            log.take(entry)
            if with_all or entry.kept is not None:
                yield entry


def write_stream(run: Run, stream: ResultsStream, entries: Iterator[Entry], log: RunLog, paths: Sequence[str]) -> None:
    """Write the records of entries as they come, then what the format writes at the end. `paths` are the arguments."""
    write_pieces(run, _make_pieces(stream, entries, log, paths))


def write_pieces(run: Run, pieces: Iterator[str | bytes]) -> None:
    """Write pieces as they come; a file is there once the last one is written."""
    first = next(pieces, None)
    if first is None:
        return  # a single file that failed gives nothing
    if run.to_file:
        run.write_file(_check_again(run, chain((first,), pieces)))
    else:
        for piece in chain((first,), pieces):
            run.write(piece)


def _make_pieces(
    stream: ResultsStream, entries: Iterator[Entry], log: RunLog, paths: Sequence[str]
) -> Iterator[str | bytes]:
    """Yield what is to be written, piece by piece; none of them is empty."""
    for entry in entries:
        assert isinstance(entry.kept, Record)
        text = stream.add(entry.kept)
        if text:
            yield text
    log.check(paths)
    for piece in stream.finish():
        if piece:
            yield piece


def _check_again(run: Run, pieces: Iterator[str | bytes]) -> Iterator[str | bytes]:
    """Yield pieces; after the last one, refuse a file that may not be written any more: the work may be long."""
    yield from pieces
    assert run.destination is not None
    run.destination.check()
