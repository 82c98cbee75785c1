"""How long an explanation takes, in multiples of `score` of the same file: `python -m benchmarks.explain [ROUNDS]`.

Measured are seconds of a processor, in interleaved runs: trust the ratios. The aim is 1.3 at most, for the
page of the whole, for that of one recommendation, which scores the answers again with advice followed, and for the
certificate.
"""

from __future__ import annotations

import sys

from benchmarks.commands import print_ratios
from benchmarks.start import EXAMPLE

COMMANDS = {
    "score": ["score", str(EXAMPLE)],
    "explain": ["explain", str(EXAMPLE)],
    "explain QUESTION": ["explain", str(EXAMPLE), "dependance"],
    "explain RECOMMENDATION": ["explain", str(EXAMPLE), "bilan_une_demi_page"],
    "explain --format json": ["explain", str(EXAMPLE), "--format", "json"],
}
AIM = 1.3

if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    print_ratios(COMMANDS, {name: AIM for name in COMMANDS if name != "score"}, rounds)
