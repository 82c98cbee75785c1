"""`maturity form`: an empty questionnaire to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.options import Color, Lang, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.files.carried import Carried
    from maturity.model.bank import Bank

ENDINGS = (".yaml", ".yml")


def form(
    bank: Annotated[str, typer.Argument(metavar="BANK", help="help.bank_argument")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="help.output")] = "-",
    express: Annotated[bool, typer.Option("--express", help="help.express")] = False,
    earlier: Annotated[str | None, typer.Option("--from", metavar="FILE", help="help.from")] = None,
    force: Annotated[bool, typer.Option("--force", help="help.force")] = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Write a blank answers file; an existing file is never replaced unless asked."""
    from maturity.cli.language import for_bank
    from maturity.cli.which_bank import path_of, reference_from
    from maturity.files import form as forms
    from maturity.files.library import is_path
    from maturity.files.shelf import Shelf

    run = Run(lang, color, output, quiet)
    if run.to_file and not output.endswith(ENDINGS):
        raise UsageError("usage.form_output", path=output)
    if run.to_file and not force and Path(output).exists():
        raise UsageError("usage.exists", path=output)
    run.protect([earlier] if earlier else [])
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
    reference = reference_from(path, output) if is_path(bank) else bank
    name = output if run.to_file else "reponses.yaml"
    given = _carried(earlier, shown, reference, run) if earlier else forms.BLANK
    if given is None:
        return 2
    run.write(forms.form(shown, reference, name, language, express=express, given=given))
    if run.to_file:
        run.tell(run.say("form.written", path=output, n=count))
        if earlier:
            run.tell(run.say("form.carried", n=len(given), path=earlier))
    return 0


def _carried(path: str, bank: Bank, reference: str, run: Run) -> Carried | None:
    """What the earlier file brings; None, and why is told, if it holds no answers that can be read."""
    from maturity.files.carried import carried
    from maturity.files.document import Document, opened
    from maturity.files.sorts import not_answers, sort_of

    document = opened(path)
    if not isinstance(document, Document):
        run.report(document)
        return None
    if sort_of(document) != "answers":
        run.report([not_answers(document)])
        return None
    return carried(document, bank, reference)
