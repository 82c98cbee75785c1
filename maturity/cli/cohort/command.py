"""`maturity cohort`: many organisations together, by groups if wished, and the peers that they make for others."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import FAILED
from maturity.cli.options import (
    Cluster,
    Color,
    Dialect,
    Force,
    FormatName,
    Jobs,
    Lang,
    Mapping,
    Output,
    PathsOrTable,
    Quiet,
    Where,
)
from maturity.cli.run import Run
from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.insight.cohort.selecting import Respondents

By = Annotated[str | None, typer.Option("--by", metavar="FACT", help="help.cohort_by")]
CohortBank = Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.cohort_bank")]
MinGroup = Annotated[int, typer.Option("--min-group", metavar="N", help="help.cohort_min_group")]
Which = Annotated[str, typer.Option("--respondents", metavar="one|each", help="help.cohort_respondents")]
Percentiles = Annotated[bool, typer.Option("--percentiles", help="help.cohort_percentiles")]
ExportPeers = Annotated[str | None, typer.Option("--export-peers", metavar="FILE", help="help.cohort_export")]
How = Annotated[str | None, typer.Option("--how", metavar="TEXT", help="help.cohort_how")]
Representative = Annotated[str | None, typer.Option("--representative", metavar="TEXT", help="help.cohort_why")]
_LEAST = 5
"""The same as `LEAST_GROUP` of the cohort, of which nothing is loaded to complete or to explain a command."""


def run_cohort(
    paths: PathsOrTable,
    by: By = None,
    where: Where = None,
    min_group: MinGroup = _LEAST,
    respondents: Which = "one",
    percentiles: Percentiles = False,
    cohort_format: FormatName = None,
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.cohort_all")] = False,
    dialect: Dialect = None,
    export_peers: ExportPeers = None,
    how: How = None,
    representative: Representative = None,
    bank: CohortBank = None,
    mapping: Mapping = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Show many organisations together."""
    from maturity.batch.scoring import ScorerSettings
    from maturity.cli.batch.request import Request
    from maturity.cli.batch.session import Session, check_options
    from maturity.cli.batch.tables import find_table, open_rows
    from maturity.cli.cohort.building import CohortWishes, build_from_replies
    from maturity.cli.cohort.exporting import PeerExport
    from maturity.cli.cohort.following import list_next_commands
    from maturity.cli.cohort.reading import read_replies
    from maturity.cli.cohort.writing import write_cohort
    from maturity.cli.debugging import choose_listener
    from maturity.cli.gates import GateTest
    from maturity.cli.inputs import list_files
    from maturity.cli.language import choose_for_bank, keep_language
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.run import choose_format
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.render.formats import COHORT_FORMATS

    run = Run(lang, color, output, quiet)
    chosen = choose_format(COHORT_FORMATS, cohort_format or None, output)
    wishes = CohortWishes(by, _check_least(min_group), _check_respondents(respondents), percentiles, where)
    bank_path = resolve_bank_path(bank) if bank is not None else None
    loaded = None if bank_path is None else BankCache().load(bank_path)
    if loaded is not None and loaded.bank is None:
        run.report(loaded.diagnostics)
        return FAILED
    table = find_table(paths, bank, mapping)
    files = drop_repeated_files(list_files(paths), run) if table is None else [(table, False)]
    read = [*files, *((each, False) for each in (mapping, bank_path) if each)]
    run.claim(chosen, read, force=force)
    export = PeerExport(run, export_peers, how, representative, where, read, force=force)
    rows = None if table is None else open_rows(table, bank, mapping, run)
    if table is not None and rows is None:
        return FAILED
    choose = partial(choose_for_bank, lang, keep_language(run.environment))
    request = Request(
        run,
        chosen,
        ScorerSettings(
            bank_path,
            choose,
            choose_listener(),
            rows=None if rows is None else rows.settings,
            only_bank=loaded.bank.id if loaded is not None and loaded.bank is not None else "",
        ),
        GateTest((), run.language),
        bank=rows.bank if rows is not None else None if loaded is None else loaded.bank,
        everything=everything,
        with_comments=False,
        where=where,
        sort=None,
        dialect=dialect,
        jobs=jobs,
        allow_failures=False,
        cluster=cluster,
    )
    check_options(request)
    gc.enable()  # `start` turned it off, for runs that are over before it pays
    replies, log = read_replies(Session(request, paths, files, rows))
    wishes = replace(wishes, unread=log.failed, is_of_table=table is not None)
    cohort, language = build_from_replies(replies, wishes)
    view = run.make_view(language, everything=everything)
    write_cohort(cohort, request, view, list_next_commands(paths, wishes, bank, mapping, view))
    export.write(cohort)
    return log.close(paths)


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
