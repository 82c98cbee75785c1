"""Runs commands under limits and tells what they cost: a small process of its own.

A child's peak memory counts its parent's at the fork, and the parent of a test would be pytest. One job a line, in
and out, as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys

STACK = 1024 * 1024
LONGEST = 120  # seconds on the clock: a command that waits for something


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    signal.alarm(LONGEST)


def run(job: dict[str, object]) -> dict[str, object]:
    with open(str(job["out"]), "wb") as out, open(str(job["err"]), "wb") as err:  # noqa: PTH123 - starts faster
        command = subprocess.Popen(
            job["command"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            cwd=str(job["folder"]),
            preexec_fn=_limit,  # noqa: PLW1509 - this process has one thread
        )
        _, status, usage = os.wait4(command.pid, 0)
        command.returncode = os.waitstatus_to_exitcode(status)
    return {"code": command.returncode, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * 1024}


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(run(json.loads(line))) + "\n")
        sys.stdout.flush()
