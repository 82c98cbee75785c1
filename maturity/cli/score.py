"""`maturity score`: answers files to a scorecard, or to a line each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import FAILED
from maturity.cli.options import (
    BankName,
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
    from maturity.cli.batch.request import Request
    from maturity.cli.batch.shard import Shard
    from maturity.loading.bank import LoadedBank

FailUnder = Annotated[list[str] | None, typer.Option("--fail-under", metavar="N", help="help.fail_under")]


def run_score(
    paths: PathsOrTable,
    format_: FormatName = None,
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
    with_comments: Annotated[bool, typer.Option("--with-comments", help="help.with_comments")] = False,
    bank: BankName = None,
    mapping: Mapping = None,
    where: Where = None,
    sort: Annotated[str | None, typer.Option("--sort", metavar="FIELD", help="help.sort")] = None,
    dialect: Dialect = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    shard: Annotated[str | None, typer.Option("--shard", metavar="I/N", help="help.shard")] = None,
    fail_under: FailUnder = None,
    allow_failures: Annotated[bool, typer.Option("--allow-failures", help="help.allow_failures")] = False,
    peers: Annotated[str | None, typer.Option("--peers", metavar="FILE", help="help.score_peers")] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Score answers files, or the rows of a table."""
    from maturity.cli.batch.ahead import start_ahead
    from maturity.cli.run import choose_format
    from maturity.render.formats import PART, RESULT_FORMATS

    run = Run(lang, color, output, quiet)
    part = None if shard is None else _parse_shard(shard)
    named = output.removesuffix(PART.endings[0]) if part and output else output
    chosen = choose_format(RESULT_FORMATS, format_ or None, named)
    if cluster is None:
        start_ahead(paths, jobs, chosen.module)  # before more is loaded here
    from maturity.batch.scoring import ScorerSettings
    from maturity.cli.batch.request import Request
    from maturity.cli.batch.session import score_files
    from maturity.cli.batch.tables import find_table, open_rows
    from maturity.cli.debugging import choose_listener
    from maturity.cli.gates import GateTest, parse_gates
    from maturity.cli.language import choose_for_bank, keep_language
    from maturity.cli.which_bank import resolve_bank_path

    gates = GateTest(tuple(parse_gates(fail_under or [])), run.language)
    bank_path = resolve_bank_path(bank) if bank is not None else None
    loaded = None if bank_path is None else _load_bank(bank_path)
    if loaded is not None and loaded.bank is None:
        run.report(loaded.diagnostics)
        return FAILED
    choose = partial(choose_for_bank, lang, keep_language(run.environment))
    table, rows = find_table(paths, bank, mapping), None
    if table is not None:
        written = chosen if part is None else PART
        run.claim(written, [(each, False) for each in (table, mapping, bank_path) if each], force=force)
        rows = open_rows(table, bank, mapping, run, part)
        if rows is None:
            return FAILED
    request = Request(
        run,
        chosen,
        ScorerSettings(bank_path, choose, choose_listener(), rows=None if rows is None else rows.settings),
        gates,
        bank=rows.bank if rows is not None else None if loaded is None else loaded.bank,
        everything=everything,
        with_comments=with_comments,
        where=where,
        sort=sort,
        dialect=dialect,
        jobs=jobs,
        allow_failures=allow_failures,
        cluster=cluster,
        shard=part,
    )
    if peers is not None:
        if rows is not None:
            raise UsageError("usage.peers_one")
        return _score_beside_peers(peers, _list_inputs(paths, request, force=force)[1], request)
    if rows is not None:
        from maturity.batch.garbage import collect_rarely

        collect_rarely()  # as for many files
        return score_files(request, paths, [(paths[0], False)], rows)
    code = score_files(request, *_list_inputs(paths, request, force=force))
    if code == FAILED and paths == ["-"]:
        run.tell(run.say("score.piped_table"))
    return code


def _parse_shard(value: str) -> Shard:
    from maturity.cli.batch.shard import parse_shard

    return parse_shard(value)


def _load_bank(path: str) -> LoadedBank:
    from maturity.loading.bank_cache import BankCache

    return BankCache().load(path)


def _score_beside_peers(peers: str, inputs: list[tuple[str, bool]], request: Request) -> int:
    """Score one file beside a peer pack, where nothing else is asked for that needs many results."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli.debugging import print_exception
    from maturity.cli.peers import show_beside_peers
    from maturity.loading.bank_cache import BankCache

    asked = (request.where, request.sort, request.dialect, request.cluster, request.shard)
    if request.gates.gates or any(each is not None for each in asked):
        raise UsageError("usage.peers_alone")
    run, settings = request.run, request.settings
    scorer = Scorer(BankCache(), settings.bank_path, run.choose_language, print_exception)
    return show_beside_peers(peers, scorer, inputs, run, request.format, everything=request.everything)


def _list_inputs(paths: list[str], request: Request, *, force: bool) -> tuple[list[str], list[tuple[str, bool]]]:
    """List the files to score; return the arguments too. Refuses, before any work, a file that may not be written."""
    from maturity.batch.garbage import collect_rarely
    from maturity.cli.inputs import list_files
    from maturity.cli.repeats import drop_repeated_files
    from maturity.render.formats import PART

    bank_path = request.settings.bank_path
    files = drop_repeated_files(list_files(paths), request.run)
    written = request.format if request.shard is None else PART
    request.run.claim(written, [*files, *([(bank_path, False)] if bank_path else [])], force=force)
    if len(files) > 1:
        collect_rarely()  # `start` has the collector off, for runs that are over before it pays
    return paths, files
