"""A table that a command was given, with the bank and the mapping to read it by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.loading.bank_cache import BankCache
    from maturity.model.bank import Bank
    from maturity.model.diagnostic import Diagnostic
    from maturity.syntax.document import Document
    from maturity.tables.mapped import MappedTable
    from maturity.tables.vocabulary import Vocabulary


@dataclass(frozen=True)
class TableKey:
    """What a table is read by."""

    bank_path: str
    vocabulary: Vocabulary
    mapping: Document | None


def open_table_key(table: str, bank: str | None, mapping: str | None, run: Run, banks: BankCache) -> TableKey | None:
    """Open the bank, the one named or that of the mapping file, and that file; None if they are wrong, which is told.

    Raises `UsageError` if neither is given.
    """
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.tables.mapped import find_bank_of_mapping, load_vocabulary
    from maturity.text.shell import quote_argument

    if bank is None and mapping is None:
        raise UsageError("usage.table_bank", path=quote_argument(table))
    document = _open_mapping(mapping, run, banks) if mapping is not None else None
    if mapping is not None and document is None:
        return None
    found = resolve_bank_path(bank) if bank is not None else find_bank_of_mapping(document) if document else ""
    if isinstance(found, list):
        run.report(found)
        return None
    loaded = banks.load(found)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return None
    if bank is not None and document is not None and (other := _find_other_bank(document, loaded.bank, banks)):
        run.report([other])
        return None
    return TableKey(found, load_vocabulary(banks, found), document)


def _find_other_bank(document: Document, given: Bank, banks: BankCache) -> Diagnostic | None:
    """Return what is to be said if a mapping names another bank than the command; None if that is not certain."""
    from maturity.tables.mapped import find_bank_of_mapping
    from maturity.tables.mapping_file import explain_other_bank

    path = find_bank_of_mapping(document)
    own = banks.load(path).bank if isinstance(path, str) else None
    return explain_other_bank(document, own, given) if own is not None and own.id != given.id else None


def map_by_key(table: str, key: TableKey, run: Run) -> MappedTable | None:
    """Open the table and find out what its columns say, and tell what is wrong; None if it cannot be read."""
    from maturity.model.diagnostic import has_errors
    from maturity.tables.mapped import map_table

    mapped = map_table(table, key.vocabulary, key.mapping)
    if mapped.diagnostics and (has_errors(mapped.diagnostics) or not run.quiet):
        run.report(mapped.diagnostics)
    return mapped if mapped.mapping is not None else None


def _open_mapping(path: str, run: Run, banks: BankCache) -> Document | None:
    from maturity.syntax.document import Document
    from maturity.tables.mapping_file import explain_not_mapping, is_mapping

    document = banks.open(path)
    if isinstance(document, Document) and is_mapping(document):
        return document
    run.report([explain_not_mapping(document)] if isinstance(document, Document) else document)
    return None
