"""One file of answers to explain: scored, with the documents in which its figures are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maturity.batch.outcomes import Outcome, Scorer
from maturity.cli.debugging import print_exception
from maturity.cli.inputs import list_files
from maturity.cli.run import Run
from maturity.cli.which_bank import resolve_bank_path
from maturity.errors import UsageError
from maturity.insight.derivation.places import Places
from maturity.loading.bank import digest_data
from maturity.loading.bank_cache import BankCache
from maturity.loading.extending.merged_document import MergedDocument
from maturity.model.carrying import carry_over
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.model.scorecard import Scorecard
from maturity.render.certificate import UsedFile, UsedFiles
from maturity.render.formats import Format
from maturity.syntax.document import Document, open_document

if TYPE_CHECKING:
    from maturity.model.diagnostic import Pointer


@dataclass(frozen=True)
class ExplainedFile:
    """A file of answers that was scored."""

    path: str
    card: Scorecard
    language: str
    """The language in which its scorecard is shown."""
    places: Places
    """Where each figure is written."""
    files: UsedFiles
    """The files that its figures come from."""


@dataclass
class _Opener:
    """Opens files, and keeps their documents: what one step has read is handed on."""

    documents: dict[str, Document] = field(default_factory=dict)

    def __call__(self, path: str) -> Document | list[Diagnostic]:
        opened = open_document(path)
        if isinstance(opened, Document):
            self.documents[opened.path] = opened
        return opened


def read_explained_file(path: str, bank: str | None, run: Run, chosen: Format, *, force: bool) -> ExplainedFile | None:
    """Score the file at `path`, with the bank that it names or with `bank`; None if that cannot be done.

    What is wrong is reported. Raises `UsageError` for a folder, and where the result may not be written.
    """
    if list_files([path]) != [(path, False)]:
        raise UsageError("usage.explain_one", path=path)
    opener = _Opener()
    banks, bank_path = BankCache(opener), resolve_bank_path(bank) if bank is not None else None
    if bank_path is not None and banks.load(bank_path).bank is None:
        run.report(banks.load(bank_path).diagnostics)
        return None
    run.claim(chosen, [(each, False) for each in (path, bank_path) if each is not None], force=force)
    outcome = Scorer(banks, bank_path, run.choose_language, print_exception).score_file(path, in_folder=False)
    if outcome.diagnostics and (has_errors(outcome.diagnostics) or not run.quiet):
        run.report(outcome.diagnostics, everything=False)
    return None if outcome.card is None else _put_together(outcome, outcome.card, banks, opener)


def _put_together(outcome: Outcome, card: Scorecard, banks: BankCache, opener: _Opener) -> ExplainedFile:
    assert outcome.bank_path is not None
    bank, answers = banks.load(outcome.bank_path).document, opener.documents[outcome.path]
    assert bank is not None
    carried = carry_over(answers.data, card.bank)

    def restore(pointer: Pointer) -> Pointer:
        return carried.restore_pointer(pointer)

    files = UsedFiles(
        tuple(UsedFile(each.path, each.source.sha256) for each in _list_files_of_bank(bank)),
        UsedFile(answers.path, answers.source.sha256),
        digest_data(answers.data),
    )
    return ExplainedFile(outcome.path, card, outcome.language, Places(bank, answers, restore), files)


def _list_files_of_bank(document: Document) -> Iterator[Document]:
    """Yield the document of a bank, then those of the banks that it builds on, the nearest first."""
    yield document
    while isinstance(document, MergedDocument):
        document = document.base
        yield document
