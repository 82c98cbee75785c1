"""How long a start takes, in multiples of a bare interpreter: `python benchmarks/start.py [ROUNDS]`.

Runs are interleaved, so that a busy machine slows all of them alike: trust the ratios. Where other work comes and goes,
the ratio of the fastest runs is the steadier one.
Run it with the interpreter of an environment where maturity is installed plainly: what makes an editable install
editable slows even a bare start, and flatters the ratios.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[1] / "questionnaires" / "examples" / "petite_ville.yaml"
BARE = "python -c pass"
COMMANDS = {
    BARE: ["-c", "pass"],
    "maturity --version": ["-m", "maturity", "--version"],
    "maturity score FILE": ["-m", "maturity", "score", str(EXAMPLE)],
}
AIMS = {"maturity --version": 8, "maturity score FILE": 18}
KEPT = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MATURITY_", "LC_"))}
ENVIRONMENT = {**KEPT, "NO_COLOR": "1", "LANG": "C.UTF-8"}


def main(rounds: int) -> None:
    """Measure and print."""
    for words in COMMANDS.values():
        time_process(words)  # everything is compiled and in the disk cache
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, words in COMMANDS.items():
            taken[name].append(time_process(words))
    bare, least = statistics.median(taken[BARE]), min(taken[BARE])
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"{sys.executable} {version}, {rounds} interleaved runs")
    print(f"{'':24}{'median ms':>12}{'ratio':>8}{'fastest ms':>12}{'ratio':>8}{'aim':>6}")
    for name, times in taken.items():
        median, fastest, aim = statistics.median(times), min(times), str(AIMS.get(name, ""))
        print(f"{name:24}{median:12.1f}{median / bare:8.1f}{fastest:12.1f}{fastest / least:8.1f}{aim:>6}")
    for name in AIMS:
        first = time_first_run(COMMANDS[name])
        print(f"{name:24}{first:12.1f}{first / bare:8.1f}  first run, no .pyc files (for information)")


def time_process(words: list[str], environment: Mapping[str, str] = ENVIRONMENT) -> float:
    """Time one whole process, in milliseconds."""
    before = time.perf_counter()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, env=environment, check=True)
    return (time.perf_counter() - before) * 1000


def time_first_run(words: list[str]) -> float:
    """Time a run that finds no compiled file, not even of the standard library, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        return time_process(words, {**ENVIRONMENT, "PYTHONPYCACHEPREFIX": folder})


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
