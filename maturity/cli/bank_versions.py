"""Earlier versions of banks: those given with `--old-bank`, and those kept beside the bank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.loading.bank_cache import BankCache
    from maturity.model.bank import Bank


@dataclass(frozen=True)
class VersionFinder:
    """Finds the file of an earlier version of a bank: among those given, else in `archive/` beside the bank."""

    banks: BankCache
    given: tuple[tuple[str, Bank], ...]
    """The paths given with `--old-bank`, each with its bank."""

    def find_path(self, bank_path: str, bank: Bank, version: str) -> str | None:
        """Return the path of `version` of `bank`, the one at `bank_path`; None if it is not at hand."""
        for path, each in self.given:
            if (each.id, each.version) == (bank.id, version):
                return path
        kept = Path(bank_path).parent / "archive" / f"{bank.id}-{version}.yaml"
        if not kept.is_file():
            return None
        loaded = self.banks.load(str(kept)).bank
        return str(kept) if loaded and (loaded.id, loaded.version) == (bank.id, version) else None


def open_versions(paths: Sequence[str], banks: BankCache, run: Run) -> VersionFinder:
    """Open the banks given with `--old-bank`; raises `UsageError` for one that cannot be used, which is reported."""
    from maturity.cli.which_bank import resolve_bank_path

    given: list[tuple[str, Bank]] = []
    for words in paths:
        path = resolve_bank_path(words)
        loaded = banks.load(path)
        if loaded.bank is None:
            run.report(loaded.diagnostics)
            raise UsageError("usage.compare_old_bank", bank=words)
        given.append((path, loaded.bank))
    return VersionFinder(banks, tuple(given))
