"""The check of a translation: its shape, beside its bank, by the rules; and where that bank is.

A bank with errors can be compared too, as long as it has the shape of one: people translate while they still write.
"""

from __future__ import annotations

from pathlib import Path

from maturity.lint.covering import leave_out_covered
from maturity.lint.sieve import Sieve
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading import shipped
from maturity.loading.bank import LoadedBank
from maturity.loading.bank_cache import BankCache
from maturity.loading.locating import locate_problems
from maturity.loading.translation import check_translation, read_translation
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.model.translation import Translation
from maturity.syntax.document import Document
from maturity.syntax.reading import STDIN
from maturity.text.catalogue import make_message
from maturity.text.file_names import DATA_ENDINGS


def check_translation_file(document: Document, banks: BankCache, sieve: Sieve) -> list[Diagnostic]:
    """Check the shape of a translation, compare it with its bank, then apply the rules.

    MB248 if that bank cannot be used, beside what can be compared all the same.
    """
    texts, diagnostics = read_translation(document)
    if texts is None or has_errors(diagnostics):
        return diagnostics
    bank_path = find_translated_bank(document.path, texts.translates, banks)
    if bank_path is None:
        params = {"id": texts.translates}
        advice = make_message("MB248.help", **params)
        return [*diagnostics, document.make_diagnostic("MB248", ("translates",), params, help=advice)]
    loaded = banks.load(bank_path)
    if loaded.bank is None:
        return _check_beside_errors(document, texts, loaded, diagnostics)
    diagnostics = check_translation(document, banks.inherit_texts(bank_path, texts), loaded.bank, diagnostics)
    if has_errors(diagnostics):
        return diagnostics
    from maturity.lint.rules import apply_translation_rules  # likewise  # noqa: PLC0415

    problems = apply_translation_rules(StudiedTranslation(texts, loaded.bank, document))
    return locate_problems(document, leave_out_covered(problems, sieve.silent), diagnostics)


def _check_beside_errors(
    document: Document, texts: Translation, loaded: LoadedBank, diagnostics: list[Diagnostic]
) -> list[Diagnostic]:
    """Compare a translation with a bank that has errors, as far as that has the shape of one; MB248 names the first.

    What the bank inherits is not compared: it may be translated elsewhere.
    """
    errors = [each for each in loaded.diagnostics if each.severity == "error"]
    first = errors[0]
    place = f"{first.path}:{first.span.line}" if first.span else first.path
    has_draft = loaded.draft is not None and loaded.base_path is None
    params = {"id": texts.translates, "n": len(errors)}
    advice = make_message("MB248.errors.help", place=place, first=first.message)
    variant = "partly" if has_draft else "errors"
    told = document.make_diagnostic("MB248", ("translates",), params, variant=variant, help=advice)
    if loaded.draft is None or not has_draft:
        return [*diagnostics, told]
    return check_translation(document, texts, loaded.draft, [*diagnostics, told])


def find_translated_bank(path: str, bank_id: str, banks: BankCache) -> str | None:
    """Return the path of the bank that the translation at `path` is for; None if there is none.

    It is beside the translation: called by its id, or like the translation without its language; else it ships.
    """
    if path != STDIN:
        beside = Path(path)
        neighbour = beside.with_name(f"{bank_id}.yaml")
        if neighbour.is_file():
            return str(neighbour)
        stem = beside.stem.rpartition(".")[0]
        for candidate in (beside.with_name(f"{stem}{ending}") for ending in DATA_ENDINGS if stem):
            document = banks.open(str(candidate)) if candidate.is_file() else None
            if isinstance(document, Document) and document.data.get("id") == bank_id:
                return str(candidate)
    shipped_path = shipped.find_bank_path(bank_id)
    return str(shipped_path) if shipped_path else None
