"""What a run over files knows of them so far: how many, which failed, what there is to tell in the end."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, assert_never

from maturity.cli.batch.entries import Entry
from maturity.cli.batch.repeated_cells import RepeatedCells
from maturity.cli.exits import DONE, FAILED, REFUSED
from maturity.cli.run import Run
from maturity.errors import PartlyDone, UsageError, WorkStoppedError
from maturity.text.catalogue import make_message

if TYPE_CHECKING:
    from maturity.cli.batch.progress import Progress
    from maturity.render.lines import Line

_MOST_NAMED = 5
"""How many of the files that hold no answers, or for which a condition cannot be decided, are named."""


class RunLog:
    """Takes note of each file of a run, and tells at once what is wrong in it: `take` each entry, then `close`."""

    def __init__(
        self, run: Run, total: int, progress: Progress | None = None, *, words: Literal["files", "rows"] = "files"
    ) -> None:
        """Begin with no file taken note of; `total` is how many there are, as far as that is known before.

        `words` tells what the run is over: files, or rows of a table.
        """
        self.run, self.total, self._words = run, total, words
        self.failed = self.done = 0
        self.stop: KeyboardInterrupt | WorkStoppedError | None = None
        """What has ended the run before its last file; None for a run that goes on or has come to its end."""
        self._progress = progress
        self._failed_paths: list[str] = []
        """The paths of the first files that could not be scored."""
        self._passed_over: list[str] = []
        """The names of the first files that hold no answers."""
        self._undecided: list[str] = []
        """The names of the first files for which `--where` cannot be decided."""
        self._counts = {"passed_over": 0, "other_bank": 0, "left_out": 0, "undecided": 0, "scored": 0}
        self._refusals: list[str] = []
        self._mistake: UsageError | None = None
        """The first gate on nothing; it is told after the results."""
        self._unfit: dict[str, tuple[Line, ...]] = {}
        """The banks that have not what `--where` names."""
        self._fits_somewhere = False
        self._cells = RepeatedCells() if words == "rows" else None

    def take(self, entry: Entry) -> None:
        """Take note of a file."""
        self.done += entry.rows
        self._count(entry)
        self._mistake = self._mistake or entry.mistake
        self._refusals += entry.refusals if self._mistake is None else ()
        is_known = self._cells is not None and self._cells.is_known(entry.sorts)
        lines = (() if is_known else entry.complaints) + self._note_unfit(entry)
        if self._progress is not None:
            self._progress.show(self.done, self.failed)
        if lines:
            self.tell_lines(lines)

    def count_rows(self, scored: int, left_out: int) -> None:
        """Take note of many rows of a table at once, in which nothing is wrong."""
        self.done += scored + left_out
        self._counts["scored"] += scored
        self._counts["left_out"] += left_out
        self._fits_somewhere = self._fits_somewhere or scored + left_out > 0
        if self._progress is not None:
            self._progress.show(self.done, self.failed)

    def count_unshowable(self, path: str, lines: tuple[Line, ...]) -> None:
        """Take note of a file that was scored, and whose result cannot be shown."""
        del path  # the lines name it
        self.failed += 1
        self.tell_lines(lines)

    def tell_lines(self, lines: Sequence[Line]) -> None:
        """Tell something on the error stream, with the bar of progress out of the way."""
        if self._progress is None:
            self.run.print_error(lines)
        else:
            with self._progress.hidden():
                self.run.print_error(lines)

    def end_progress(self) -> None:
        """Take the bar of progress away for good, before results are shown: both may be on one terminal."""
        if self._progress is not None:
            self._progress.end()
            self._progress = None

    def check(self, paths: Sequence[str]) -> None:
        """Tell which files hold no answers; raises `UsageError` if there is nothing to show and never will be."""
        self.end_progress()
        self._tell_passed_over()
        others = self._counts["other_bank"]
        if self._counts["passed_over"] + others == self.done and self.stop is None:
            raise UsageError("usage.no_answers_to_bank" if others else "usage.no_answers", path=", ".join(paths))
        if self._unfit and not self._fits_somewhere:
            self.tell_lines([line for lines in self._unfit.values() for line in lines])
            raise UsageError("usage.where_nowhere", n=len(self._unfit), banks=", ".join(self._unfit))

    def close(self, paths: Sequence[str], *, are_failures_allowed: bool = False) -> int:
        """Tell what there is to tell of all the files, and return the exit code.

        Raises `PartlyDone` if the run was interrupted, and `UsageError` if the work could not go on, or for a gate on
        nothing.
        """
        self._tell_left_out()
        if self._cells is not None:
            self._cells.tell(self.run)
        if self.run.written:
            self.run.tell(self.run.say("score.written", path=self.run.output))
        if self.failed and self._words == "rows":
            self.run.complain([(self.run.say("import.failed", n=self.failed), "bold red")])
        elif self.failed and self.total > 1:
            self.run.complain([(self.run.say("score.failed", n=self.failed), "bold red")])
            if "-" not in paths:
                self._tell_how_to_check(paths)
        self._tell_stop()
        if self._mistake is not None:
            raise self._mistake
        self.run.complain((sentence, "bold red") for sentence in self._refusals)
        if self.failed and not are_failures_allowed:
            return FAILED
        return REFUSED if self._refusals else DONE

    def _tell_stop(self) -> None:
        """Raise what tells how much of a run was kept that has ended before its last file."""
        words, kept = self._words, {"n": self.done, "total": self.total}
        match self.stop:
            case None:
                return
            case WorkStoppedError(key=key, params=params):
                raise UsageError(f"usage.stopped_{words}", why=make_message(key, **params), **kept) from self.stop
            case KeyboardInterrupt():
                raise PartlyDone(f"interrupted.{words}", **kept)
            case _:
                assert_never(self.stop)

    def _count(self, entry: Entry) -> None:
        match entry.status:
            case "failed":
                self.failed += 1
                self._failed_paths += [entry.path] if len(self._failed_paths) <= _MOST_NAMED else []
            case "passed_over":
                _keep_name(entry.path, self._passed_over)
                self._counts[entry.status] += 1
            case "other_bank":
                self._counts[entry.status] += 1
            case "scored" | "left_out" | "undecided":
                if entry.status == "undecided":
                    _keep_name(entry.path, self._undecided)
                self._counts[entry.status] += entry.rows
                self._fits_somewhere = self._fits_somewhere or entry.unfit is None
            case _:
                assert_never(entry.status)

    def _note_unfit(self, entry: Entry) -> tuple[Line, ...]:
        """Take note of a bank that has not what `--where` names; return a line that says so, the first time.

        What it lacks is told in the end, if no other bank has it: else nothing is wrong.
        """
        if entry.unfit is None or entry.unfit[0] in self._unfit:
            return ()
        bank, lines = entry.unfit
        self._unfit[bank] = lines
        return () if self.run.quiet else (((self.run.say("score.where_unfit", bank=bank), ""),),)

    def _tell_passed_over(self) -> None:
        if self._passed_over:
            names = _list_names(self._passed_over)
            self.run.tell(self.run.say("score.passed_over", n=self._counts["passed_over"], names=names))
        if self._counts["other_bank"]:
            self.run.tell(self.run.say("cohort.other_bank", n=self._counts["other_bank"]))

    def _tell_left_out(self) -> None:
        """Tell how many results `--where` has left out, and how many because it cannot be decided for them."""
        if self._counts["left_out"] or self._counts["undecided"]:
            kept = self._counts["scored"]
            total = kept + self._counts["left_out"] + self._counts["undecided"]
            self.run.tell(self.run.say("score.selected", n=kept, total=total))
        if self._counts["undecided"]:
            names = _list_names(self._undecided)
            self.run.tell(self.run.say("score.undecided", n=self._counts["undecided"], names=names))

    def _tell_how_to_check(self, paths: Sequence[str]) -> None:
        """Tell the command that says all that is wrong in the files that failed, or in all if many did."""
        from maturity.text.shell import quote_argument

        failed = self._failed_paths
        words = " ".join(map(quote_argument, failed if 0 < len(failed) <= _MOST_NAMED else paths))
        self.run.complain((line, "") for line in self.run.say("score.check_them", paths=words).split("\n"))


def _keep_name(path: str, names: list[str]) -> None:
    """Keep the name of a file, if few are kept: one more than are told, which shows that there are more."""
    if len(names) <= _MOST_NAMED:
        names.append(os.path.basename(path))  # noqa: PTH119 - no object for each file


def _list_names(names: Sequence[str]) -> str:
    """List the names that were kept."""
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
