"""How long the proofs about each questionnaire and its whole check take: `python -m benchmarks.proofs [BANK ...]`.

Processor time in this process, without its start: the fastest of five rounds, in each of which all is done once. The
ratio says how many times as long as a bare load of the same file by PyYAML with libyaml in the same run; trust it more
than the seconds. The proofs begin without the examples of the bank, and so without any witness; they use nothing that
the check has worked out.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml

from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.report import ProofReport, report_proofs
from maturity.lint.proofs.search import Status
from maturity.lint.runner import check_file
from maturity.loading.bank import load_bank
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path
from maturity.model.bank import Bank

SHIPPED = ("communication_numerique", "medias_sociaux", "prerequis")
ROUNDS = 5
TODAY = "2026-11-30"
BARE = "bare load"


def main(names: list[str]) -> None:
    """Print a block for each bank."""
    for name in names or SHIPPED:
        path = str(find_bank_path(name) or Path(name))
        bank = load_bank(path).bank
        if bank is None:
            print(f"{name}: cannot be loaded")
            continue
        proofs = Proofs(bank)
        print(f"{name}: {count(report_proofs(bank, proofs))}, {proofs.search.budget.spent} steps")
        check(path)  # the rules are imported
        fastest = measure_all(path, bank)
        for what, seconds in fastest.items():
            print(f"  {what:10}{seconds:8.3f} s{seconds / fastest[BARE]:8.1f} bare loads")


def measure_all(path: str, bank: Bank) -> dict[str, float]:
    """Return the fastest time of each thing that is measured, in seconds of a processor."""
    doings: dict[str, Callable[[], object]] = {
        BARE: lambda: load_bare(path),
        "load": lambda: load_bank(path),
        "proofs": lambda: report_proofs(bank, Proofs(bank)),
        "check": lambda: check(path),
    }
    rounds = [{what: measure(do) for what, do in doings.items()} for _ in range(ROUNDS)]
    return {what: min(each[what] for each in rounds) for what in doings}


def load_bare(path: str) -> object:
    """Load a file as data and nothing else."""
    return yaml.load(Path(path).read_text("utf-8"), yaml.CSafeLoader)


def check(path: str) -> object:
    """Check a bank as `maturity check` does, every rule and proof and example included."""
    return check_file(path, BankCache(), today=TODAY)


def measure(do: Callable[[], object]) -> float:
    """Return how long `do` takes, in seconds of a processor; what others have left behind is cleared away before."""
    gc.collect()
    start = process_time()
    do()
    return process_time() - start


def count(report: ProofReport) -> str:
    """Say how many claims there are, and how many are not decided."""
    undecided = sum(claim.decision.status is Status.UNDECIDED for claim in report.claims)
    return f"{len(report.claims)} claims, {undecided} not decided, {len(report.cases)} cases"


if __name__ == "__main__":
    main(sys.argv[1:])
