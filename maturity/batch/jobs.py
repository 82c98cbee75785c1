"""How many processes a run over many inputs is shared out to."""

from __future__ import annotations

import os

PROCESSES_PAY_FROM = 500
"""From how many inputs on several processes are faster than one, which need not be started."""
MOST_JOBS = 60
"""The most processes: Windows can wait for no more."""


def count_processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def choose_jobs(inputs: int) -> int:
    """Choose how many processes `inputs` are shared out to: one, or as many as there are processors if that pays."""
    return min(count_processors(), MOST_JOBS) if inputs >= PROCESSES_PAY_FROM else 1
