"""A result given where answers are to be read: it is said so, and that the answers are wanted."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from maturity.errors import UsageError
from maturity.text.file_names import DATA_ENDINGS


def refuse_own_results(paths: Iterable[str]) -> None:
    """Refuse, with a `UsageError`, the first of `paths` that is a note or a table written by this tool.

    A file with an ending of data is left alone: whoever reads it says what it is.
    """
    for path in paths:
        if not path.lower().endswith(DATA_ENDINGS) and os.path.isfile(path):  # noqa: PTH113 - as it was typed
            _refuse_own_result(path)


def _refuse_own_result(path: str) -> None:
    from maturity.cli.destination import read_ends
    from maturity.render.formats import find_writer

    writer = None
    with suppress(UsageError):  # whoever reads it says what is wrong
        writer = find_writer(read_ends(path))
    if writer is not None:
        raise UsageError("usage.own_result", path=path)
