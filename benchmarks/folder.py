"""A folder of many answers files: `maturity score` against a bare YAML parser over the same files.

    python -m benchmarks.folder [FILES ...] [--jobs N] [--repeat N]

For each number of files (by default 1,000), files of about 3 KB are generated in a temporary folder, with answers
drawn from a seed. `csv` and `jsonl` are written by `maturity score --jobs N`; beside them, in the same run, as many
processes load the same files with `yaml.load(file, CSafeLoader)` and do nothing else. What counts is the ratio of the
two times on the clock, the median of the repeats. Memory is that of the largest process (KB), which has to be the same
for 1,000 files and 35,000.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path
from maturity.model.bank import Bank
from maturity.model.items import Item

BANK = "communication_numerique"
_BARE = """
import sys, yaml
for path in open(sys.argv[1]).read().split("\\n")[int(sys.argv[2]) :: int(sys.argv[3])]:
    with open(path, encoding="utf-8") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
"""


def main() -> None:
    """Measure each number of files, and print a line for each format."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=int, default=[1000])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--formats", nargs="*", default=["csv", "jsonl"])
    words = parser.parse_args()
    print(f"{'files':>7} {'format':<8} {'bare s':>8} {'score s':>8} {'ratio':>6} {'memory KB':>10}")
    for count in words.files:
        with tempfile.TemporaryDirectory() as folder:
            write_files(Path(folder), count)
            for style in words.formats:
                print_line(Path(folder), count, style, words.jobs, words.repeat)


def print_line(folder: Path, count: int, style: str, jobs: int, repeat: int) -> None:
    """Measure one format against the bare parser, one after the other in each turn, and print the medians."""
    bare, scored, memory = [], [], 0
    for _ in range(repeat):
        bare.append(time_bare(folder, jobs))
        seconds, kilobytes = time_score(folder, style, jobs)
        scored.append(seconds)
        memory = max(memory, kilobytes)
    ratio = statistics.median(after / before for before, after in zip(bare, scored, strict=True))
    medians = (statistics.median(bare), statistics.median(scored))
    print(f"{count:>7} {style:<8} {medians[0]:>8.2f} {medians[1]:>8.2f} {ratio:>6.2f} {memory:>10}", flush=True)


def time_bare(folder: Path, jobs: int) -> float:
    """Return the seconds in which `jobs` processes load all files with the bare parser."""
    listed = folder / "list.txt"
    listed.write_text("\n".join(map(str, sorted((folder / "in").iterdir()))), "utf-8")
    start = perf_counter()
    running = [
        subprocess.Popen([sys.executable, "-c", _BARE, str(listed), str(turn), str(jobs)]) for turn in range(jobs)
    ]
    for each in running:
        if each.wait():
            raise SystemExit("the bare parser failed")
    return perf_counter() - start


def time_score(folder: Path, style: str, jobs: int) -> tuple[float, int]:
    """Return the seconds in which `maturity score` writes all files in a format, and its largest process, in KB."""
    target = folder / f"out.{style}"
    command = [sys.executable, "-m", "benchmarks.folder_child", str(folder / "in"), str(target), str(jobs)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    target.unlink()
    seconds, kilobytes = done.stdout.split()[-2:]
    return float(seconds), int(kilobytes)


def write_files(folder: Path, count: int) -> None:
    """Write `count` files of answers, drawn from a seed, into the folder `in`."""
    path = find_bank_path(BANK)
    bank = BankCache().load(str(path)).bank
    assert bank is not None
    (folder / "in").mkdir()
    draw = random.Random(20261130)  # noqa: S311 - nothing secret
    for number in range(count):
        (folder / "in" / f"{number:06}.yaml").write_text(make_file(bank, number, draw), "utf-8")


def make_file(bank: Bank, number: int, draw: random.Random) -> str:
    """Make a file of answers, laid out as `maturity form` and the quiz do, with a comment here and there."""
    lines = [f"bank: {BANK}", f'organisation: "Commune de Saint-Exemple-{number}"', "date: 2026-11-30", "profile:"]
    lines += [f"  {field.id}: {answer}" for field in bank.profile for answer in _draw(bank, field, draw)]
    lines.append("answers:")
    for question in bank.questions:
        lines.append(f"  # {question.text}"[:70])
        lines += [f"  {question.id}: {answer}" for answer in _draw(bank, question, draw)]
    return "\n".join(lines) + "\n"


def _draw(bank: Bank, item: Item, draw: random.Random) -> Iterator[str]:
    """Draw an answer to an item; now and then there is none."""
    if draw.random() < 0.05:
        return
    options = [option for option in bank.get_options(item) if not option.exclusive]
    if item.kind == "single":
        yield draw.choice(options).id
    elif item.kind == "multiple":
        yield json.dumps([option.id for option in options if draw.random() < 0.4])
    elif item.kind == "number":
        yield str(int(item.min or 0))
    else:
        yield '"texte"'


if __name__ == "__main__":
    main()
