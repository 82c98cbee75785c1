"""Large tables: scoring every row in columns against merely reading the same columns.

    python -m benchmarks.tables [ROWS ...] [--kinds categories texts csv] [--work score|cohort] [--repeat N]

For each number of rows (by default 10,000, 100,000 and 1,000,000), a table with answers to 100 questions, a fact of the
profile and three duties is generated in a temporary folder: as Parquet with columns of categories, as Parquet with
texts, and as CSV. `read` has polars read all cells in its streaming engine and add up a number of each (the length of a
text, the number of a category). `score` works out the score, the interval and the level of every axis and of the whole,
coverage and duties of every row, and which of thirty recommendations are shown for it, and adds them up. `cohort` is
`maturity cohort TABLE -o x.json`, which knows besides what is recommended first to each. Each is a process of its
own, one after the other in each turn; what counts is the ratio of their processor times and of their times on the
clock, medians of the repeats. Memory is the most that a process has had.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl

QUESTIONS, AXES, RECOMMENDATIONS = 100, 10, 30
OPTIONS = ("absente", "ponctuelle", "reguliere", "formalisee", "pilotee")
TYPES = ("commune", "intercommunalite", "departement")
KINDS = ("categories", "texts", "csv")


def main() -> None:
    """Measure each number of rows in each kind of table, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--kinds", nargs="*", default=list(KINDS), choices=KINDS)
    parser.add_argument("--work", default="score", choices=("score", "cohort"))
    parser.add_argument("--repeat", type=int, default=3)
    words = parser.parse_args()
    print(f"     rows kind          read s  {words.work:>6} s  ratio  clock  read MB {words.work:>6} MB")
    for rows in words.rows:
        for kind in words.kinds:
            with tempfile.TemporaryDirectory() as folder:
                (Path(folder) / "bank.yaml").write_text(make_bank(), "utf-8")
                print_line(make_table(Path(folder), kind, rows), kind, rows, words)


def print_line(table: Path, kind: str, rows: int, words: argparse.Namespace) -> None:
    """Measure one table, and print the medians."""
    turns = [(measure("read", kind, table), measure(words.work, kind, table)) for _ in range(words.repeat)]
    read, score = ([turn[place] for turn in turns] for place in (0, 1))
    cpu, clock = (
        statistics.median(after[what] / before[what] for before, after in turns) for what in ("cpu", "seconds")
    )
    processor = [statistics.median(each["cpu"] for each in some) for some in (read, score)]
    memory = [max(each["megabytes"] for each in some) for some in (read, score)]
    print(
        f"{rows:>9} {kind:<11} {processor[0]:>9.2f} {processor[1]:>10.2f} {cpu:>6.2f} {clock:>6.2f} "
        f"{memory[0]:>8.0f} {memory[1]:>9.0f}",
        flush=True,
    )


def measure(work: str, kind: str, table: Path) -> dict[str, float]:
    """Return what a process took for its work."""
    command = [sys.executable, "-m", "benchmarks.tables_child", work, kind, str(table)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def make_bank() -> str:
    """Make a questionnaire with two axes of five each, weights, conditions, answers that do not apply and floors."""
    options = ", ".join(f"{{id: {each}, text: {each}}}" for each in OPTIONS)
    lines = [
        "{format: 1, id: large, version: 1.0.0, language: fr, title: Large,",
        f"profile: [{{id: type, kind: single, text: Type, options: [{_list_options(TYPES)}]}}],",
        f"answer_sets: {{five: [{options}]}},",
        "axes: [",
    ]
    for place in range(2):
        below = ", ".join(
            f"{{id: a{place}_{number}, title: A, weight: {1 + number % 2}}}" for number in range(AXES // 2)
        )
        lines.append(f"{{id: a{place}, title: A, axes: [{below}]}},")
    lines.append("], questions: [")
    lines += [_make_question(number) for number in range(QUESTIONS)]
    duties = ", ".join(
        f"{{id: d{number}, text: D, severity: high, when: 'profile.type == \"commune\"'}}" for number in range(3)
    )
    levels = ", ".join(_make_level(number) for number in range(5))
    advice = ", ".join(_make_recommendation(number) for number in range(RECOMMENDATIONS))
    return "\n".join([*lines, f"], duties: [{duties}], levels: [{levels}], recommendations: [{advice}]}}"])


def make_table(folder: Path, kind: str, rows: int) -> Path:
    """Write a table of one kind to `folder`, always with the same answers; return its path."""
    names: dict[str, tuple[str, ...]] = {"profile.type": TYPES}
    names.update((f"duties.d{number}", ("met", "planned", "unmet")) for number in range(3))
    names.update((f"q{number}", OPTIONS) for number in range(QUESTIONS))
    row = pl.LazyFrame().select(pl.int_range(rows, dtype=pl.UInt64).alias("row"))
    columns = row.select(
        _draw_column(place, (*each * 3, "unknown", None)).alias(name)
        for place, (name, each) in enumerate(names.items())
    )
    if kind == "categories":
        columns = columns.select(pl.col(name).cast(pl.Enum([*each, "unknown"])) for name, each in names.items())
    parquet = folder / "table.parquet"
    columns.sink_parquet(parquet, row_group_size=100_000)
    if kind != "csv":
        return parquet
    text = folder / "table.csv"
    pl.scan_parquet(parquet).sink_csv(text)
    parquet.unlink()
    return text


def _draw_column(place: int, cells: tuple[str | None, ...]) -> pl.Expr:
    numbers = (pl.col("row") * 1_000 + place).hash(seed=20261130) % len(cells)
    return pl.lit(pl.Series(cells, dtype=pl.String)).gather(numbers.cast(pl.UInt32))


def _make_question(number: int) -> str:
    when = ", when: 'profile.type != \"commune\"'" if number % 25 == 24 else ""
    spared = ", may_not_apply: true" if number % 10 == 0 else ""
    axis, weight = f"a{number % 2}_{number // 2 % (AXES // 2)}", 1 + (number % 7 == 0)
    answered = f"kind: single, text: Q{number}, answer_set: five, weight: {weight}{spared}{when}"
    return f"{{id: q{number}, axis: {axis}, {answered}}},"


def _make_recommendation(number: int) -> str:
    """Make a recommendation that raises two answers; every third one has a condition on a fact, or on a score."""
    moves = f"moves: {{q{number * 3}: reguliere, q{number * 3 + 1}: formalisee}}"
    conditions = {0: ", when: 'profile.type == \"commune\"'", 3: ", when: 'score.a0_1 < 60'"}
    return f"{{id: r{number}, title: R, text: W, horizon: court, effort: 2, {moves}{conditions.get(number % 6, '')}}}"


def _make_level(number: int) -> str:
    demands = {3: ", at_least: {a0_0: 30}", 4: ", duties: high"}
    return f"{{id: l{number}, from: {number * 20}, title: L{demands.get(number, '')}}}"


def _list_options(ids: tuple[str, ...]) -> str:
    return ", ".join(f"{{id: {each}, text: {each}}}" for each in ids)


if __name__ == "__main__":
    main()
