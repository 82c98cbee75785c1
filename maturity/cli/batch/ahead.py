"""The server of the processes of a long run, started before it is known what exactly they will do.

It takes as long to load what they need as the command takes to find that out: both are done at the same time.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from maturity.batch.jobs import choose_jobs

_LOADED_ONCE = (
    "maturity.batch.outcomes",
    "maturity.batch.scoring",
    "maturity.cli.batch.entries",
    "maturity.cli.language",
    "maturity.cli.which_bank",
)
"""What each process needs, besides the module of the format."""


def list_modules(module: str) -> tuple[str, ...]:
    """List the modules that each process needs; `module` is that of the format, empty where there is none."""
    return (*_LOADED_ONCE, module) if module else _LOADED_ONCE


def start_ahead(paths: Sequence[str], jobs: int | None, module: str) -> None:
    """Start the server if the arguments `paths` name so many files that several processes will share the work.

    `jobs` is how many were asked for. Folders in folders are not looked into: where all files are there, the server is
    started later.
    """
    if (jobs or choose_jobs(_count_files(paths))) > 1:
        from maturity.batch.processes import start_server

        start_server(list_modules(module))


def _count_files(paths: Sequence[str]) -> int:
    """Count the paths and what is in those that are folders."""
    count = len(paths)
    for path in paths:
        with suppress(OSError, ValueError):  # no folder, or one that cannot be read: said when it is searched
            count += len(os.listdir(path))  # noqa: PTH208 - no object for each
    return count
