"""What bad input costs: processor time, memory and stack of the command, in a process of its own with limits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.case_files import BadCase, list_bad_cases

pytest.importorskip("resource", reason="limits are set the POSIX way")
pytestmark = [pytest.mark.slow, pytest.mark.limits]

CASES = list_bad_cases()
COSTLY = [case for case in CASES if case.has_limits]
LIGHT = [case for case in CASES if not case.has_limits]
TOGETHER = 40
MOST_CPU = 2.0  # seconds of one processor, however busy the machine is
MOST_MEMORY = 200 * 1024 * 1024


@dataclass(frozen=True)
class Cost:
    """How a command ended, and what it took: seconds of a processor, bytes."""

    code: int
    cpu: float
    memory: int


@pytest.fixture(scope="module")
def limited() -> Iterator[Any]:
    """A small process that starts commands under limits."""
    command = [sys.executable, "-I", "-S", str(Path(__file__).with_name("limited.py"))]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}  # this tree, whatever is installed
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield process


def measure(limited: Any, folder: Path, verb: str, paths: Sequence[str]) -> Cost:
    """Run `maturity VERB PATHS` with a small stack."""
    style = "json" if verb == "check" else "jsonl"
    order = {
        "command": [sys.executable, "-m", "maturity", verb, *paths, "--format", style, "--lang", "fr"],
        "folder": str(folder),
        "out": str(folder / "run.out"),
        "err": str(folder / "run.err"),
    }
    limited.stdin.write(json.dumps(order) + "\n")
    limited.stdin.flush()
    return Cost(**json.loads(limited.stdout.readline()))


def test_there_are_cases() -> None:
    assert len(COSTLY) >= 25
    assert len(LIGHT) >= 300


@pytest.mark.parametrize("verb", ["check", "score"])
@pytest.mark.parametrize("case", COSTLY, ids=lambda case: case.name)
def test_a_costly_file(case: BadCase, verb: str, limited: Any, tmp_path: Path) -> None:
    path = case.write(tmp_path)
    cost = measure(limited, tmp_path, verb, [path if verb == "check" else case.write_answers(path)])
    assert cost.code == (case.check_exit if verb == "check" else case.score_exit)
    assert_within_limits(cost)


@pytest.mark.parametrize("verb", ["check", "score"])
@pytest.mark.parametrize("first", range(0, len(LIGHT), TOGETHER))
def test_light_files_together(first: int, verb: str, limited: Any, tmp_path: Path) -> None:
    cases, paths = LIGHT[first : first + TOGETHER], []
    for case in cases:
        (tmp_path / case.name).mkdir()
        path = case.write(tmp_path / case.name)
        paths.append(path if verb == "check" else case.write_answers(path))
    cost = measure(limited, tmp_path, verb, paths)
    assert cost.code == max(case.check_exit if verb == "check" else case.score_exit for case in cases)
    assert_within_limits(cost)


def assert_within_limits(cost: Cost) -> None:
    assert cost.cpu < MOST_CPU
    assert cost.memory < MOST_MEMORY
