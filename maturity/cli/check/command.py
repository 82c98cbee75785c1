"""The command `maturity check`: read what is to be checked, print what was found, and choose the exit code."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED, REFUSED
from maturity.cli.options import Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.loading.answers import LoadedAnswers
    from maturity.model.diagnostic import Diagnostic
    from maturity.render import results


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
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Check files, and return the exit code: 0 for nothing to object, 1 for something, 2 for what could not be done."""
    from maturity.cli.check.ci import add_step_summary, choose_format, find_folders
    from maturity.cli.clock import read_today
    from maturity.cli.debugging import print_exception
    from maturity.cli.inputs import list_files
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.terminal import measure_width
    from maturity.lint import runner
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.bugs import BUG
    from maturity.model.diagnostic import has_errors
    from maturity.render.formats import load_diagnostics_writer
    from maturity.render.results import Checked

    run = Run(lang, color, output, quiet)
    chosen = choose_format(check_format, output, run.environment)
    banks, today = BankCache(), read_today(run.environment)
    files = drop_repeated_files(list_files(paths, are_results_read=True), run)
    run.claim(chosen, files, force=force)
    if len(files) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    diagnostics: list[Diagnostic] = []
    answers: LoadedAnswers | None = None
    for path, _ in files:
        checked_file = runner.check_file(path, banks, print_exception, today)
        diagnostics += checked_file.diagnostics
        answers = checked_file.answers
    summary = _summarize(run, diagnostics, len(files))
    checked = Checked(
        tuple(diagnostics),
        tuple(path for path, _ in files),
        run.language,
        measure_width(run.environment),
        everything,
        strict,
        *find_folders(run.environment),
    )
    made = load_diagnostics_writer(chosen)(checked)
    if made.body or run.to_file:
        run.show_output(_add_summary(made, summary) if run.to_file else made)
    if chosen.name == "github":
        add_step_summary(run, checked, summary)
    run.tell(summary)
    if len(files) == 1 and not has_errors(diagnostics):
        _tell_completeness(run, files[0][0], answers)
    if any(diagnostic.unreadable or diagnostic.code == BUG for diagnostic in diagnostics):
        return FAILED
    return REFUSED if not exit_zero and any(map(checked.is_objection, diagnostics)) else DONE


def _add_summary(made: results.Output, summary: str) -> results.Output:
    """Return lines for a file with the summary as their last: a file of a check without findings is not empty."""
    return replace(made, body=(*made.body, ((summary, ""),))) if isinstance(made.body, tuple) else made


def _tell_completeness(run: Run, path: str, answers: LoadedAnswers | None) -> None:
    """Say how much of one file of answers is filled in: a file with nothing to report may still be empty."""
    from maturity.insight.completeness import measure_completeness
    from maturity.text.shell import quote_argument

    completeness = None if answers is None or path == "-" else measure_completeness(answers)
    if completeness is None:
        return
    if completeness.axes_with_target:
        run.tell(run.say("check.ambitions", n=completeness.targets, asked=completeness.axes_with_target))
    answered, applicable = completeness.answered, completeness.applicable
    run.tell(run.say("check.answered", n=answered, applicable=applicable, path=quote_argument(path)))


def _summarize(run: Run, diagnostics: Sequence[Diagnostic], files: int) -> str:
    """Return the last line: nothing to report, or how many errors, warnings and hints there are in how many files."""
    if not diagnostics:
        return run.say("check.clean", n=files)
    hints = sum(each.severity == "hint" for each in diagnostics)
    return run.say(
        "check.found",
        files=run.say("check.files", n=files),
        errors=run.say("check.errors", n=sum(each.severity == "error" for each in diagnostics)),
        warnings=run.say("check.warnings", n=sum(each.severity == "warning" for each in diagnostics)),
        hints=run.say("check.hints", n=hints) if hints else "",
    )
