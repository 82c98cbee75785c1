"""A run of `maturity score`: files to entries, and entries to a result in the format that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, cast

from maturity.batch.jobs import MOST_JOBS, PROCESSES_PAY_FROM, choose_jobs
from maturity.cli import terminal
from maturity.cli.batch.entries import Chooser, DiagnosticsFormat, Entry, EntryMaker, Keeper, Maker, WholeKeeper
from maturity.cli.batch.interruption import Interruption
from maturity.cli.batch.request import Request
from maturity.cli.batch.run_log import RunLog
from maturity.cli.batch.sharing import ClusterWish, Entries, Sharing, make_inputs
from maturity.cli.batch.writing import follow_entries, write_stream
from maturity.cli.clock import read_timestamp
from maturity.cli.run import check_choice
from maturity.errors import UsageError
from maturity.render.formats import RESULT_FORMATS, is_available
from maturity.render.results import DIALECTS, Dialect, RunFacts
from maturity.render.writers import load_recorder_opener, load_stream_opener

if TYPE_CHECKING:
    from maturity.batch.chunks import Input
    from maturity.cli.batch.shard import Shard
    from maturity.cli.batch.tables import TableRows


def score_files(
    request: Request, paths: Sequence[str], files: Sequence[tuple[str, bool]], rows: TableRows | None = None
) -> int:
    """Score `files`, which the arguments `paths` stand for, write what comes of them, and return the exit code.

    Each is given with whether it was found in a folder. `rows` are those of the one file, if it is a table.
    """
    check_options(request)
    session = Session(request, paths, files, rows)
    with session.interruption.caught(), ExitStack() as stack:
        log = session.open_log(stack)
        if request.shard is not None:
            session.write_part(log, request.shard)
        elif request.format.streams:
            session.stream(log)
        else:
            session.collect(log)
    return log.close(paths, are_failures_allowed=request.allow_failures)


class Session:
    """One run: its files, and how they are scored."""

    def __init__(
        self,
        request: Request,
        paths: Sequence[str],
        files: Sequence[tuple[str, bool]],
        rows: TableRows | None = None,
    ) -> None:
        self.request, self.run, self.paths = request, request.run, paths
        self.interruption = Interruption()
        self.rows, self._files = rows, files
        self._is_single = list(files) == [(paths[0], False)] and rows is None
        chosen = files if request.shard is None else request.shard.take(files)
        self._total = len(chosen) if rows is None else rows.known
        self._inputs: Iterator[Input] = make_inputs(chosen) if rows is None else rows.inputs
        is_piped = rows is None and any(
            path == "-" for path, _ in files
        )  # no other process has this one's standard input
        if is_piped and request.cluster is not None:
            raise UsageError("usage.cluster_input")
        jobs = 1 if is_piped else request.jobs or choose_jobs(self._total)
        settings = replace(request.settings, is_brief=request.format.is_brief)
        cluster = None if request.cluster is None else ClusterWish(request.cluster, request.bank)
        self._sharing = Sharing(settings, min(jobs, MOST_JOBS), request.format.module, cluster)
        self.columns = terminal.measure_width(self.run.environment, sys.stderr)
        self.selection = self._make_selection()
        """What chooses some of the results; None where all of them are wanted. A condition that means nothing is told
        of here, before a bar is shown."""

    def open_log(self, stack: ExitStack) -> RunLog:
        """Open the log of the run, with a bar of progress if somebody watches."""
        words: Literal["files", "rows"] = "files" if self.rows is None else "rows"
        gauge = None if self.rows is None else self.rows.gauge
        if self._total < 2:
            return RunLog(self.run, self._total, words=words)
        from maturity.cli.batch.progress import Progress, is_watched

        if not is_watched(self.run, self._total, is_streaming=self.request.format.streams):
            return RunLog(self.run, self._total, words=words)
        progress = Progress(self.run, self._total, gauge)
        stack.enter_context(progress.shown())
        return RunLog(self.run, self._total, progress, words=words)

    def stream(self, log: RunLog) -> None:
        """Score the files and write each result as it comes, or as soon as the format can."""
        from maturity.cli.spool import open_spools

        request, facts = self.request, self._state_facts()
        recorder = load_recorder_opener(request.format)(facts)
        may_stop = not self.run.to_file and not request.gates.gates
        with open_spools() as open_spool:
            stream = load_stream_opener(request.format)(facts, open_spool)
            entries = self._follow(self._score_all(recorder), log, may_stop=may_stop)
            write_stream(self.run, stream, entries, log, self.paths)

    def write_part(self, log: RunLog, shard: Shard) -> None:
        """Score the files of a part, and write what `merge` needs of each."""
        from maturity.cli.batch.parts.identity import describe_part, list_all_files
        from maturity.cli.batch.parts.writing import write_part

        facts = self._state_facts()
        inputs = (self.rows and self.rows.whole) or list_all_files(self._files)
        part = describe_part(self.request, shard, facts, self.paths, inputs)
        recorder = load_recorder_opener(self.request.format)(facts)
        entries = follow_entries(self._score(recorder, self._inputs), log, self.interruption, with_all=True)
        write_part(self.run, part, entries, log)

    def collect(self, log: RunLog) -> None:
        """Score the files, and show all of them side by side at the end.

        The first are scored here and kept whole, until it is certain that they are not of one organisation.
        """
        from maturity.cli.batch.collected import CollectedResults
        from maturity.cli.batch.sorting import RowKeeper, parse_order

        request, order = self.request, parse_order(self.request.sort)
        collected = CollectedResults(
            self.run,
            request.format,
            is_single=self._is_single,
            everything=request.everything,
            is_table=order is not None,
        )
        if not collected.is_table:
            here = self._sharing.score_here(self._make_maker(WholeKeeper()), self._inputs)
            for entry in self._follow(here, log):
                collected.add(entry.kept)
                if collected.is_table:
                    break
        if log.stop is None:
            for entry in self._follow(self._score(RowKeeper(order), self._inputs), log):
                collected.add(entry.kept)
        log.check(self.paths)
        collected.finish(None if order is None else order.sort)
        log.failed += len(collected.unshowable)

    def follow(self, maker: Maker, log: RunLog) -> Iterator[Entry]:
        """Score the files, and yield what `maker` makes of each that is a part of the result."""
        return self._follow(self._sharing.score(maker, self._inputs), log)

    def follow_work(self, steps: Iterator[None], log: RunLog) -> None:
        """Have work done step by step, until it is over or the run is interrupted."""
        try:
            while True:
                with self.interruption.waiting():
                    if next(steps, self) is self:
                        return
        except KeyboardInterrupt as signal:
            log.stop = signal

    def _make_selection(self) -> Chooser | None:
        if self.request.where is None:
            return None
        from maturity.cli.batch.selecting import make_selection

        return make_selection(self.request.where, self.run, self.columns, self.request.bank)

    def _follow(self, entries: Entries, log: RunLog, *, may_stop: bool = False) -> Iterator[Entry]:
        return follow_entries(entries, log, self.interruption, may_stop=may_stop)

    def _state_facts(self) -> RunFacts:
        """State what a format that streams has to know of the run."""
        dialect = cast("Dialect", self.request.dialect or "exact")
        stamp = read_timestamp(self.run.environment)
        return RunFacts(self._is_single, self.run.language, stamp, self.request.with_comments, dialect)

    def _score(self, keeper: Keeper, inputs: Iterator[Input]) -> Entries:
        return self._sharing.score(self._make_maker(keeper), inputs)

    def _score_all(self, keeper: Keeper) -> Entries:
        """Score all inputs: a large table in columns, if that gives the same, anything else one by one.

        Columns are for this machine alone.
        """
        if self.rows is not None and self._total >= PROCESSES_PAY_FROM and self.request.cluster is None:
            from maturity.cli.batch.columns import score_in_columns

            entries = score_in_columns(self.rows, self._make_maker(keeper), self._sharing.settings)
            if entries is not None:
                return entries
        return self._score(keeper, self._inputs)

    def _make_maker(self, keeper: Keeper) -> EntryMaker:
        """Make what is sent back of each file, with `keeper` for the format."""
        request, selection = self.request, self.selection
        told = DiagnosticsFormat(self.run.language, self.columns, request.everything, self.run.quiet)
        with_bank, tell = request.settings.bank_path is not None, request.settings.tell_exception
        return EntryMaker(keeper, told, request.gates, selection, with_bank, tell)


def check_options(request: Request) -> None:
    """Refuse options that mean nothing together, and a format whose library is not installed."""
    chosen = request.format
    if not is_available(chosen):
        raise UsageError("usage.format_needs", format=chosen.name, library=chosen.needs, extra=chosen.extra)
    request.run.check_shows(is_binary=chosen.is_binary and request.shard is None)
    if request.dialect is not None:
        check_choice("--dialect", request.dialect, DIALECTS)
        if chosen.name != "csv":
            raise UsageError("usage.dialect", format=chosen.name)
    if request.sort is not None and chosen.streams:
        raise UsageError("usage.sort_streams", format=chosen.name)
    if request.shard is not None and not chosen.streams:
        known = ", ".join(each.name for each in RESULT_FORMATS if each.streams)
        raise UsageError("usage.shard_format", format=chosen.name, known=known)
    if request.cluster is not None:
        _check_cluster(request)
    if request.jobs is not None and request.jobs < 1:
        raise UsageError("usage.jobs", value=request.jobs)


def _check_cluster(request: Request) -> None:
    """Refuse a cluster together with a number of processes, or without the library for it."""
    from maturity.batch.cluster.connection import check_address

    if request.jobs is not None:
        raise UsageError("usage.cluster_jobs")
    check_address(str(request.cluster))
