"""Runs every check on one file: what loading it says and, for a bank, what its examples give."""

from __future__ import annotations

from pathlib import Path

from maturity.files import library
from maturity.files.answers import answers_of
from maturity.files.bank import bank_of
from maturity.files.document import Document, opened
from maturity.files.problem import located
from maturity.files.shape import validated
from maturity.files.shelf import Shelf
from maturity.files.sorts import lacks_bank, not_answers, sort_of
from maturity.files.translation import against, shape_of
from maturity.lint import examples
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.model.result import Result, Results
from maturity.text.catalogue import msg


def check(path: str, shelf: Shelf) -> list[Diagnostic]:
    """Everything found in the file at `path`, in its order."""
    document = opened(path)
    if not isinstance(document, Document):
        return document
    by_sort = {"bank": _bank, "answers": _answers, "translation": _translation, "result": _result}
    found = by_sort[sort_of(document)](document, shelf)
    return sorted(found, key=lambda diagnostic: diagnostic.order)


def _bank(document: Document, shelf: Shelf) -> list[Diagnostic]:
    if lacks_bank(document):
        return [not_answers(document)]
    loaded = bank_of(document)
    shelf.keep(loaded)
    found = list(loaded.diagnostics)
    if loaded.bank:
        found += located(document, examples.check(loaded.bank, document))
    return found


def _answers(document: Document, shelf: Shelf) -> list[Diagnostic]:
    return list(answers_of(document, shelf.find).diagnostics)


def _translation(document: Document, shelf: Shelf) -> list[Diagnostic]:
    texts, found = shape_of(document)
    if texts is None or has_errors(found):
        return found
    bank = _bank_of_translation(document.path, texts.translates, shelf)
    if bank is None:
        params = {"id": texts.translates}
        help_ = msg("MB248.help", **params)
        return [*found, document.diagnostic("MB248", ("translates",), params, help=help_)]
    return [*found, *against(document, texts, bank)]


def _bank_of_translation(path: str, bank_id: str, shelf: Shelf) -> Bank | None:
    """The bank beside the translation, else the one that ships."""
    if path != "<stdin>":
        beside = Path(path).parent / f"{bank_id}.yaml"
        if beside.is_file():
            return shelf.find(str(beside)).bank
    shipped = library.bank_path(bank_id)
    return shelf.find(str(shipped)).bank if shipped else None


def _result(document: Document, _: Shelf) -> list[Diagnostic]:
    shape = Results if "results" in document.data else Result
    return located(document, validated(shape, document.data)[1])
