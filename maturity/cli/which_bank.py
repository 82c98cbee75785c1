"""A BANK argument to the path of its file."""

from __future__ import annotations

from maturity.errors import UsageError
from maturity.files import library


def path_of(bank: str) -> str:
    """The path of a bank given by id or by path; raises `UsageError` for an id that does not ship."""
    if library.is_path(bank):
        return bank
    shipped = library.bank_path(bank)
    if shipped is None:
        raise UsageError("usage.no_bank", bank=bank, known=", ".join(library.bank_ids()))
    return str(shipped)
