"""`maturity cohort`: many organisations together, by groups if wished, and the peers that they make for others."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.insight.cohort.selecting import Respondents

By = Annotated[str | None, typer.Option("--by", metavar="FACT", help="help.cohort_by")]
MinGroup = Annotated[int, typer.Option("--min-group", metavar="N", help="help.cohort_min_group")]
Which = Annotated[str, typer.Option("--respondents", metavar="one|each", help="help.cohort_respondents")]
Percentiles = Annotated[bool, typer.Option("--percentiles", help="help.cohort_percentiles")]
ExportPeers = Annotated[str | None, typer.Option("--export-peers", metavar="FILE", help="help.cohort_export")]
How = Annotated[str | None, typer.Option("--how", metavar="TEXT", help="help.cohort_how")]
Representative = Annotated[str | None, typer.Option("--representative", metavar="TEXT", help="help.cohort_why")]
_LEAST = 5


def run_cohort(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.paths")],
    by: By = None,
    min_group: MinGroup = _LEAST,
    respondents: Which = "one",
    percentiles: Percentiles = False,
    cohort_format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.format_or_name")
    ] = None,
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.cohort_all")] = False,
    export_peers: ExportPeers = None,
    how: How = None,
    representative: Representative = None,
    bank: Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.bank")] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Show many organisations together."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli.cohort.building import CohortWishes, build_from_replies
    from maturity.cli.cohort.exporting import PeerExport
    from maturity.cli.cohort.reading import read_replies
    from maturity.cli.cohort.writing import write_cohort
    from maturity.cli.debugging import print_exception
    from maturity.cli.inputs import list_files
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.run import choose_format
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.render.formats import COHORT_FORMATS, is_available

    run = Run(lang, color, output, quiet)
    chosen = choose_format(COHORT_FORMATS, cohort_format or None, output)
    if not is_available(chosen):
        raise UsageError("usage.format_needs", format=chosen.name, library=chosen.needs, extra=chosen.extra)
    wishes = CohortWishes(by, _check_least(min_group), _check_respondents(respondents), percentiles)
    banks, bank_path = BankCache(), resolve_bank_path(bank) if bank is not None else None
    if bank_path is not None and banks.load(bank_path).bank is None:
        run.report(banks.load(bank_path).diagnostics)
        return FAILED
    inputs = drop_repeated_files(list_files(paths), run)
    read = [*inputs, *([(bank_path, False)] if bank_path else [])]
    run.check_shows(is_binary=chosen.is_binary)
    run.claim(chosen, read, force=force)
    export = PeerExport(run, export_peers, how, representative, read, force=force)
    if len(inputs) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    replies = read_replies(Scorer(banks, bank_path, run.choose_language, print_exception), inputs, paths, run)
    cohort = build_from_replies(replies, wishes)
    write_cohort(cohort, chosen, run.make_view(replies.language, everything=everything), run)
    export.write(cohort)
    if run.written:
        run.tell(run.say("score.written", path=run.output))
    return FAILED if replies.failed else DONE


def _check_least(least: int) -> int:
    if least < _LEAST:
        raise UsageError("usage.cohort_least", value=least, least=_LEAST)
    return least


def _check_respondents(word: str) -> Respondents:
    match word:
        case "one" | "each":
            return word
        case _:
            raise UsageError("usage.choice", option="--respondents", value=word, known="one, each")
