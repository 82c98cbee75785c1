"""How long scoring takes, in bare loads of a file of answers: `python -m benchmarks.assess [ROUNDS]`.

A bare load is `yaml.load(file, CSafeLoader)` of the same file, which only makes data of it. Measured is processor time
in one process, in interleaved rounds: the ratios are medians over rounds, each of a time and of the bare load beside
it. The bank and the answers are loaded before.

The scorecard, and the scores and levels alone, are those of the same sheet again and again, of which much is known
already; `outline` is what a row of a table needs, of one simulated respondent after another.

The aims: 0.7 for a whole scorecard with all of its advice, 0.07 for scores and levels alone.
"""

from __future__ import annotations

import gc
import statistics
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import process_time

import yaml

from benchmarks.respondents import simulate_respondents
from maturity.engine.assess import assess
from maturity.engine.outline import make_outline
from maturity.engine.scored_axes import score_axes
from maturity.loading.answers import load_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_folder
from maturity.model.answers import Sheet
from maturity.model.bank import Bank

FILES = ("petite_ville", "agglomeration", "region", "petite_ville_prerequis", "petite_ville_medias_sociaux")
ROUNDS = 100
TIMES_A_ROUND = 5
RESPONDENTS = 1_000
BARE = "bare load"
AIMS = {"assess": 0.7, "scores": 0.07}


def main(rounds: int) -> None:
    """Print a block for each file."""
    banks = BankCache()
    for name in FILES:
        path = find_folder() / "examples" / f"{name}.yaml"
        loaded = load_answers(str(path), banks.load)
        assert loaded is not None
        assert loaded.bank is not None
        assert loaded.sheet is not None
        bank, sheet = loaded.bank, loaded.sheet
        print(f"{name}: {len(assess(bank, sheet).advice)} recommendations shown of {len(bank.recommendations)}")
        for what, (milliseconds, ratio) in measure_all(path, bank, sheet, rounds).items():
            aim = f"   aim {AIMS[what]}" if what in AIMS else ""
            print(f"  {what:12}{milliseconds:8.3f} ms{ratio:8.3f}{aim}")


def measure_all(path: Path, bank: Bank, sheet: Sheet, rounds: int) -> dict[str, tuple[float, float]]:
    """Return the median time of each thing that is measured, in milliseconds, and its ratio to a bare load."""
    others = cycle([each for _, each in simulate_respondents(bank, RESPONDENTS, 1)])
    doings: dict[str, Callable[[], object]] = {
        BARE: lambda: load_bare(path),
        "assess": lambda: assess(bank, sheet),
        "scores": lambda: score_axes(bank, sheet),
        "outline": lambda: make_outline(bank, next(others)),
    }
    taken = [{what: measure(do) for what, do in doings.items()} for _ in range(rounds)]
    return {
        what: (
            statistics.median(each[what] for each in taken) * 1000,
            statistics.median(each[what] / each[BARE] for each in taken),
        )
        for what in doings
    }


def load_bare(path: Path) -> object:
    """Load a file as data and nothing else."""
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def measure(do: Callable[[], object]) -> float:
    """Return how long `do` takes, in seconds of a processor."""
    start = process_time()
    for _ in range(TIMES_A_ROUND):
        do()
    return (process_time() - start) / TIMES_A_ROUND


if __name__ == "__main__":
    gc.disable()  # as in a command that takes one file
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
