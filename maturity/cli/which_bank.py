"""A BANK argument to the path of its file."""

from __future__ import annotations

from pathlib import Path

from maturity.errors import UsageError
from maturity.loading import shipped


def resolve_bank_path(bank: str) -> str:
    """The path of a bank given by id or by path; raises `UsageError` for an id that does not ship."""
    if shipped.is_path(bank):
        return bank
    path = shipped.find_bank_path(bank)
    if path is None:
        raise UsageError("usage.no_bank", bank=bank, known=", ".join(shipped.list_bank_ids()))
    return str(path)


def make_reference(bank: str, output: str) -> str:
    """The path of a bank as an answers file will name it: from its own folder, with `/` everywhere."""
    import os

    folder = Path(output).parent if output != "-" else Path()
    try:
        return Path(os.path.relpath(bank, folder)).as_posix()
    except ValueError as error:  # Windows: no path leads from one drive to another
        raise UsageError("usage.other_drive", bank=bank, path=output) from error
