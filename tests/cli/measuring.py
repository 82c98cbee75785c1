"""What a command costs in a process of its own with limits: processor time, memory, a small stack.

Test modules import the fixture `limited` and what they need beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

MOST_CPU = 2.0  # seconds of one processor, however busy the machine is
TRIES = 3  # how often, at most, what took a little more is measured: a virtual machine may be held back by its host
COMMON_TIME = 0.2  # seconds of a common processor for the work of `measure_slowness`
SLOWEST = 3.0  # slower than this many times a common one, a machine tells nothing
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
    """Run `maturity VERB WORDS` in `folder` with a small stack; what it says is in `run.out` and `run.err` there."""
    style = "json" if verb == "check" else "jsonl"
    order = {
        "command": [sys.executable, "-m", "maturity", verb, *words, "--format", style, "--lang", "fr"],
        "folder": str(folder),
        "out": str(folder / "run.out"),
        "err": str(folder / "run.err"),
    }
    costs: list[Cost] = []
    while len(costs) < TRIES:
        limited.stdin.write(json.dumps(order) + "\n")
        limited.stdin.flush()
        costs.append(Cost(**json.loads(limited.stdout.readline())))
        if not MOST_CPU <= costs[-1].cpu < 5 * MOST_CPU:
            break
        time.sleep(0.5)
    return min(costs, key=lambda cost: cost.cpu)


def measure_slowness() -> float:
    """How many times slower than a common one this machine is just now, in work that asks for memory."""
    began = time.process_time()
    records = [{"name": str(number * 7919 % 100_003), "value": number} for number in range(200_000)]
    records.sort(key=lambda each: str(each["name"]))
    return min(max((time.process_time() - began) / COMMON_TIME, 1.0), SLOWEST)


def assert_within_limits(cost: Cost, most_cpu: float = MOST_CPU) -> None:
    """Fail if a command took too much processor time or memory."""
    assert cost.cpu < most_cpu or cost.cpu < most_cpu * measure_slowness()
    assert cost.memory < MOST_MEMORY
