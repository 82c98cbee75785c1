"""What `maturity score` prints: it gives the outcomes to the writer of a format, and prints what that makes of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from maturity.cli.clock import read_timestamp
from maturity.cli.departure import has_reader
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.render.formats import Format, load_results_writer

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome
    from maturity.model.scorecard import Scorecard
    from maturity.render.results import Results, Scored

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
    """Prints outcomes: each as it comes where the format streams, else all at the end."""

    def __init__(
        self,
        run: Run,
        chosen: Format,
        *,
        is_single: bool,
        everything: bool,
        with_comments: bool = False,
        with_bank: bool = False,
        gated: bool,
    ) -> None:
        self.run, self.format = run, chosen
        self.with_bank = with_bank
        """Whether the bank was given on the command line."""
        self.is_single, self.everything, self.with_comments = is_single, everything, with_comments
        self.may_stop = chosen.streams and not run.to_file and not gated
        """Whether the files that are left do not matter once nobody reads: a gate has to see all of them."""
        self.streamed: list[str] = []
        """What a format that streams has written for a file that is not open yet."""

    def report_each(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes as they come, after printing the diagnostics of each and its part of a stream.

        A stream that nobody reads any more ends there, where `may_stop` allows it.
        """
        from maturity.model.diagnostic import has_errors

        for outcome in outcomes:
            if outcome.diagnostics and (has_errors(outcome.diagnostics) or not self.run.quiet):
                self.run.report(outcome.diagnostics, everything=self.everything)
            if self.format.streams and outcome.status != "passed_over":
                self._stream(outcome)
            yield outcome
            if self.may_stop and not has_reader(sys.stdout):
                return

    def finish(self, outcomes: Sequence[Outcome], paths: Sequence[str]) -> None:
        """Print what had to wait for the last file. `paths` are the arguments.

        Raises `UsageError` if no file held answers.
        """
        self._tell_passed_over(outcomes, paths)
        if not self.format.streams:
            output = load_results_writer(self.format)(self._collect(outcomes))
            if output is not None:
                self.run.show_output(output)
        elif self.run.to_file:
            self.run.write("".join(self.streamed))
        if self.run.written:
            self.run.tell(self.run.say("score.written", path=self.run.output))
        failures = sum(outcome.status == "failed" for outcome in outcomes)
        if failures and len(outcomes) > 1:
            self.run.complain([(self.run.say("score.failed", n=failures), "bold red")])

    def _stream(self, outcome: Outcome) -> None:
        """Write one outcome: at once on the standard output, but into a file only when all are there."""
        output = load_results_writer(self.format)(self._collect([outcome]))
        if output is None:
            return
        if self.run.to_file:
            assert isinstance(output.body, str)
            self.streamed.append(output.body)
        else:
            self.run.show_output(output)

    def _tell_passed_over(self, outcomes: Sequence[Outcome], paths: Sequence[str]) -> None:
        passed_over = [os.path.basename(each.path) for each in outcomes if each.status == "passed_over"]  # noqa: PTH119
        if passed_over:
            names = ", ".join(passed_over[:_MOST_NAMED]) + (", ..." if len(passed_over) > _MOST_NAMED else "")
            self.run.tell(self.run.say("score.passed_over", n=len(passed_over), names=names))
        if len(passed_over) == len(outcomes):
            raise UsageError("usage.no_answers", path=", ".join(paths))

    def _describe_scored(self, outcome: Outcome, card: Scorecard) -> Scored:
        """Put a scorecard beside what the commands that follow it have to name."""
        from maturity.cli.which_bank import name_bank
        from maturity.render.results import Scored

        whole = _find_free_name(outcome.path) if card.sheet.scope == "express" else ""
        bank = name_bank(card.bank.id, outcome.bank_path or "")
        return Scored(outcome.path, card, outcome.language, bank, self.with_bank, whole)

    def _collect(self, outcomes: Sequence[Outcome]) -> Results:
        """Collect what a writer needs to know of outcomes."""
        from maturity.render.results import Failed, Results

        scored = tuple(self._describe_scored(each, each.card) for each in outcomes if each.card is not None)
        failed = tuple(Failed(each.path, each.diagnostics) for each in outcomes if each.status == "failed")
        languages = {each.language for each in scored}
        shared = languages.pop() if len(languages) == 1 else self.run.language
        return Results(
            scored,
            failed,
            self.is_single,
            self.run.make_view(shared, everything=self.everything),
            self.run.language,
            read_timestamp(self.run.environment),
            self.with_comments,
        )
