"""Break single lines of the program, one at a time, and see whether the tests notice.

`python scripts/break_lines.py --count 60 --seed 1` draws 60 breaks over the rooms that decide about figures and
answers, makes each in a copy of the tree, runs the tests of that room and then all others, and prints the breaks that
nothing noticed. The tree itself stays as it is. A break that survives shows a test that is missing, or a line that
decides nothing.
"""

from __future__ import annotations

import argparse
import ast
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from queue import Queue

TREE = Path(__file__).parents[1]
ROOMS = ("engine", "model", "loading", "quiz", "syntax")
LEFT_ALONE = ("import", "from", "@", "def", "assert_never")
"""How lines begin that no test has to hold: the type checker does, or nothing runs without them."""
SWAPPED = {
    "==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "+": "-", "-": "+", "*": "+", "and": "or",
    "or": "and", "in": "not in", "True": "False", "False": "True", "min": "max", "max": "min", "is": "is not",
    "not": "", "any": "all", "all": "any", "break": "continue", "continue": "break", "1": "2", "0": "1",
}  # fmt: skip
"""Token to the token that takes its place."""


@dataclass(frozen=True)
class Break:
    """One line of a file, as it is and as it becomes; `line` counts from 1."""

    path: str
    line: int
    before: str
    after: str


def find_breaks(path: Path) -> Iterator[Break]:
    """Every break of one file: tokens swapped, words of a sentence changed, statements left out."""
    text = path.read_text("utf-8")
    lines = text.split("\n")
    docstrings = set(_find_docstrings(text))
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        (row, start), (end_row, end) = token.start, token.end
        if row != end_row or row in docstrings or lines[row - 1].lstrip().startswith(LEFT_ALONE):
            continue
        line = lines[row - 1]
        for changed in _change_token(token):
            yield _make_break(path, row, line, line[:start] + changed + line[end:])
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr | ast.AugAssign | ast.Raise) and node.lineno == node.end_lineno:
            line = lines[node.lineno - 1]
            if node.lineno not in docstrings and line.startswith("    ") and not line.lstrip().startswith(LEFT_ALONE):
                yield _make_break(path, node.lineno, line, line[: node.col_offset] + "pass")


def _change_token(token: tokenize.TokenInfo) -> Iterator[str]:
    if token.string in SWAPPED:
        yield SWAPPED[token.string]
    if token.type == tokenize.NUMBER and token.string not in SWAPPED:
        yield f"({token.string} + 1)"
    if (
        token.type == tokenize.STRING
        and re.search(r"[a-z]{3}", token.string)
        and not token.string.startswith(("r", '"""'))
    ):
        yield re.sub(r"([a-z]{2})([a-z])", r"\1x\2", token.string, count=1)


def _find_docstrings(text: str) -> Iterator[int]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)


def _make_break(path: Path, line: int, before: str, after: str) -> Break:
    return Break(str(path.relative_to(TREE)), line, before.strip(), after.rstrip())


def is_noticed(broken: Break, copy: Path) -> bool:
    """Make a break in a copy of the tree, run the tests, and undo it. Return whether some test fails."""
    path = copy / broken.path
    text = path.read_text("utf-8")
    lines = text.split("\n")
    lines[broken.line - 1] = broken.after
    path.write_text("\n".join(lines), "utf-8")
    try:
        room = Path(broken.path).parts[1]
        own = [f"tests/{room}"] if (copy / "tests" / room).is_dir() else []
        return any(_fails(copy, paths) for paths in (own, ["tests"]) if paths)
    finally:
        path.write_text(text, "utf-8")


def _fails(copy: Path, paths: list[str]) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", *paths]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=300, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def draw_breaks(count: int, seed: int) -> list[Break]:
    """Draw `count` breaks, no two of one line, evenly over the lines of the rooms."""
    found: dict[tuple[str, int], list[Break]] = {}
    for room in ROOMS:
        for path in sorted((TREE / "maturity" / room).rglob("*.py")):
            for each in find_breaks(path):
                found.setdefault((each.path, each.line), []).append(each)
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated, no secret
    lines = chance.sample(sorted(found), len(found))
    chosen = (chance.choice(found[line]) for line in lines)
    return list(islice((each for each in chosen if _compiles(each)), count))


def _compiles(broken: Break) -> bool:
    """Return whether the file is Python still: what is not would be noticed without any test."""
    lines = (TREE / broken.path).read_text("utf-8").split("\n")
    lines[broken.line - 1] = broken.after
    try:
        ast.parse("\n".join(lines))
    except SyntaxError:
        return False
    return True


def main() -> None:
    """Draw, break, run, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    breaks = draw_breaks(options.count, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(options.jobs):
            copy = Path(folder) / str(number)
            _copy_tree(copy)
            copies.put(copy)
        if _fails(copy, ["tests"]):
            sys.exit("The tests fail before anything is broken.")

        def judge(broken: Break) -> tuple[Break, bool]:
            copy = copies.get()
            try:
                return broken, is_noticed(broken, copy)
            finally:
                copies.put(copy)

        survivors = 0
        with ThreadPoolExecutor(options.jobs) as pool:
            for done in as_completed([pool.submit(judge, broken) for broken in breaks]):
                broken, noticed = done.result()
                survivors += not noticed
                word = "noticed " if noticed else "SURVIVED"
                print(f"{word} {broken.path}:{broken.line}: {broken.before}  ->  {broken.after.strip()}", flush=True)
    print(f"{survivors} of {len(breaks)} breaks survived")


def _copy_tree(copy: Path) -> None:
    """Copy the files that git knows or would add."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=TREE, capture_output=True, check=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(TREE / name, path)


if __name__ == "__main__":
    main()
