"""What an answer costs: a sitting by lines against the same number of bare durable writes, measured in turn.

`python -m benchmarks.quiz` prints ratios; the times of a noisy machine mean nothing by themselves.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ANSWERS = 200
ROUNDS = 7
QUIZ = [sys.executable, "-m", "maturity", "quiz", "communication_numerique", "-o", "a.yaml", "--plain"]


def main() -> None:
    """Print the figures."""
    begin, sittings, bare = [], [], []
    for _ in range(ROUNDS):
        begin.append(_time_sitting(1))
        sittings.append(_time_sitting(ANSWERS))
        bare.append(_time_bare_writes(ANSWERS))
    answer = (statistics.median(sittings) - statistics.median(begin)) / (ANSWERS - 1)
    write = statistics.median(bare) / ANSWERS
    interpreter = statistics.median(_time_process([sys.executable, "-c", "pass"]) for _ in range(ROUNDS))
    print(f"from the command to the first answer saved: {statistics.median(begin) / interpreter:.1f} bare interpreters")
    print(f"an answer, read, saved and told: {answer / write:.1f} bare writes with the same flushes")


def _time_sitting(answers: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        lines = "".join(f"/l 2\n{8000 + number}\n" for number in range(answers))
        return _time_process(QUIZ, folder, f"{lines}/q\n")


def _time_process(command: list[str], folder: str | None = None, typed: str = "") -> float:
    start = time.perf_counter()
    subprocess.run(
        command, cwd=folder, input=typed.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start


def _time_bare_writes(times: int) -> float:
    """Time what any durable write of a small file takes: temporary file, fsync, rename, fsync of the folder."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        for number in range(times):
            temporary = Path(folder) / "temporary"
            with temporary.open("wb") as file:
                file.write(b"population: %d\n" % (8000 + number))
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(Path(folder) / "a.yaml")
            handle = os.open(folder, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
