"""Writing a part: a line for each input, whatever came of it."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.cli.batch.entries import Entry
from maturity.cli.batch.parts.entry_shapes import EntryShaper
from maturity.cli.batch.parts.lines import EndShape, LineShape, PartShape, format_line
from maturity.cli.batch.run_log import RunLog
from maturity.cli.batch.writing import write_pieces
from maturity.cli.run import Run


def write_part(run: Run, part: PartShape, entries: Iterator[Entry], log: RunLog) -> None:
    """Write the part that `part` describes; raises what has ended the run before its last input, and leaves no file.

    What would be kept of it is of no use: the whole part has to be made again.
    """
    write_pieces(run, _make_pieces(part, entries, log))


def _make_pieces(part: PartShape, entries: Iterator[Entry], log: RunLog) -> Iterator[str]:
    yield format_line(LineShape(part=part))
    shaper = EntryShaper(part.run.language)
    banks: dict[tuple[str, str], None] = {}
    count = 0
    for entry in entries:
        count += 1
        if entry.bank is not None:
            banks[entry.bank] = None
        yield "".join(map(format_line, shaper.shape(entry)))
    if log.stop is not None:
        raise log.stop
    yield format_line(LineShape(end=EndShape(entries=count, banks=tuple(banks))))
