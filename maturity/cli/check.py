"""`maturity check`: everything wrong in banks, translations and answers."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.help import KNOWN
from maturity.cli.options import Color, Lang, Output, Quiet
from maturity.cli.run import Run, chosen

if TYPE_CHECKING:
    from maturity.files.shelf import Shelf
    from maturity.model.diagnostic import Diagnostic

FORMATS = ("text", "json")
KNOWN["check_format"] = FORMATS


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.check_paths")],
    check_format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="help.format")] = "text",
    output: Output = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Check files."""
    from maturity.cli.inputs import files_in
    from maturity.files.shelf import Shelf
    from maturity.lint import runner
    from maturity.model.diagnostic import has_errors

    run = Run(lang, color, output, quiet)
    chosen("--format", check_format, FORMATS)
    shelf = Shelf()
    files = files_in(paths)
    run.protect(path for path, _ in files)
    if len(files) > 1:
        gc.enable()  # `start` turned it off, for runs that are over before it pays
    found = [diagnostic for path, _ in files for diagnostic in runner.check(path, shelf)]
    if check_format == "json":
        _json(run, found, len(files))
    elif found or run.to_file:
        run.report(found, sys.stdout)
    run.tell(_summary(run, found, len(files)))
    if len(files) == 1 and not has_errors(found):
        _how_far(run, files[0][0], shelf)
    if any(diagnostic.unreadable for diagnostic in found):
        return 2
    return 1 if has_errors(found) else 0


def _how_far(run: Run, path: str, shelf: Shelf) -> None:
    """Of one answers file without errors, how much is answered: "nothing to report" is not "finished"."""
    from maturity.cli.results import quoted
    from maturity.files.answers import answers_at
    from maturity.lint.progress import progress

    loaded = None if path == "-" else answers_at(path, shelf.find)
    far = progress(loaded) if loaded else None
    if far is None:
        return
    if far.asked:
        run.tell(run.say("check.ambitions", n=far.ambitions, asked=far.asked))
    run.tell(run.say("check.answered", n=far.answered, applicable=far.applicable, path=quoted(path)))


def _json(run: Run, found: Sequence[Diagnostic], files: int) -> None:
    from maturity.render.data import as_json
    from maturity.render.findings import data

    facts = {"format": 1, "checked": files, "diagnostics": [data(each, run.language) for each in found]}
    run.write(as_json(facts))


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
