"""How far the trial of changes is, for a person who watches: one line of the error stream, written over and over."""

from __future__ import annotations

import sys
from collections.abc import Callable

from maturity.cli.run import Run

_CLEAR = "\r\x1b[K"


def make_progress_teller(run: Run) -> Callable[[int, int], None]:
    """Make what is told how many changes of a bank have been tried, of how many.

    It shows that on a terminal alone, where a line can be written over, and not under `--quiet`. When all have been
    tried, the line is gone.
    """
    if run.quiet or not sys.stderr.isatty() or run.environment.get("TERM") == "dumb":
        return lambda _tried, _total: None

    def tell(tried: int, total: int) -> None:
        sentence = "" if tried == total else run.say("check.mutating", tried=tried, n=total)
        sys.stderr.write(_CLEAR + sentence)
        sys.stderr.flush()

    return tell
