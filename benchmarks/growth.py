"""How work grows with the size of legal files: `python -m benchmarks.growth [CURVE...]`.

For each curve, the same command runs on files of three sizes, each twice the one before. What counts is the ratio of
one size to the one before, with the start of the command taken off: 2 is work in proportion to the file, 4 is not.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import growth_files


@dataclass(frozen=True)
class Curve:
    """One way in which a file, or a folder of files, can grow."""

    sizes: tuple[int, int, int]
    words: tuple[str, ...]
    """The command, run in the folder of the files."""
    write: Callable[[Path, int], None]
    """Writes the files of one size into a folder."""
    typed: str = ""
    """What is typed into the command."""


CURVES = {
    "options": Curve((75, 150, 300), ("score", "a.yaml", "-f", "json"), growth_files.write_shared_options),
    "conditions": Curve((20, 40, 80), ("score", "a.yaml", "-f", "json"), growth_files.write_conditions),
    "advice": Curve((100, 200, 400), ("score", "a.yaml", "-f", "json"), growth_files.write_advice),
    "chains": Curve((100, 200, 400), ("score", "a.yaml", "-f", "json"), growth_files.write_chain),
    "choices": Curve((1000, 2000, 4000), ("check", "a.yaml"), growth_files.write_wrong_choices),
    "levels": Curve((75, 150, 300), ("score", "a.yaml", "-f", "json"), growth_files.write_levels),
    "folder": Curve((1000, 2000, 4000), ("score", ".", "-f", "jsonl"), growth_files.write_answers_in_folders),
    "evidence": Curve((2000, 4000, 8000), ("quiz", "a.yaml", "--plain"), growth_files.write_evidence, "1\n/q\n"),
    "banks": Curve((100, 200, 400), ("score", ".", "-f", "jsonl"), growth_files.write_banks),
    "jsonl": Curve((1000, 2000, 4000), ("score", ".", "-f", "jsonl"), growth_files.write_answers),
    "csv": Curve((1000, 2000, 4000), ("score", ".", "-f", "csv"), growth_files.write_answers),
    "json": Curve((1000, 2000, 4000), ("score", ".", "-f", "json"), growth_files.write_answers),
    "text": Curve((1000, 2000, 4000), ("score", ".", "-f", "text"), growth_files.write_answers),
}
"""What grows, by name; docs/format.md bounds where a product of two sizes cannot be made linear."""


def main(names: list[str]) -> None:
    """Measure the curves of these names, all of them for none, and print each as it is done."""
    start, _ = measure(Curve((0, 0, 0), ("score", "a000000.yaml"), growth_files.write_answers), 1)
    print(f"{'curve':12}{'n':>8}{'cpu s':>9}{'ratio':>7}{'MB':>7}")
    for name in names or CURVES:
        before = 0.0
        for size in CURVES[name].sizes:
            seconds, memory = measure(CURVES[name], size)
            ratio = f"{(seconds - start) / before:.1f}" if before > 0 else ""
            print(f"{name:12}{size:8}{seconds:9.2f}{ratio:>7}{memory:7.0f}", flush=True)
            before = seconds - start


def measure(curve: Curve, size: int) -> tuple[float, float]:
    """Return the processor seconds and the peak memory, in MB, of the command of `curve` on files of `size`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        curve.write(folder, size)
        with _open_typed(curve.typed) as typed:
            command = subprocess.Popen(
                [sys.executable, "-m", "maturity", *curve.words],
                cwd=folder,
                stdin=typed,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            _, status, usage = os.wait4(command.pid, 0)
            command.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


@contextmanager
def _open_typed(text: str) -> Iterator[int]:
    """Give a file descriptor from which `text` is read."""
    with tempfile.TemporaryFile() as file:
        file.write(text.encode())
        file.seek(0)
        yield file.fileno()


if __name__ == "__main__":
    main(sys.argv[1:])
