"""`maturity form`: an empty questionnaire to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.options import Color, Lang, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.text.file_names import YAML_ENDINGS

if TYPE_CHECKING:
    from maturity.model.bank import Bank
    from maturity.saving.prefill import Prefill


def run_form(
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
    from maturity.cli.language import choose_for_bank
    from maturity.cli.which_bank import make_reference, resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.shipped import is_path
    from maturity.saving import form as forms

    run = Run(lang, color, output, quiet)
    if run.to_file and not output.endswith(YAML_ENDINGS):
        raise UsageError("usage.form_output", path=output)
    if run.to_file and not force and Path(output).exists():
        raise UsageError("usage.exists", path=output)
    run.protect([earlier] if earlier else [])
    path, banks = resolve_bank_path(bank), BankCache()
    loaded = banks.load(path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return 2
    language = choose_for_bank(lang, run.environment, banks.list_languages(path))
    shown = banks.load_in_language(path, language) or loaded.bank
    count = sum(question.express for question in shown.questions) if express else len(shown.questions)
    if not count:
        raise UsageError("usage.no_express", bank=shown.id)
    reference = make_reference(path, output) if is_path(bank) else bank
    name = output if run.to_file else "reponses.yaml"
    given = _carried(earlier, shown, reference, run) if earlier else forms.BLANK
    if given is None:
        return 2
    run.write(forms.build_form(shown, reference, name, language, express=express, given=given))
    if run.to_file:
        run.tell(run.say("form.written", path=output, n=count))
        if earlier:
            run.tell(run.say("form.carried", n=len(given), path=earlier))
    return 0


def _carried(path: str, bank: Bank, reference: str, run: Run) -> Prefill | None:
    """What the earlier file brings; None, and why is told, if it holds no answers that can be read."""
    from maturity.loading.file_kinds import explain_not_answers, identify_file
    from maturity.saving.prefill import collect_prefill
    from maturity.syntax.document import Document, open_document

    document = open_document(path)
    if not isinstance(document, Document):
        run.report(document)
        return None
    if identify_file(document) != "answers":
        run.report([explain_not_answers(document)])
        return None
    return collect_prefill(document, bank, reference)
