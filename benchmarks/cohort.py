"""Many organisations together: `maturity cohort` against `maturity score` over the same files, with as many processes.

    python -m benchmarks.cohort [FILES ...] [--jobs N] [--repeat N]

For each number of files (by default 1,000), files of about 3 KB are generated in a temporary folder, with answers drawn
from a seed. `score -o x.jsonl` works out all that a cohort is made of, and writes it; `cohort` and `cohort --by type`
keep a little of each file and count. What counts is the ratio of the times on the clock, the median of the repeats,
each measured side by side in one run. Memory is that of the largest process (KB); it grows with the organisations, by
some 3 KB each.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.folder import write_files

RUNS = {
    "score": ("score", "-o", "x.jsonl"),
    "cohort": ("cohort", "-o", "x.json"),
    "cohort --by": ("cohort", "--by", "type", "-o", "y.json"),
}


def main() -> None:
    """Measure each number of files, and print a line for each command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=int, default=[1000])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--repeat", type=int, default=3)
    words = parser.parse_args()
    print(f"{'files':>7} {'command':<12} {'s':>8} {'ratio':>6} {'memory KB':>10}")
    for count in words.files:
        with tempfile.TemporaryDirectory() as folder:
            write_files(Path(folder), count)
            print_lines(Path(folder), count, words.jobs, words.repeat)


def print_lines(folder: Path, count: int, jobs: int, repeat: int) -> None:
    """Measure each command after the other in each turn, and print the medians."""
    turns = [{name: run(folder, words, jobs) for name, words in RUNS.items()} for _ in range(repeat)]
    for name in RUNS:
        seconds = statistics.median(turn[name][0] for turn in turns)
        ratio = statistics.median(turn[name][0] / turn["score"][0] for turn in turns)
        memory = max(turn[name][1] for turn in turns)
        print(f"{count:>7} {name:<12} {seconds:>8.2f} {ratio:>6.2f} {memory:>10}", flush=True)


def run(folder: Path, words: tuple[str, ...], jobs: int) -> tuple[float, int]:
    """Return the seconds that a command takes over the files, and its largest process, in KB."""
    target = folder / words[-1]
    command = [sys.executable, "-m", "benchmarks.folder_child", str(folder / "in"), str(target), str(jobs), *words[:-2]]
    start = perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = perf_counter() - start
    target.unlink()
    return seconds, int(done.stdout.split()[-1])


if __name__ == "__main__":
    main()
