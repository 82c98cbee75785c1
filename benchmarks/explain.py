"""How long an explanation takes, in multiples of `score` of the same file: `python -m benchmarks.explain [ROUNDS]`.

Measured are seconds of a processor, in interleaved runs: trust the ratios. The aim is 1.3 at most, for the
page of the whole, for that of one recommendation, which scores the answers again with advice followed, and for the
certificate.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys

from benchmarks.start import ENVIRONMENT, EXAMPLE

SCORE = "score"
COMMANDS = {
    SCORE: ["score", str(EXAMPLE)],
    "explain": ["explain", str(EXAMPLE)],
    "explain QUESTION": ["explain", str(EXAMPLE), "dependance"],
    "explain RECOMMENDATION": ["explain", str(EXAMPLE), "bilan_une_demi_page"],
    "explain --format json": ["explain", str(EXAMPLE), "--format", "json"],
}
AIM = 1.3


def main(rounds: int) -> None:
    """Measure and print."""
    commands = {name: ["-m", "maturity", *words] for name, words in COMMANDS.items()}
    for words in commands.values():
        measure_process(words)  # everything is compiled and in the disk cache
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, words in commands.items():
            taken[name].append(measure_process(words))
    median, least = statistics.median(taken[SCORE]), min(taken[SCORE])
    print(f"{'':26}{'median ms':>12}{'ratio':>8}{'fastest ms':>12}{'ratio':>8}{'aim':>6}")
    for name, times in taken.items():
        aim = "" if name == SCORE else str(AIM)
        middle, fastest = statistics.median(times), min(times)
        print(f"{name:26}{middle:12.1f}{middle / median:8.2f}{fastest:12.1f}{fastest / least:8.2f}{aim:>6}")


def measure_process(words: list[str]) -> float:
    """Measure the processor time of one whole process, in milliseconds."""
    before = os.times()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, env=ENVIRONMENT, check=True)
    after = os.times()
    return (after.children_user + after.children_system - before.children_user - before.children_system) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
