"""What a command costs in a process of its own with limits: processor time, memory, a small stack.

Test modules import the fixture `limited` and what they need beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

MOST_CPU = 2.0  # seconds of a common processor, however busy the machine is
TRIES = 3  # how often, at most, what took a little more is measured: a virtual machine may be held back by its host
COMMON_TIME = 0.5  # seconds that a light command takes on a common processor: what is measured beside is in its unit
SLOWEST = 3.0  # slower than this many times a common one, a machine tells nothing
LIGHT = Path(__file__).parents[2] / "questionnaires" / "examples" / "petite_ville.yaml"
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


def measure(limited: Any, folder: Path, verb: str, words: Sequence[str]) -> Cost:
    """Run `maturity VERB WORDS` in `folder` with a small stack; what it says is in `run.out` and `run.err` there.

    What takes a little too much is measured again, beside a light command that says how slow the machine is just now.
    """
    costs: list[Cost] = []
    while len(costs) < TRIES:
        cost = run_limited(limited, folder, verb, words, "run")
        if not MOST_CPU <= cost.cpu < 5 * MOST_CPU:
            return cost
        costs.append(replace(cost, cpu=cost.cpu / measure_slowness(limited, folder)))
    return min(costs, key=lambda cost: cost.cpu)


def measure_slowness(limited: Any, folder: Path) -> float:
    """How many times slower than a common one this machine is just now: a virtual one may be held back by its host."""
    light = run_limited(limited, folder, "score", [str(LIGHT)], "light")
    return min(max(light.cpu / COMMON_TIME, 1.0), SLOWEST)


def run_limited(limited: Any, folder: Path, verb: str, words: Sequence[str], name: str) -> Cost:
    """Run a command once; what it says is in the files `name`.out and `name`.err of `folder`."""
    style = "json" if verb == "check" else "jsonl"
    order = {
        "command": [sys.executable, "-m", "maturity", verb, *words, "--format", style, "--lang", "fr"],
        "folder": str(folder),
        "out": str(folder / f"{name}.out"),
        "err": str(folder / f"{name}.err"),
    }
    limited.stdin.write(json.dumps(order) + "\n")
    limited.stdin.flush()
    return Cost(**json.loads(limited.stdout.readline()))


def assert_within_limits(cost: Cost, most_cpu: float = MOST_CPU) -> None:
    """Fail if a command took too much processor time or memory."""
    assert cost.cpu < most_cpu
    assert cost.memory < MOST_MEMORY
