"""`maturity form`: an empty questionnaire to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maturity.cli.options import Color, Lang, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError

ENDINGS = (".yaml", ".yml")


def form(
    bank: Annotated[str, typer.Argument(metavar="BANK", help="help.bank_argument")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="help.output")] = "-",
    express: Annotated[bool, typer.Option("--express", help="help.express")] = False,
    force: Annotated[bool, typer.Option("--force", help="help.force")] = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Write a blank answers file; an existing file is never replaced unless asked."""
    from maturity.cli.language import for_bank
    from maturity.cli.which_bank import path_of
    from maturity.files import form as forms
    from maturity.files.library import is_path
    from maturity.files.shelf import Shelf

    run = Run(lang, color, output, quiet)
    if run.to_file and not output.endswith(ENDINGS):
        raise UsageError("usage.form_output", path=output)
    if run.to_file and not force and Path(output).exists():
        raise UsageError("usage.exists", path=output)
    path, shelf = path_of(bank), Shelf()
    loaded = shelf.find(path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return 2
    language = for_bank(lang, run.environment, shelf.languages(path))
    shown = shelf.in_language(path, language) or loaded.bank
    count = sum(question.express for question in shown.questions) if express else len(shown.questions)
    if not count:
        raise UsageError("usage.no_express", bank=shown.id)
    reference = _reference(path, output) if is_path(bank) else bank
    name = output if run.to_file else "reponses.yaml"
    run.write(forms.form(shown, reference, name, language, express=express))
    if run.to_file:
        run.tell(run.say("form.written", path=output, n=count))
    return 0


def _reference(bank: str, output: str) -> str:
    """The path of a bank as the answers file will name it: from its own folder, with `/` everywhere."""
    import os

    folder = Path(output).parent if output != "-" else Path()
    return Path(os.path.relpath(bank, folder)).as_posix()
