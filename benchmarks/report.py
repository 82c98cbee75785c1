"""How long a report takes, in multiples of `score` of the same file: `python -m benchmarks.report [ROUNDS]`.

Measured are seconds of a processor, in interleaved runs: trust the ratios. The aim is 2 at most for the page
of HTML; the other formats have no aim, as their libraries take most of the time.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.commands import print_ratios
from benchmarks.start import EXAMPLE
from maturity.render.formats import REPORT_FORMATS, is_available

AIM = 2.0


def main(rounds: int) -> None:
    """Measure each format of a report whose library is installed, and print."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {"score": ["score", str(EXAMPLE)]}
        for chosen in filter(is_available, REPORT_FORMATS):
            target = str(Path(folder) / f"report{chosen.endings[0]}")
            commands[f"report {chosen.endings[0]}"] = ["report", str(EXAMPLE), "-o", target, "--quiet"]
        commands["report --page .html"] = [
            "report", str(EXAMPLE), "--page", "-o", str(Path(folder) / "page.html"), "--quiet",
        ]  # fmt: skip
        print_ratios(commands, {"report .html": AIM, "report --page .html": AIM}, rounds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
