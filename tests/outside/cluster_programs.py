"""The scheduler and the workers of a cluster as programs of their own, so that a test can kill or stop them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0
"""How many seconds a program may take to start on a machine that others keep busy."""


@dataclass(frozen=True)
class Programs:
    """A cluster that runs."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


def kill(*programs: subprocess.Popen[bytes]) -> None:
    """Kill programs as the system does, and wait until they are gone."""
    for each in programs:
        each.kill()
        each.wait(PATIENCE)


def stop(program: subprocess.Popen[bytes]) -> None:
    """Let a program do nothing more, with its connections left open."""
    os.kill(program.pid, signal.SIGSTOP)


@contextmanager
def run_cluster(folder: Path, workers: int, most_silent: str = "300s") -> Iterator[Programs]:
    """Run a cluster for a block; a worker that says nothing for `most_silent` is given up by its scheduler."""
    place = folder / "scheduler.json"
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": most_silent}

    def start(program: str, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{program}", "--scheduler-file", str(place), *words],
            cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    working = tuple(start("worker", "--no-nanny", "--nthreads", "1", "--no-dashboard") for _ in range(workers))
    try:
        yield Programs(wait_for_address(place), scheduler, working)
    finally:
        kill(scheduler, *working)


def wait_for_address(place: Path) -> str:
    """Wait until the scheduler has written where it is, and return its address."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if place.exists() and (text := place.read_text("utf-8")).endswith("}"):
            return str(json.loads(text)["address"])
        time.sleep(0.1)
    raise TimeoutError(place)
