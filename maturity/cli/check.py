"""`maturity check`: everything wrong in banks, translations and answers."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.options import Color, Lang, Output, Quiet
from maturity.cli.run import Run, choose_format

if TYPE_CHECKING:
    from maturity.loading.bank_cache import BankCache
    from maturity.model.diagnostic import Diagnostic


def run_check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.check_paths")],
    check_format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="help.format")] = "text",
    output: Output = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Check files."""
    from maturity.cli.inputs import list_files
    from maturity.cli.terminal import measure_width
    from maturity.lint import runner
    from maturity.loading.bank_cache import BankCache
    from maturity.model.diagnostic import has_errors
    from maturity.render.formats import DIAGNOSTIC_FORMATS, load_diagnostics_writer
    from maturity.render.results import Checked

    run = Run(lang, color, output, quiet)
    chosen = choose_format(DIAGNOSTIC_FORMATS, check_format, None)
    banks = BankCache()
    files = list_files(paths)
    run.protect(path for path, _ in files)
    if len(files) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    found = [diagnostic for path, _ in files for diagnostic in runner.check_file(path, banks)]
    if found or run.to_file or chosen is not DIAGNOSTIC_FORMATS[0]:
        checked = Checked(tuple(found), len(files), run.language, measure_width(run.environment))
        run.show_output(load_diagnostics_writer(chosen)(checked))
    run.tell(_summary(run, found, len(files)))
    if len(files) == 1 and not has_errors(found):
        _how_far(run, files[0][0], banks)
    if any(diagnostic.unreadable for diagnostic in found):
        return 2
    return 1 if has_errors(found) else 0


def _how_far(run: Run, path: str, banks: BankCache) -> None:
    """Of one answers file without errors, how much is answered: "nothing to report" is not "finished"."""
    from maturity.insight.completeness import measure_completeness
    from maturity.loading.answers import load_answers
    from maturity.render.commands import quote_argument

    loaded = None if path == "-" else load_answers(path, banks.load)
    far = measure_completeness(loaded) if loaded else None
    if far is None:
        return
    if far.asked:
        run.tell(run.say("check.ambitions", n=far.ambitions, asked=far.asked))
    run.tell(run.say("check.answered", n=far.answered, applicable=far.applicable, path=quote_argument(path)))


def _summary(run: Run, found: Sequence[Diagnostic], files: int) -> str:
    if not found:
        return run.say("check.clean", n=files)
    errors = sum(each.severity == "error" for each in found)
    return run.say(
        "check.found",
        files=run.say("check.files", n=files),
        errors=run.say("check.errors", n=errors),
        warnings=run.say("check.warnings", n=len(found) - errors),
    )
