"""A cluster of two workers of this machine against two processes: what `--cluster` costs.

    python -m benchmarks.cluster [FILES ...] [--repeat N]

For each number of files (by default 1, 1,000 and 4,000), the files of `benchmarks.folder` are scored into a `csv` with
`--jobs 2`, then by two workers of a cluster that is running already (`--cluster`), one after the other in each turn;
the bytes have to be the same. What counts is the ratio of the two times on the clock, the median of the repeats; a
single file shows what a cluster costs whatever there is to do. Where other programs keep the machine busy, the ratio of
processor times says more: all that the cluster takes against one process that does the same work alone, with what the
command, the workers and the scheduler take of it. It needs the extra `cluster`.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

import distributed

from benchmarks.folder import write_files

_WORKERS = 2


def main() -> None:
    """Measure each number of files, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=int, default=[1, 1000, 4000])
    parser.add_argument("--repeat", type=int, default=5)
    words = parser.parse_args()
    make_cluster: Any = distributed.LocalCluster
    options = {"n_workers": _WORKERS, "threads_per_worker": 1, "processes": True, "dashboard_address": "127.0.0.1:0"}
    make_client: Any = distributed.Client
    with make_cluster(**options) as cluster, make_client(cluster) as client:
        print("  files  direct s cluster s  ratio alone cpu cluster cpu  ratio  command  workers scheduler")
        for count in words.files:
            with tempfile.TemporaryDirectory() as folder:
                write_files(Path(folder), count)
                print_line(Path(folder), count, client, words.repeat)


def print_line(folder: Path, count: int, client: Any, repeat: int) -> None:
    """Measure both ways in each turn, and print the medians."""
    address = client.scheduler.address
    clock: list[tuple[float, float]] = []
    processor: list[tuple[float, float]] = []
    parts: list[tuple[float, float, float]] = []
    score_files(folder, "--cluster", address)  # workers load the program once
    for _ in range(repeat):
        alone = score_files(folder, "--jobs", "1")[1]
        direct = score_files(folder, "--jobs", str(_WORKERS))[0]
        before, idle = (folder / "out.csv").read_bytes(), read_processor_times(client)
        shared, own = score_files(folder, "--cluster", address)
        if (folder / "out.csv").read_bytes() != before:
            raise SystemExit("the bytes differ")
        workers, scheduler = (after - first for after, first in zip(read_processor_times(client), idle, strict=True))
        clock.append((direct, shared))
        processor.append((alone, own + workers + scheduler))
        parts.append((own, workers, scheduler))
    medians = " ".join(f"{statistics.median(each):>8.2f}" for each in zip(*parts, strict=True))
    print(f"{count:>7} {format_pairs(clock, 9, 9)} {format_pairs(processor, 9, 11)} {medians}", flush=True)


def score_files(folder: Path, *words: str) -> tuple[float, float]:
    """Score all files into a `csv`; return the seconds on the clock, and those that the command itself has worked."""
    output = str(folder / "out.csv")
    command = [sys.executable, "-m", "maturity", "score", str(folder / "in"), "-o", output, "-q", *words]
    start, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=False, env={**os.environ, "SOURCE_DATE_EPOCH": "1795000000"})
    if done.returncode:
        raise SystemExit(done.returncode)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def read_processor_times(client: Any) -> tuple[float, float]:
    """Return the seconds of the processor that the workers, and the scheduler in this process, have taken so far."""
    own = os.times()
    return sum(float(each[0] + each[1]) for each in client.run(os.times).values()), own[0] + own[1]


def format_pairs(pairs: list[tuple[float, float]], *widths: int) -> str:
    """Format the medians of two measures, and the median of their ratios."""
    medians = (statistics.median(each) for each in zip(*pairs, strict=True))
    ratio = statistics.median(after / before for before, after in pairs)
    return " ".join(f"{each:>{width}.2f}" for each, width in zip(medians, widths, strict=True)) + f" {ratio:>6.2f}"


if __name__ == "__main__":
    main()
