"""`maturity score`: answer files to a scorecard, or to a line each."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from maturity.cli.help import KNOWN
from maturity.cli.options import Color, Lang, Output, Quiet
from maturity.cli.run import Run, chosen

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome, Scoring
    from maturity.model.scorecard import Scorecard

FORMATS = ("text", "json", "jsonl", "csv", "markdown")
KNOWN["format_"] = FORMATS


def score(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.paths")],
    format_: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="help.format")] = "text",
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
    bank: Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.bank")] = None,
    fail_under: Annotated[list[str] | None, typer.Option("--fail-under", metavar="N", help="help.fail_under")] = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Score answer files."""
    from maturity.batch.outcomes import Scoring
    from maturity.cli import gates
    from maturity.cli.inputs import files_in
    from maturity.cli.language import for_bank
    from maturity.cli.which_bank import path_of
    from maturity.files.shelf import Shelf

    run = Run(lang, color, output, quiet)
    chosen("--format", format_, FORMATS)
    wanted = gates.parsed(fail_under or [])
    scoring = Scoring(
        Shelf(), None if bank is None else path_of(bank), lambda spoken: for_bank(lang, run.environment, spoken)
    )
    inputs = files_in(paths)
    run.protect([path for path, _ in inputs])
    if len(inputs) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    alone = len(paths) == 1 and not inputs[0][1]
    printer = _Printer(run, scoring, format_, alone=alone, everything=everything)
    outcomes = list(printer.told(scoring.outcomes(inputs)))
    printer.finish(outcomes, paths)
    refused = [
        sentence
        for outcome in outcomes
        if outcome.card is not None
        for sentence in gates.refusals(outcome.path, outcome.card, wanted, run)
    ]
    run.complain((sentence, "bold red") for sentence in refused)
    return 2 if any(outcome.sort == "failed" for outcome in outcomes) else 1 if refused else 0


class _Printer:
    """Tells each outcome as it comes where the format allows, the rest at the end."""

    def __init__(self, run: Run, scoring: Scoring, format_: str, *, alone: bool, everything: bool) -> None:
        self.run, self.scoring, self.format = run, scoring, format_
        self.alone, self.everything = alone, everything
        self.lines: list[str] = []

    def told(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        for outcome in outcomes:
            if outcome.diagnostics:
                self.report(outcome)
            if self.format == "jsonl" and outcome.sort != "passed_over":
                from maturity.render.data import as_json

                self.add(as_json(self.data(outcome), indent=None))
            yield outcome

    def add(self, line: str) -> None:
        """A line of a stream: out at once on the standard output, at the end into a file."""
        if self.run.to_file:
            self.lines.append(line)
        else:
            self.run.write(line)

    def report(self, outcome: Outcome) -> None:
        """Why a file failed, or what to know of it."""
        from maturity.model.diagnostic import has_errors

        if self.run.quiet and not has_errors(outcome.diagnostics):
            return
        self.run.report(outcome.diagnostics)

    def data(self, outcome: Outcome) -> dict[str, Any]:
        from maturity.render.data import Stamp, result

        if outcome.card is None:
            return self.failure(outcome)
        return result(outcome.card, Stamp(_now(self.run), outcome.language))

    def failure(self, outcome: Outcome) -> dict[str, Any]:
        from maturity.render.findings import data

        found = [data(diagnostic, self.run.language) for diagnostic in outcome.diagnostics]
        return {"path": outcome.path, "diagnostics": found}

    def finish(self, outcomes: Sequence[Outcome], paths: Sequence[str]) -> None:
        passed_over = [outcome.path for outcome in outcomes if outcome.sort == "passed_over"]
        if passed_over:
            names = ", ".join(os.path.basename(path) for path in passed_over[:5])  # noqa: PTH119
            more = ", ..." if len(passed_over) > 5 else ""
            self.run.tell(self.run.say("score.passed_over", n=len(passed_over), names=names + more))
        if len(passed_over) == len(outcomes):
            from maturity.errors import UsageError

            raise UsageError("usage.no_answers", path=", ".join(paths))
        scored = [outcome for outcome in outcomes if outcome.card is not None]
        failed = [outcome for outcome in outcomes if outcome.sort == "failed"]
        write = {"text": self.text, "markdown": self.markdown, "csv": self.csv, "json": self.json, "jsonl": self.stream}
        write[self.format](scored, failed)
        if failed and len(outcomes) > 1:
            self.run.complain([(self.run.say("score.failed", n=len(failed)), "bold red")])

    def stream(self, _scored: Sequence[Outcome], _failed: Sequence[Outcome]) -> None:
        if self.run.to_file:
            self.run.write("".join(self.lines))

    def text(self, scored: Sequence[Outcome], failed: Sequence[Outcome]) -> None:
        if len(scored) == 1 and not failed:
            from maturity.render.terminal.scorecard import scorecard

            view = self.run.view(scored[0].language, everything=self.everything)
            card = scored[0].card
            assert card is not None
            path = scored[0].path
            command = view.say(
                f"score.next_{_following(path, card, self.everything)}", path=quoted(path), bank=card.bank.id
            )
            self.run.show(scorecard(card, view, command))
        elif scored:
            from maturity.render.table import small_table

            view = self.run.view(scored[0].language)
            lines = small_table(_rows(scored), view)
            self.run.show(lines)
            self.run.tell(f"\n{view.say('next')}")
            self.run.tell(f"  {view.say('score.next_one', path=quoted(scored[0].path))}")

    def markdown(self, scored: Sequence[Outcome], _failed: Sequence[Outcome]) -> None:
        from maturity.render import markdown

        if not scored:
            return
        view = self.run.view(scored[0].language, everything=self.everything)
        if len(scored) == 1 and self.alone:
            card = scored[0].card
            assert card is not None
            self.run.write(markdown.scorecard(card, view))
        else:
            self.run.write(markdown.table(_rows(scored), view))

    def csv(self, scored: Sequence[Outcome], failed: Sequence[Outcome]) -> None:
        import csv
        import io

        from maturity.render.table import spreadsheet
        from maturity.text.catalogue import say

        messages = [
            (outcome.path, say(outcome.diagnostics[0].message, self.run.language) if outcome.diagnostics else "")
            for outcome in failed
        ]
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(spreadsheet(_rows(scored), messages))
        self.run.write(text.getvalue())

    def json(self, scored: Sequence[Outcome], failed: Sequence[Outcome]) -> None:
        from maturity.render.data import as_json

        if self.alone:
            if scored:
                self.run.write(as_json(self.data(scored[0])))
            return
        results = [self.data(outcome) for outcome in scored]
        failures = [self.failure(outcome) for outcome in failed]
        self.run.write(as_json({"results": results, "failures": failures}))


def _following(path: str, card: Scorecard, everything: bool) -> str:
    """What helps the reader next: to fill in, to see everything, to share."""
    if path == "<stdin>":
        return "bank"
    from maturity.render.terminal.position import is_blank

    if is_blank(card):
        return "one"
    return "note" if everything else "all"


def _rows(scored: Sequence[Outcome]) -> list[Any]:
    from maturity.render.table import Scored

    return [Scored(outcome.path, outcome.card) for outcome in scored if outcome.card is not None]


def _now(run: Run) -> str:
    """The time of the run in UTC; a reproducible build sets SOURCE_DATE_EPOCH."""
    import time

    epoch = run.environment.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else time.time()
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def quoted(path: str) -> str:
    """A path as it can be typed again."""
    import shlex

    return (
        f'"{path}"'
        if sys.platform == "win32" and " " in path
        else path
        if sys.platform == "win32"
        else shlex.quote(path)
    )
