"""The bar that shows somebody at a terminal how far a run over many files is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from maturity.cli import terminal

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.tables.source import Gauge

LEAST = 50
"""From how many files a bar is shown: fewer are done before it is read."""
_PAUSE = 0.1
"""How many seconds lie between two changes of the bar, at least."""


def is_watched(run: Run, total: int, *, is_streaming: bool) -> bool:
    """Whether somebody would see a bar, and nothing else would be shown in its place.

    `is_streaming` tells that results go to the standard output as they come: on a terminal, they show enough.
    """
    is_shown_there = is_streaming and not run.to_file and sys.stdout.isatty()
    speaks = terminal.is_read_aloud(run.environment) or run.environment.get("TERM") == "dumb"
    return total >= LEAST and sys.stderr.isatty() and not (run.quiet or is_shown_there or speaks)


class Progress:
    """A bar on the error stream: `show` how far it is, inside `shown()`, and `end` it before results are shown."""

    def __init__(self, run: Run, total: int, gauge: Gauge | None = None) -> None:
        """With `gauge`, the bar shows how far a table is read, as the number of its rows is not known."""
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        from maturity.text.numbers import choose_percent_sign

        self._run, self._gauge = run, gauge
        console = Console(
            stderr=True,
            markup=False,
            emoji=False,
            highlight=False,
            no_color=not terminal.is_coloured(run.color, sys.stderr, run.environment),
        )
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(f"[progress.percentage]{{task.percentage:>3.0f}}{choose_percent_sign(run.language)}"),
            TimeRemainingColumn(),
        )
        self._bar = Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
        self._total = total
        self._task = self._bar.add_task(self._describe(0, 0), total=total)
        self._shown_at = 0.0

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show the bar in this block."""
        self._bar.start()
        try:
            yield
        finally:
            self.end()

    def end(self) -> None:
        """Take the bar away; nothing happens where it is gone already."""
        self._bar.stop()

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the bar away in this block, so that something else can be printed there."""
        self._bar.stop()
        try:
            yield
        finally:
            self._bar.start()

    def show(self, done: int, failed: int) -> None:
        """Show how many files are done, and how many of them failed."""
        now = monotonic()
        if now - self._shown_at >= _PAUSE or done == self._total:
            self._shown_at = now
            gauge, description = self._gauge, self._describe(done, failed)
            completed, total = (done, self._total) if gauge is None else (gauge.done, gauge.size)
            self._bar.update(self._task, completed=completed, total=total, description=description)

    def _describe(self, done: int, failed: int) -> str:
        key = "progress.failed" if failed else "progress.done"
        if self._gauge is not None:
            key = "progress.rows_failed" if failed else "progress.rows"
        return self._run.say(key, n=failed, done=done, total=self._total)
