"""The command `maturity check`: read what is to be checked, print what was found, and choose the exit code."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from maturity.cli.check.against import Against, AnswersPaths
from maturity.cli.check.configuration import Choice, Config, Ignore, NoConfig, Select, read_configuration
from maturity.cli.exits import DONE, FAILED, REFUSED
from maturity.cli.options import Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError


def run_check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.check_paths")],
    check_format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.check_format")
    ] = None,
    output: Output = None,
    force: Force = False,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all_alike")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="help.exit_zero")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="help.strict")] = False,
    proves: Annotated[bool, typer.Option("--prove", help="help.prove")] = False,
    skips_others: Annotated[bool, typer.Option("--skip-others", help="help.skip_others")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="help.fix")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.diff")] = False,
    stdin_name: Annotated[str | None, typer.Option("--stdin-name", metavar="NAME", help="help.stdin_name")] = None,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    no_config: NoConfig = False,
    mutate: Annotated[bool, typer.Option("--mutate", help="help.mutate")] = False,
    against: Against = None,
    answers_paths: AnswersPaths = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Check files, and return the exit code: 0 for nothing to object, 1 for something, 2 for what could not be done."""
    from maturity.cli.check.against import open_version_check
    from maturity.cli.check.ci import add_step_summary, choose_format, find_folders
    from maturity.cli.check.files import check_files, tell_passed_over
    from maturity.cli.check.fixing import show_fixes, write_fixes
    from maturity.cli.check.mutation import make_progress_teller
    from maturity.cli.check.proofs import prove_banks
    from maturity.cli.check.standard_input import make_banks
    from maturity.cli.check.summary import add_summary, summarize, tell_completeness
    from maturity.cli.clock import read_today
    from maturity.cli.inputs import list_files
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.terminal import measure_width
    from maturity.loading.bugs import BUG
    from maturity.model.diagnostic import has_errors
    from maturity.render.results import Checked
    from maturity.render.writers import load_diagnostics_writer

    run = Run(lang, color, output, quiet)
    chosen = choose_format(check_format, output, run.environment)
    banks, today = make_banks(paths, stdin_name), read_today(run.environment)
    files = drop_repeated_files(list_files(paths, are_results_read=True), run)
    choice = Choice(tuple(select or ()), tuple(ignore or ()), config, is_file_read=not no_config)
    configuration = read_configuration(paths, choice, stdin_name)
    if isinstance(configuration, list):
        run.report(configuration)
        return FAILED
    files = configuration.begin(files, run)
    run.claim(chosen, files, force=force)
    if diff:
        return show_fixes(files, run)
    if fix:
        write_fixes(files, run)
    if len(files) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    tell_progress = make_progress_teller(run) if mutate else None
    versions = open_version_check(against, answers_paths or (), run, banks)
    found = check_files(files, banks, today, configuration, tell_progress, skips_others=skips_others, versions=versions)
    if not found.checked and not skips_others:
        raise UsageError("usage.nothing_to_check", path=", ".join(paths))
    diagnostics, summary = found.diagnostics, summarize(run, found.diagnostics, len(found.checked))
    checked = Checked(
        tuple(diagnostics),
        tuple(found.checked),
        run.language,
        measure_width(run.environment),
        everything,
        strict or configuration.settings.is_strict,
        *find_folders(run.environment),
        proofs=tuple(prove_banks(found.checked, banks)) if proves else (),
        versions=versions.finish(run, diagnostics) if versions else (),
    )
    made = load_diagnostics_writer(chosen)(checked)
    if made.body or run.to_file:
        run.show_output(add_summary(made, summary) if run.to_file else made)
    if chosen.name == "github":
        add_step_summary(run, checked, summary)
    run.tell(summary)
    tell_passed_over(run, found.passed_over)
    if len(files) == 1 and not has_errors(diagnostics):
        tell_completeness(run, files[0][0], found.answers)
    if any(diagnostic.unreadable or diagnostic.code == BUG for diagnostic in diagnostics):
        return FAILED
    return REFUSED if not exit_zero and any(map(checked.is_objection, diagnostics)) else DONE
