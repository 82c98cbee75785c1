"""Reads, scores or makes a cohort of one table for `benchmarks.tables`, and prints the seconds and the memory."""

from __future__ import annotations

import json
import re
import resource
import sys
from pathlib import Path
from time import perf_counter

import polars as pl

from maturity.batch.columns.blocks import read_blocks
from maturity.batch.columns.scoring import ColumnScorer
from maturity.cli.start import run
from maturity.loading.bank_cache import BankCache
from maturity.tables.mapped import load_vocabulary, map_table


def main() -> None:
    """Do the work that the arguments name."""
    work, kind, table = sys.argv[1:]
    start = perf_counter()
    before = _measure_cpu()
    match work:
        case "read":
            read(kind, table)
        case "cohort":
            build_cohort(table)
        case _:
            score(table)
    seconds, cpu = perf_counter() - start, _measure_cpu() - before
    print(json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": _measure_memory()}))


def read(kind: str, table: str) -> None:
    """Read all cells, and add up a number of each."""
    frame = pl.scan_csv(table) if kind == "csv" else pl.scan_parquet(table)
    numbers = pl.all().to_physical() if kind == "categories" else pl.all().str.len_bytes()
    sums = frame.select(numbers.cast(pl.Int64).sum()).collect(engine="streaming")
    assert min(sums.row(0)) > 0


def score(table: str) -> None:
    """Score all rows, and add up what comes of them."""
    banks, path = BankCache(), str(Path(table).with_name("bank.yaml"))
    mapped = map_table(table, load_vocabulary(banks, path), None)
    assert mapped.table is not None
    assert mapped.mapping is not None
    scorer, left, sums = ColumnScorer(mapped.bank, mapped.mapping, with_advice=True), 0, list[pl.DataFrame]()
    for block in read_blocks(mapped.table):
        scored = scorer.score(block)
        sums.append(scored.results.select(pl.all().sum()))
        left += int(scored.is_left.sum())
    assert left == 0
    totals = pl.concat(sums)
    assert totals["answered"].sum() > 0
    assert totals["advice:r0"].sum() > 0


def build_cohort(table: str) -> None:
    """Build the cohort of all rows, and write it."""
    path = Path(table)
    target = path.with_name("x.json")
    words = ["--bank", str(path.with_name("bank.yaml")), "-o", str(target), "--force", "--quiet"]
    assert run(["cohort", table, *words]) == 0
    assert target.stat().st_size


def _measure_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _measure_memory() -> float:
    """Return the most memory that this process has had, in MB; Linux alone tells it."""
    peak = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())
    assert peak is not None
    return int(peak[1]) / 1024


if __name__ == "__main__":
    main()
