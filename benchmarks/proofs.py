"""How long the proofs about each questionnaire take, beside loading it: `python -m benchmarks.proofs [BANK ...]`.

Processor time of one run each, in seconds; how many claims there are, and how many of them are not decided. The proofs
begin without the examples of the bank, and so without any witness.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeVar

from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.report import ProofReport, report_proofs
from maturity.lint.proofs.search import Status
from maturity.loading.bank import LoadedBank, load_bank
from maturity.loading.shipped import find_bank_path

SHIPPED = ("communication_numerique", "medias_sociaux", "prerequis")
T = TypeVar("T")


def measure(do: Callable[[], T]) -> tuple[float, T]:
    """Return how long `do` takes, in seconds of a processor, and what it returns."""
    start = process_time()
    made = do()
    return process_time() - start, made


def main(names: list[str]) -> None:
    """Print a line for each bank."""
    for name in names or SHIPPED:
        path = str(find_bank_path(name) or Path(name))
        loading, loaded = measure(lambda path=path: load_bank(path))  # type: ignore[misc]
        print(describe(name, loading, loaded))


def describe(name: str, loading: float, loaded: LoadedBank) -> str:
    """Return the line about one bank."""
    bank = loaded.bank
    if bank is None:
        return f"{name}: cannot be loaded"
    proofs = Proofs(bank)
    proving, report = measure(lambda: report_proofs(bank, proofs))
    return f"{name}: loading {loading:.2f}, proofs {proving:.2f}, {count(report)}, {proofs.search.budget.spent} steps"


def count(report: ProofReport) -> str:
    """Say how many claims there are, and how many are not decided."""
    undecided = sum(claim.verdict.status is Status.UNDECIDED for claim in report.claims)
    return f"{len(report.claims)} claims, {undecided} not decided, {len(report.cases)} cases"


if __name__ == "__main__":
    main(sys.argv[1:])
