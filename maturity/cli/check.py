"""`maturity check`: everything wrong in banks, translations and answers."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.help import KNOWN
from maturity.cli.options import Color, Lang, Output, Quiet
from maturity.cli.run import Run, check_choice

if TYPE_CHECKING:
    from maturity.loading.bank_cache import BankCache
    from maturity.model.diagnostic import Diagnostic

FORMATS = ("text", "json")
KNOWN["check_format"] = FORMATS


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
    from maturity.lint import runner
    from maturity.loading.bank_cache import BankCache
    from maturity.model.diagnostic import has_errors

    run = Run(lang, color, output, quiet)
    check_choice("--format", check_format, FORMATS)
    banks = BankCache()
    files = list_files(paths)
    run.protect(path for path, _ in files)
    if len(files) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    found = [diagnostic for path, _ in files for diagnostic in runner.check_file(path, banks)]
    if check_format == "json":
        _json(run, found, len(files))
    elif found or run.to_file:
        run.report(found, sys.stdout)
    run.tell(_summary(run, found, len(files)))
    if len(files) == 1 and not has_errors(found):
        _how_far(run, files[0][0], banks)
    if any(diagnostic.unreadable for diagnostic in found):
        return 2
    return 1 if has_errors(found) else 0


def _how_far(run: Run, path: str, banks: BankCache) -> None:
    """Of one answers file without errors, how much is answered: "nothing to report" is not "finished"."""
    from maturity.cli.results import quote_argument
    from maturity.insight.completeness import measure_completeness
    from maturity.loading.answers import load_answers

    loaded = None if path == "-" else load_answers(path, banks.load)
    far = measure_completeness(loaded) if loaded else None
    if far is None:
        return
    if far.asked:
        run.tell(run.say("check.ambitions", n=far.ambitions, asked=far.asked))
    run.tell(run.say("check.answered", n=far.answered, applicable=far.applicable, path=quote_argument(path)))


def _json(run: Run, found: Sequence[Diagnostic], files: int) -> None:
    from maturity.render.data import format_json
    from maturity.render.diagnostics import build_diagnostic

    facts = {"format": 1, "checked": files, "diagnostics": [build_diagnostic(each, run.language) for each in found]}
    run.write(format_json(facts))


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
