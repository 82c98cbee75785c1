"""`maturity score`: answer files to a scorecard, or to a line each."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated

import typer

from maturity.cli.help import KNOWN
from maturity.cli.options import Color, Lang, Output, Quiet
from maturity.cli.run import Run, check_choice

FORMATS = ("text", "json", "jsonl", "csv", "markdown")
KNOWN["format_"] = FORMATS
BY_ENDING = {".md": "markdown", ".json": "json", ".jsonl": "jsonl", ".csv": "csv"}
"""What the name of the output file says, unless `--format` says otherwise."""


def run_score(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.paths")],
    format_: Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.format_or_name")] = None,
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
    bank: Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.bank")] = None,
    fail_under: Annotated[list[str] | None, typer.Option("--fail-under", metavar="N", help="help.fail_under")] = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Score answer files."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli import gates
    from maturity.cli.inputs import list_files
    from maturity.cli.language import choose_for_bank
    from maturity.cli.results import Printer
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading.bank_cache import BankCache

    run = Run(lang, color, output, quiet)
    shape = check_choice("--format", format_ or BY_ENDING.get(Path(output or "").suffix.lower(), "text"), FORMATS)
    wanted = gates.parse_gates(fail_under or [])
    scoring = Scorer(
        BankCache(),
        None if bank is None else resolve_bank_path(bank),
        lambda spoken: choose_for_bank(lang, run.environment, spoken),
    )
    inputs = list_files(paths)
    run.protect([path for path, _ in inputs])
    if len(inputs) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    alone = inputs == [(paths[0], False)]
    printer = Printer(run, scoring, shape, alone=alone, everything=everything)
    outcomes = list(printer.told(scoring.score_files(inputs)))
    printer.finish(outcomes, paths)
    refused = [
        sentence
        for outcome in outcomes
        if outcome.card is not None
        for sentence in gates.find_refusals(outcome.path, outcome.card, wanted, run)
    ]
    run.complain((sentence, "bold red") for sentence in refused)
    return 2 if any(outcome.status == "failed" for outcome in outcomes) else 1 if refused else 0
