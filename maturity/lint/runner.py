"""Runs every check on one file: what loading it says and, for a bank, what its examples give."""

from __future__ import annotations

from pathlib import Path

from maturity.lint import examples
from maturity.loading import shipped
from maturity.loading.answers import read_answers
from maturity.loading.bank import read_bank
from maturity.loading.bank_cache import BankCache
from maturity.loading.file_kinds import explain_not_answers, identify_file, is_missing_bank
from maturity.loading.problem import locate_problems
from maturity.loading.translation import check_translation, read_translation
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.model.result import Result, Results
from maturity.syntax.document import Document, open_document
from maturity.text.catalogue import make_message


def check_file(path: str, banks: BankCache) -> list[Diagnostic]:
    """Everything found in the file at `path`, in its order."""
    document = open_document(path)
    if not isinstance(document, Document):
        return document
    by_sort = {"bank": _bank, "answers": _answers, "translation": _translation, "result": _result}
    found = by_sort[identify_file(document)](document, banks)
    return sorted(found, key=lambda diagnostic: diagnostic.order)


def _bank(document: Document, banks: BankCache) -> list[Diagnostic]:
    if is_missing_bank(document):
        return [explain_not_answers(document)]
    loaded = read_bank(document)
    banks.add(loaded)
    found = list(loaded.diagnostics)
    if loaded.bank:
        found += locate_problems(document, examples.check_examples(loaded.bank, document))
    return found


def _answers(document: Document, banks: BankCache) -> list[Diagnostic]:
    return list(read_answers(document, banks.load).diagnostics)


def _translation(document: Document, banks: BankCache) -> list[Diagnostic]:
    texts, found = read_translation(document)
    if texts is None or has_errors(found):
        return found
    bank = _bank_of_translation(document.path, texts.translates, banks)
    if bank is None:
        params = {"id": texts.translates}
        help_ = make_message("MB248.help", **params)
        return [*found, document.make_diagnostic("MB248", ("translates",), params, help=help_)]
    return [*found, *check_translation(document, texts, bank)]


def _bank_of_translation(path: str, bank_id: str, banks: BankCache) -> Bank | None:
    """The bank beside the translation, else the one that ships."""
    if path != "<stdin>":
        beside = Path(path).parent / f"{bank_id}.yaml"
        if beside.is_file():
            return banks.load(str(beside)).bank
    own = shipped.find_bank_path(bank_id)
    return banks.load(str(own)).bank if own else None


def _result(document: Document, _: BankCache) -> list[Diagnostic]:
    shape = Results if "results" in document.data else Result
    return locate_problems(document, validate_data(shape, document.data)[1])
