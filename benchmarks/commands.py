"""Whole commands measured side by side, for the benchmarks that compare them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence

from benchmarks.start import ENVIRONMENT


def print_ratios(commands: Mapping[str, Sequence[str]], aims: Mapping[str, float], rounds: int) -> None:
    """Measure `commands`, the words after `maturity`, in interleaved runs, and print multiples of the first.

    `aims` are the multiples that are aimed at, by the name of a command.
    """
    reference = next(iter(commands))
    processes = {name: ["-m", "maturity", *words] for name, words in commands.items()}
    for words in processes.values():
        measure_process(words)  # everything is compiled and in the disk cache
    taken: dict[str, list[float]] = {name: [] for name in processes}
    for _ in range(rounds):
        for name, words in processes.items():
            taken[name].append(measure_process(words))
    median, least = statistics.median(taken[reference]), min(taken[reference])
    print(f"{'':26}{'median ms':>12}{'ratio':>8}{'fastest ms':>12}{'ratio':>8}{'aim':>6}")
    for name, times in taken.items():
        middle, fastest = statistics.median(times), min(times)
        aim = str(aims.get(name, ""))
        print(f"{name:26}{middle:12.1f}{middle / median:8.2f}{fastest:12.1f}{fastest / least:8.2f}{aim:>6}")


def measure_process(words: Sequence[str]) -> float:
    """Measure the processor time of one whole process, in milliseconds."""
    before = os.times()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, env=ENVIRONMENT, check=True)
    after = os.times()
    return (after.children_user + after.children_system - before.children_user - before.children_system) * 1000
