"""From paths of answers files to dated scorecards, each with the version of the bank that it was given to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.cli.run import Run
    from maturity.insight.comparison.history import History, Obstacle
    from maturity.loading.bank_cache import BankCache
    from maturity.model.bank import Bank
    from maturity.model.scorecard import Scorecard


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


def read_dates(files: Iterable[tuple[str, bool]], scorer: Scorer, run: Run) -> tuple[list[Outcome], bool]:
    """Read and score each of `files`, given with whether it was found in a folder; report what is said of it.

    Return the outcomes that have a scorecard, and whether some file could not be scored. What a folder holds besides
    answers is passed over.
    """
    from maturity.model.diagnostic import has_errors

    scored: list[Outcome] = []
    has_failed = False
    for outcome in scorer.score_files(files):
        if has_errors(outcome.diagnostics) or (outcome.diagnostics and not run.quiet):
            run.report(outcome.diagnostics, everything=False)
        has_failed = has_failed or outcome.status == "failed"
        if outcome.card is not None:
            scored.append(outcome)
    return scored, has_failed


def arrange_dates(outcomes: Sequence[Outcome]) -> History:
    """Put scorecards in the order of their dates; raises `UsageError` if they cannot be set side by side."""
    from maturity.insight.comparison.history import DatedCard, build_history, find_obstacle

    dates = [
        DatedCard(each.path, each.card, each.named_version or each.card.bank.version) for each in outcomes if each.card
    ]
    if len(dates) < 2:
        raise UsageError("usage.compare_two", n=len(dates))
    cards = [each.card for each in dates]
    obstacle = find_obstacle(cards)
    if obstacle is not None:
        raise _refuse(obstacle, cards)
    return build_history(dates)


def _refuse(obstacle: Obstacle, cards: Sequence[Scorecard]) -> UsageError:
    """Make the refusal of files that are no dates of one organisation and one bank."""
    match obstacle:
        case "banks":
            found = dict.fromkeys(card.bank.id for card in cards)
        case "organisations":
            found = dict.fromkeys(card.sheet.organisation or "-" for card in cards)
        case "respondents":
            found = dict.fromkeys(card.sheet.date or "-" for card in cards)
        case _:
            assert_never(obstacle)
    return UsageError(f"usage.compare_{obstacle}", found=", ".join(found))
