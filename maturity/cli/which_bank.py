"""A BANK argument: its path, the bank itself in the reader's language, and the reference to it in an answers file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.errors import UsageError
from maturity.loading import shipped
from maturity.syntax.near_files import is_address

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.loading.bank_cache import BankCache
    from maturity.model.bank import Bank


@dataclass(frozen=True)
class ChosenBank:
    """A bank that a command was given, ready to be shown."""

    path: str
    bank: Bank
    """In `language` where it is translated, else in its own language."""
    language: str


def load_chosen_bank(words: str, run: Run, banks: BankCache) -> ChosenBank | None:
    """Load the bank given by id or by path, in the language of the run; None if it is unsound, which is reported."""
    path = resolve_bank_path(words)
    loaded = banks.load(path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return None
    language = run.choose_language(banks.list_languages(path))
    return ChosenBank(path, banks.load_in_language(path, language) or loaded.bank, language)


def resolve_bank_path(bank: str) -> str:
    """Return the path of a bank given by id or by path; raises `UsageError` for a word that is neither."""
    if shipped.is_path(bank) and not is_address(bank):
        return bank
    path = shipped.find_bank_path(bank)
    if path is None:
        from maturity.cli.meant import make_bank_refusal

        raise make_bank_refusal(bank)
    return str(path)


def name_bank(bank_id: str, path: str) -> str:
    """Return how a command names the bank at `path`: by its id if that one ships, else by its path."""
    found = shipped.find_bank_path(bank_id)
    return bank_id if not path or (found and str(found) == path) else path


def make_reference(bank: str, output: str) -> str:
    """Return the path of a bank as an answers file names it: from the folder of that file, with `/` everywhere."""
    import os

    folder = Path(output).parent if output != "-" else Path()
    try:
        return Path(os.path.relpath(bank, folder)).as_posix()
    except ValueError as error:  # Windows: no path leads from one drive to another
        raise UsageError("usage.other_drive", bank=bank, path=output) from error
