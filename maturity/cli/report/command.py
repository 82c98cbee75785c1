"""`maturity report`: answers files to a document that one can hand over."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import FAILED
from maturity.cli.options import BankName, Color, Force, Lang, Paths, Quiet, refuse_option
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.text.shell import quote_argument

if TYPE_CHECKING:
    from maturity.cli.report.collecting import CollectedReports
    from maturity.render.formats import Format, FormOption

ReportOutput = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE|FOLDER", help="help.report_output", callback=refuse_option)
]
ReportFormat = Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.report_format")]


def run_report(
    paths: Paths,
    output: ReportOutput = None,
    report_format: ReportFormat = None,
    page: Annotated[bool, typer.Option("--page", help="help.report_page")] = False,
    radar: Annotated[bool, typer.Option("--radar", help="help.report_radar")] = False,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="help.report_title")] = None,
    footer: Annotated[str | None, typer.Option("--footer", metavar="TEXT", help="help.report_footer")] = None,
    logo: Annotated[str | None, typer.Option("--logo", metavar="FILE", help="help.report_logo")] = None,
    accent: Annotated[str | None, typer.Option("--accent", metavar="COLOUR", help="help.report_accent")] = None,
    template: Annotated[str | None, typer.Option("--template", metavar="FILE", help="help.report_template")] = None,
    with_comments: Annotated[bool, typer.Option("--with-comments", help="help.report_comments")] = False,
    named: Annotated[bool, typer.Option("--named", help="help.report_named")] = False,
    sort: Annotated[bool, typer.Option("--sort", help="help.report_sort")] = False,
    peers: Annotated[str | None, typer.Option("--peers", metavar="FILE", help="help.report_peers")] = None,
    bank: BankName = None,
    old_banks: Annotated[list[str] | None, typer.Option("--old-bank", metavar="FILE", help="help.old_bank")] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Make a report of answers files."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli.bank_versions import open_versions
    from maturity.cli.clock import read_moment
    from maturity.cli.debugging import print_exception
    from maturity.cli.inputs import list_files
    from maturity.cli.peers import read_peer_file
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.report.collecting import CollectedReports
    from maturity.cli.report.style import read_style
    from maturity.cli.report.template import read_template
    from maturity.cli.run import choose_format
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.render.formats import REPORT_FORMATS
    from maturity.render.report.building.request import Discretion, Request
    from maturity.render.report.wishes import Wishes

    if output is None:
        raise UsageError("usage.report_output", path=quote_argument(paths[0]))
    folder = output if _names_folder(output) else None
    run = Run(lang, color, output, quiet)
    chosen = choose_format(REPORT_FORMATS, report_format or None, None if folder else output)
    _check_form(chosen, {"--page": page, "--radar": radar, "--template": template is not None})
    style, discretion = read_style(title, footer, accent, logo), Discretion(with_comments, named)
    banks, bank_path = BankCache(), resolve_bank_path(bank) if bank is not None else None
    if bank_path is not None and banks.load(bank_path).bank is None:
        run.report(banks.load(bank_path).diagnostics)
        return FAILED
    versions = open_versions(old_banks or [], banks, run)
    beside = None if peers is None else read_peer_file(peers, run)
    if peers is not None and beside is None:
        return FAILED
    collector = CollectedReports(
        run,
        chosen,
        lambda language: Request(language, style, discretion, beside.pack if beside else None, is_sorted=sort),
        Wishes(page, radar, read_template(template), read_moment(run.environment)),
        folder,
        Scorer(banks, bank_path, run.choose_language, print_exception, versions.find_path),
        force=force,
        peers=beside,
    )
    inputs = drop_repeated_files(list_files(paths), run)
    collector.claim([*inputs, *((path, False) for path in (bank_path, peers, *dict(versions.given)) if path)])
    return _score(inputs, paths, collector)


def _check_form(chosen: Format, given: Mapping[FormOption, bool]) -> None:
    """Refuse a format that needs what is not installed, or an option for the form of another format."""
    from maturity.render.formats import REPORT_FORMATS, is_available

    if not is_available(chosen):
        raise UsageError("usage.format_needs", format=chosen.name, library=chosen.needs, extra=chosen.extra)
    for option, is_given in given.items():
        if is_given and option not in chosen.takes:
            known = ", ".join(each.name for each in REPORT_FORMATS if option in each.takes)
            raise UsageError("usage.report_form", option=option, format=chosen.name, known=known)


def _score(inputs: Sequence[tuple[str, bool]], paths: Sequence[str], collector: CollectedReports) -> int:
    """Score the files and have the collector write what comes of them; return the exit code."""
    from maturity.cli import terminal
    from maturity.cli.batch.entries import DiagnosticsFormat, EntryMaker, WholeKeeper
    from maturity.cli.batch.run_log import RunLog
    from maturity.cli.debugging import choose_listener
    from maturity.cli.gates import GateTest

    run, scorer = collector.run, replace(collector.scorer, find_version=None)
    told = DiagnosticsFormat(run.language, terminal.measure_width(run.environment, sys.stderr), quiet=run.quiet)
    make_entry = EntryMaker(WholeKeeper(), told, GateTest((), run.language), tell_exception=choose_listener())
    log = RunLog(run, len(inputs))
    for outcome in scorer.score_files(inputs):
        entry = make_entry(outcome)
        log.take(entry)
        if entry.kept is not None:
            collector.add(entry.kept)
        collector.check_count()
    log.check(paths)
    if not collector.check_peers():
        return FAILED
    collector.write()
    return log.close(paths)


def _names_folder(output: str) -> bool:
    """Whether the name given to `-o` is that of a folder: it ends like one, or there is one."""
    try:
        return output.endswith(("/", os.sep)) or Path(output).is_dir()
    except (OSError, ValueError):
        return False
