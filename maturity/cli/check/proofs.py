"""What can happen in the banks that are checked: `maturity check --prove`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.lint.proofs.report import ProofReport
    from maturity.loading.bank_cache import BankCache


def prove_banks(paths: Iterable[str], banks: BankCache) -> Iterator[tuple[str, ProofReport]]:
    """Yield what can happen in each bank among the files of `paths`, with its path.

    A bank with errors is left out, and one that is too large for opinions about it, which the check says.
    """
    from maturity.lint.example_margin import find_margin
    from maturity.lint.proofs.report import report_proofs
    from maturity.lint.size import explain_size
    from maturity.lint.studied_bank import StudiedBank
    from maturity.loading.file_kinds import identify_file, is_missing_bank
    from maturity.syntax.document import Document

    for path in paths:
        document = banks.open(path)
        if not isinstance(document, Document) or identify_file(document) != "bank" or is_missing_bank(document):
            continue
        loaded = banks.load_document(document)
        if loaded.bank is not None and explain_size(loaded.bank) is None:
            whole = loaded.document or document
            studied = StudiedBank(loaded.bank, whole)
            yield path, report_proofs(loaded.bank, studied.proofs, studied.sound_examples, find_margin(whole))
