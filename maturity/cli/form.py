"""`maturity form`: an empty questionnaire to fill in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Quiet, refuse_option
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.text.file_names import YAML_ENDINGS

if TYPE_CHECKING:
    from maturity.cli.which_bank import ChosenBank
    from maturity.loading.bank_cache import BankCache
    from maturity.model.bank import Bank
    from maturity.saving.prefill import Prefill
    from maturity.syntax.document import Document

_PROPOSED_NAME = "reponses.yaml"
"""The name that the form itself gives to its file where it goes to the standard output."""


def run_form(
    bank: Annotated[str, typer.Argument(metavar="BANK", help="help.bank_argument")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="help.output", callback=refuse_option)
    ] = "-",
    express: Annotated[bool, typer.Option("--express", help="help.express")] = False,
    earlier: Annotated[str | None, typer.Option("--from", metavar="FILE", help="help.from")] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Write a blank answers file; an existing file is never replaced unless asked."""
    from maturity.cli.which_bank import load_chosen_bank, make_reference
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.shipped import is_path
    from maturity.model.length_wording import describe_length
    from maturity.model.reading_time import list_full_version, list_short_version
    from maturity.saving.form import BLANK, build_form
    from maturity.text.shell import quote_argument

    run = Run(lang, color, output, quiet)
    _check_output(run, output, [each for each in (earlier, bank if is_path(bank) else None) if each], force=force)
    banks = BankCache()
    if is_path(bank):
        _refuse_answers(bank, banks)
    chosen = load_chosen_bank(bank, run, banks)
    if chosen is None:
        return FAILED
    _check_version(chosen.bank, express=express)
    reference = make_reference(chosen.path, output) if is_path(bank) else bank
    given = _collect_answers(earlier, chosen, run, banks) if earlier else BLANK
    if given is None:
        return FAILED
    name = output if run.to_file else _PROPOSED_NAME
    run.write(build_form(chosen.bank, reference, name, chosen.language, express=express, given=given))
    if run.to_file:
        asked = list_short_version(chosen.bank) if express else list_full_version(chosen.bank)
        length = describe_length(asked, run.language)
        run.tell(run.say("form.written", path=output, typed=quote_argument(output), length=length))
        if earlier:
            run.tell(run.say("form.carried", n=len(given), path=earlier))
    return DONE


def _check_output(run: Run, output: str, inputs: Sequence[str], *, force: bool) -> None:
    """Refuse a file that is not YAML, that exists already, or that is one of those to read."""
    if not run.to_file:
        return
    if not output.lower().endswith(YAML_ENDINGS):
        raise UsageError("usage.form_output", path=output)
    from maturity.render.formats import FORM

    run.claim(FORM, [(path, False) for path in inputs], force=force)


def _refuse_answers(path: str, banks: BankCache) -> None:
    """Refuse a file of answers in the place of the bank, with the command that is probably meant."""
    from maturity.cli.which_bank import name_bank
    from maturity.loading.file_kinds import identify_file
    from maturity.loading.references import find_bank_reference
    from maturity.syntax.document import Document
    from maturity.text.shell import quote_argument

    document = banks.open(path)
    if not isinstance(document, Document) or identify_file(document) != "answers":
        return
    found = find_bank_reference(document, [])
    if found is not None:
        bank = name_bank(str(document.data["bank"]), found)
        command = f"maturity form {quote_argument(bank)} --from {quote_argument(path)}"
        raise UsageError("usage.form_answers", path=path, command=command)


def _check_version(bank: Bank, *, express: bool) -> None:
    """Refuse the short version of a bank that has none."""
    if express and not any(question.express for question in bank.questions):
        raise UsageError("usage.no_express", bank=bank.id)


def _collect_answers(path: str, chosen: ChosenBank, run: Run, banks: BankCache) -> Prefill | None:
    """Collect the answers of an earlier file; None if it holds none that can be read, which is reported.

    They are read as `maturity score` reads them, and what is to be known of them is said in the same words.
    """
    from maturity.loading.answers import read_answers
    from maturity.loading.file_kinds import explain_not_answers, identify_file
    from maturity.model.diagnostic import has_errors
    from maturity.saving.prefill import collect_prefill
    from maturity.syntax.document import Document, open_document

    document = open_document(path)
    if not isinstance(document, Document):
        run.report(document)
        return None
    if identify_file(document) != "answers":
        run.report([explain_not_answers(document)])
        return None
    if not _names_bank(document, chosen, banks):
        return collect_prefill(chosen.bank, document.data, None)
    loaded = read_answers(document, banks.load, chosen.path)
    if loaded.diagnostics and (has_errors(loaded.diagnostics) or not run.quiet):
        run.report(loaded.diagnostics)
    return None if has_errors(loaded.diagnostics) else collect_prefill(chosen.bank, document.data, loaded.carried)


def _names_bank(document: Document, chosen: ChosenBank, banks: BankCache) -> bool:
    """Whether `document`, an answers file, is for the bank `chosen`: for its file, or for a bank of the same id.

    A bank of the same id in another file is another version of it.
    """
    from maturity.loading.references import find_bank_reference

    path = find_bank_reference(document, [])
    if document.data.get("bank") == chosen.bank.id or path is None:
        return document.data.get("bank") == chosen.bank.id
    if os.path.realpath(path) == os.path.realpath(chosen.path):
        return True
    named = banks.load(path).bank
    return named is not None and named.id == chosen.bank.id
