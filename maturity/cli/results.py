"""What `maturity score` prints: it gives the outcomes to the writer of a format, and prints what that makes of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TextIO

from maturity.cli.clock import read_timestamp
from maturity.cli.collected import CollectedResults
from maturity.cli.debugging import print_exception
from maturity.cli.departure import has_reader
from maturity.cli.run import Run
from maturity.cli.spool import read_back
from maturity.errors import UsageError
from maturity.render.formats import Format, ResultsStream, load_stream_opener
from maturity.render.results import Failed, RunFacts, Scored

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome
    from maturity.model.scorecard import Scorecard

_MOST_NAMED = 5
"""How many of the files that hold no answers are named."""
_MOST_NAMES = 99
"""How many names of one file are tried."""


def _find_free_name(path: str) -> str:
    """Return a name beside the file of answers at `path` under which nothing exists: `ville-2.yaml`, `ville-3.yaml`.

    It is a YAML file whatever `path` is, because only that can be filled in.
    """
    stem, _ = os.path.splitext(path)  # noqa: PTH122 - keeps `./`
    names = [f"{stem}-{number}.yaml" for number in range(2, _MOST_NAMES + 1)]
    return next((name for name in names if not os.path.lexists(name)), names[-1])


class ResultsPrinter:
    """Prints outcomes one after the other: each as it comes where the format streams, else all at the end.

    Give each outcome to `print_outcome`, then call `finish`. A format that streams keeps nothing of an outcome.
    """

    def __init__(
        self,
        run: Run,
        chosen: Format,
        open_spool: Callable[[], TextIO],
        *,
        is_single: bool,
        everything: bool,
        with_comments: bool = False,
        with_bank: bool = False,
        gated: bool,
        collector: CollectedResults | None = None,
    ) -> None:
        """Print to where `run` says, in the format `chosen`; `open_spool` gives files for what has to wait.

        `collector` keeps the results and writes them in the end where a command has its own way of doing so.
        """
        self.run, self.everything = run, everything
        self.with_bank = with_bank
        """Whether the bank was given on the command line."""
        self.may_stop = chosen.streams and not run.to_file and not gated
        """Whether the files that are left do not matter once nobody reads: a gate has to see all of them."""
        self.failed = self._files = 0
        self._passed_over: list[str] = []
        self._writer: ResultsStream | CollectedResults
        if collector is not None:
            self._writer = collector
        elif chosen.streams:
            facts = RunFacts(is_single, run.language, read_timestamp(run.environment), with_comments)
            self._writer = load_stream_opener(chosen)(facts, open_spool)
        else:
            self._writer = CollectedResults(run, chosen, is_single=is_single, everything=everything)
        self._for_file = open_spool() if chosen.streams and run.to_file else None
        """What a format that streams has written for a file, which is made when all is there."""

    def print_outcome(self, outcome: Outcome) -> Outcome:
        """Print the diagnostics of an outcome and its part of a stream; return it, as failed if it cannot be shown."""
        self._files += 1
        if outcome.status == "passed_over":
            self._passed_over.append(os.path.basename(outcome.path))  # noqa: PTH119 - no object for each file
            return outcome
        outcome, text = self._format(outcome)
        self._report(outcome)
        self._write(text)
        self.failed += outcome.status == "failed"
        return outcome

    def is_unread(self) -> bool:
        """Return whether nobody reads any more, so that a stream may end here: see `may_stop`."""
        return self.may_stop and not has_reader(sys.stdout)

    def finish(self, paths: Sequence[str]) -> None:
        """Print what had to wait for the last file. `paths` are the arguments.

        Raises `UsageError` if no file held answers.
        """
        self._tell_passed_over(paths)
        if isinstance(self._writer, CollectedResults):
            self.failed += self._writer.finish()
        else:
            for text in self._writer.finish():
                self._write(text)
            if self._for_file is not None and self._for_file.tell():  # a single file that failed gives nothing
                self.run.write_file(read_back(self._for_file))
        if self.run.written:
            self.run.tell(self.run.say("score.written", path=self.run.output))
        if self.failed and self._files > 1:
            self.run.complain([(self.run.say("score.failed", n=self.failed), "bold red")])
            if "-" not in paths:
                self._tell_how_to_check(paths)

    def _tell_how_to_check(self, paths: Sequence[str]) -> None:
        """Tell the command that says what is wrong in all of the files."""
        from maturity.text.shell import quote_argument

        words = " ".join(map(quote_argument, paths))
        self.run.complain((line, "") for line in self.run.say("score.check_them", paths=words).split("\n"))

    def _format(self, outcome: Outcome) -> tuple[Outcome, str]:
        """Return the outcome with what is to be written for it now; whatever it raises makes it a failure."""
        from maturity.batch.outcomes import fail

        try:
            return outcome, self._add(outcome)
        except Exception as error:  # noqa: BLE001 - one file must not cost the others their results
            print_exception(error)
            failed = fail(outcome.path, error)
            return failed, self._add(failed)

    def _add(self, outcome: Outcome) -> str:
        if outcome.card is not None:
            return self._writer.add_scored(self._describe_scored(outcome, outcome.card))
        return self._writer.add_failed(Failed(outcome.path, outcome.diagnostics))

    def _report(self, outcome: Outcome) -> None:
        from maturity.model.diagnostic import has_errors

        if outcome.diagnostics and (has_errors(outcome.diagnostics) or not self.run.quiet):
            self.run.report(outcome.diagnostics, everything=self.everything)

    def _write(self, text: str) -> None:
        """Write a part of a stream: at once on the standard output, but into a file only when all is there."""
        if not text:
            return
        if self._for_file is None:
            self.run.write(text)
        else:
            self._for_file.write(text)

    def _tell_passed_over(self, paths: Sequence[str]) -> None:
        names = self._passed_over
        if names:
            named = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
            self.run.tell(self.run.say("score.passed_over", n=len(names), names=named))
        if len(names) == self._files:
            raise UsageError("usage.no_answers", path=", ".join(paths))

    def _describe_scored(self, outcome: Outcome, card: Scorecard) -> Scored:
        """Put a scorecard beside what the commands that follow it have to name."""
        from maturity.cli.which_bank import name_bank

        whole = _find_free_name(outcome.path) if card.sheet.scope == "express" else ""
        bank = name_bank(card.bank.id, outcome.bank_path or "")
        version = outcome.named_version or ""
        return Scored(outcome.path, card, outcome.language, bank, self.with_bank, whole, version)
