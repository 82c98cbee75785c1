"""What workers have seen, compared with what stands here: a worker that reads other files gives other results."""

from __future__ import annotations

from dataclasses import dataclass, field

from maturity.batch.cluster.work import Seen, digest_file, is_unopened
from maturity.batch.scoring import ScorerSettings, find_scorer
from maturity.errors import UsageError
from maturity.loading.bank_cache import BankCache


@dataclass
class Comparison:
    """Compares with this machine; each method raises `UsageError` for a difference."""

    settings: ScorerSettings
    banks: BankCache = field(default_factory=BankCache)
    _digests: dict[str, str] = field(default_factory=dict)
    """The path of each bank that was looked at, and its digest here."""

    def compare(self, seen: Seen) -> None:
        """Compare a file that a worker has read, and try those that it could not open."""
        if seen.sample is not None and digest_file(seen.sample[0]) != seen.sample:
            raise UsageError("usage.cluster_path", path=seen.sample[0], machine=seen.machine)
        for each in seen.unopened:
            outcome = find_scorer(self.settings).score(each)
            if not is_unopened(outcome):
                raise UsageError("usage.cluster_path", path=each.path, machine=seen.machine)

    def compare_bank(self, path: str, digest: str) -> None:
        """Compare the digest of a bank with which a worker has scored."""
        if path not in self._digests:
            bank = self.banks.load(path).bank
            self._digests[path] = "" if bank is None else bank.sha256
        if self._digests[path] != digest:
            raise UsageError("usage.cluster_bank", path=path, machine="-")
