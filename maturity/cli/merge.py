"""`maturity merge`: the parts of a run, written by `score --shard I/N`, to the result that one run writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.options import Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.cli.batch.entries import Entry
    from maturity.cli.batch.parts.reading import Part
    from maturity.cli.batch.run_log import RunLog


def run_merge(
    parts: Annotated[list[str], typer.Argument(metavar="FILE", help="help.merge_parts")],
    output: Output = None,
    allow_failures: Annotated[bool, typer.Option("--allow-failures", help="help.allow_failures")] = False,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Put the parts of a run together."""
    from maturity.batch.garbage import collect_rarely
    from maturity.cli.batch.parts.reading import open_part, sort_parts
    from maturity.cli.batch.run_log import RunLog
    from maturity.cli.batch.writing import write_stream
    from maturity.cli.destination import name_part
    from maturity.cli.spool import open_spools
    from maturity.render.formats import RESULT_FORMATS, find_format, is_available, is_contradicted
    from maturity.render.results import RunFacts
    from maturity.render.writers import load_stream_opener

    run = Run(lang, color, output, quiet)
    collect_rarely()  # `start` has the collector off, for runs that are over before it pays
    opened = sort_parts([open_part(path) for path in parts])
    first, shape = opened[0].shape, opened[0].shape.run
    chosen = find_format(RESULT_FORMATS, shape.format)
    if chosen is None or not chosen.streams:
        raise UsageError("usage.part_broken", path=opened[0].path, line=1)
    if not is_available(chosen):
        raise UsageError("usage.format_needs", format=chosen.name, library=chosen.needs, extra=chosen.extra)
    run.check_shows(is_binary=chosen.is_binary)
    if output is not None and is_contradicted(chosen, output):
        raise UsageError("usage.merge_ending", path=output, format=chosen.name, example=name_part(output))
    run.claim(chosen, [(path, False) for path in parts], force=force)
    facts = RunFacts(shape.is_single, shape.language, first.generated, shape.with_comments, shape.dialect)
    log = RunLog(run, shape.inputs, words=shape.words)
    with open_spools() as open_spool:
        stream = load_stream_opener(chosen)(facts, open_spool)
        write_stream(run, stream, _follow(opened, log), log, shape.paths)
    return log.close(shape.paths, are_failures_allowed=allow_failures or shape.allow_failures)


def _follow(parts: Sequence[Part], log: RunLog) -> Iterator[Entry]:
    """Yield the entries that are a part of the result, and have `log` take note of all of them."""
    from maturity.cli.batch.parts.reading import read_entries

    for part in parts:
        for entry in read_entries(part):
            log.take(entry)
            if entry.kept is not None:
                yield entry
