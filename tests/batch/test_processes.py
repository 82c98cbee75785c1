"""The processes of this machine: what becomes of them when a run is left early."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PATIENCE = 20
CHILD = """
import os, struct, sys
from pathlib import Path
from time import sleep

from maturity.batch.processes import open_processes


def send_half(started):
    results = sys._getframe(1).f_locals["result_queue"]
    os.write(results._writer.fileno(), struct.pack("!i", 1_000_000) + b"half")
    Path(started).touch()
    sleep(100)


if __name__ == "__main__":
    started = Path(sys.argv[1])
    with open_processes(1) as executor:
        executor.submit(send_half, str(started))
        while not started.exists():
            sleep(0.01)
        raise KeyboardInterrupt
"""


def test_a_process_that_is_ended_in_the_middle_of_a_result_holds_nobody_up(tmp_path: Path) -> None:
    """It has begun to send a result when somebody presses Ctrl-C: nobody waits for the rest."""
    script, started = tmp_path / "child.py", tmp_path / "started"
    script.write_text(CHILD, "utf-8")
    command = [sys.executable, str(script), str(started)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False)
    assert started.exists()
    assert done.stderr.splitlines()[-1] == "KeyboardInterrupt"
