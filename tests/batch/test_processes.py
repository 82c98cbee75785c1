"""The processes of this machine: what becomes of a run where one of them is ended, whatever it is doing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE = 20
CHILD = """
import os, signal, struct, sys
from pathlib import Path
from time import sleep

from maturity.batch import processes


def send_half(started, is_killed):
    results = sys._getframe(1).f_locals["result_queue"]
    os.write(results._writer.fileno(), struct.pack("!i", 1_000_000) + b"half")
    Path(started).touch()
    if is_killed:
        os.kill(os.getpid(), signal.SIGKILL)
    sleep(100)


if __name__ == "__main__":
    started, is_killed = Path(sys.argv[1]), sys.argv[2] == "killed"
    processes._PAUSE = processes._MOST_UNNOTICED = 0.1
    with processes.open_processes(2) as executor:
        other = executor.submit(sleep, 0)
        future = executor.submit(send_half, str(started), is_killed)
        while not started.exists():
            sleep(0.01)
        if is_killed:
            future.result()
        raise KeyboardInterrupt
"""


@pytest.mark.parametrize(("how", "raised"), [("left", "KeyboardInterrupt"), ("killed", "BrokenProcessPool")])
def test_a_process_that_is_ended_in_the_middle_of_a_result_holds_nobody_up(
    tmp_path: Path, how: str, raised: str
) -> None:
    """It has begun to send a result when somebody presses Ctrl-C, or when the system kills it."""
    script, started = tmp_path / "child.py", tmp_path / "started"
    script.write_text(CHILD, "utf-8")
    command = [sys.executable, str(script), str(started), how]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False)
    assert started.exists()
    assert raised in done.stderr.splitlines()[-1]
