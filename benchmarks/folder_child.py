"""Runs `maturity score` for `benchmarks.folder`, and prints the memory of its largest process, in KB (Linux alone)."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

_PAUSE = 0.1


def main() -> None:
    """Score a folder into a file, and look at the processes of the session meanwhile.

    Other words than `score` may be given after the number of processes.
    """
    folder, target, jobs, *words = sys.argv[1:]
    command = [sys.executable, "-m", "maturity", *(words or ["score"]), folder, "-o", target, "--jobs", jobs, "--quiet"]
    most = 0
    with subprocess.Popen(command, start_new_session=True) as process:
        while process.poll() is None:
            most = max([most, *map(measure, list_processes(process.pid))])
            sleep(_PAUSE)
    print(most)
    sys.exit(2 if process.returncode == 2 else 0)


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
