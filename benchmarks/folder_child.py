"""Runs `maturity score` for `benchmarks.folder` (Linux alone).

It prints how many seconds that took, and the memory of its largest process in KB.
"""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

_PAUSE = 0.1


def main() -> None:
    """Score a folder into a file, and look at the processes of the session meanwhile.

    Other words than `score` may be given after the number of processes.
    """
    folder, target, jobs, *words = sys.argv[1:]
    command = [sys.executable, "-m", "maturity", *(words or ["score"]), folder, "-o", target, "--jobs", jobs, "--quiet"]
    start = perf_counter()
    with subprocess.Popen(command, start_new_session=True) as process:
        found, is_over = [0], Event()
        watching = Thread(target=watch, args=(process.pid, found, is_over))
        watching.start()
        process.wait()
        seconds = perf_counter() - start
        is_over.set()
        watching.join()
    print(seconds, max(found))
    sys.exit(2 if process.returncode == 2 else 0)


def watch(session: int, found: list[int], is_over: Event) -> None:
    """Add the most memory that a process of a session has had, from time to time, until the run is over."""
    while not is_over.wait(_PAUSE):
        found += map(measure, list_processes(session))


def list_processes(session: int) -> list[Path]:
    """List the processes of a session, by their folders under /proc."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if int((each / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                found.append(each)
    return found


def measure(process: Path) -> int:
    """Return the most memory that a process has had, in KB; 0 if it has just ended."""
    with suppress(OSError):
        peak = re.search(r"VmHWM:\s*(\d+)", (process / "status").read_text())
        return int(peak[1]) if peak else 0
    return 0


if __name__ == "__main__":
    main()
