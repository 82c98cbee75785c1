"""`maturity score`: answers files to a scorecard, or to a line each."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from maturity.cli.exits import DONE, FAILED, REFUSED
from maturity.cli.options import Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run


def run_score(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.paths")],
    format_: Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.format_or_name")] = None,
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
    with_comments: Annotated[bool, typer.Option("--with-comments", help="help.with_comments")] = False,
    bank: Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.bank")] = None,
    fail_under: Annotated[list[str] | None, typer.Option("--fail-under", metavar="N", help="help.fail_under")] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Score answers files."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli.debugging import print_exception
    from maturity.cli.gates import GateKeeper, parse_gates
    from maturity.cli.inputs import list_files
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.results import ResultsPrinter
    from maturity.cli.run import choose_format
    from maturity.cli.spool import open_spools
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.render.formats import RESULT_FORMATS

    run = Run(lang, color, output, quiet)
    chosen = choose_format(RESULT_FORMATS, format_ or None, output)
    gates = parse_gates(fail_under or [])
    keeper = GateKeeper(gates, run)
    banks, bank_path = BankCache(), resolve_bank_path(bank) if bank is not None else None
    if bank_path is not None and banks.load(bank_path).bank is None:
        run.report(banks.load(bank_path).diagnostics)
        return FAILED
    scorer = Scorer(banks, bank_path, run.choose_language, print_exception)
    inputs = drop_repeated_files(list_files(paths), run)
    run.claim(chosen, [*inputs, *([(scorer.bank_path, False)] if scorer.bank_path else [])], force=force)
    if len(inputs) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    with open_spools() as open_spool:
        printer = ResultsPrinter(
            run,
            chosen,
            open_spool,
            is_single=inputs == [(paths[0], False)],
            everything=everything,
            with_comments=with_comments,
            gated=bool(gates),
            with_bank=bank is not None,
        )
        for outcome in scorer.score_files(inputs):
            keeper.test(printer.print_outcome(outcome))
            if printer.is_unread():
                break
        printer.finish(paths)
    refusals = keeper.list_refusals()
    run.complain((sentence, "bold red") for sentence in refusals)
    if printer.failed:
        return FAILED
    return REFUSED if refusals else DONE
