"""A result given where answers are to be read: it is said so, and that the answers are wanted."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from maturity.errors import UsageError
from maturity.text.file_names import DATA_ENDINGS


def refuse_own_results(paths: Iterable[str], *, are_lines_read: bool = False) -> None:
    """Refuse, with a `UsageError`, the first of `paths` that is a note or a table written by this tool.

    A file with an ending of data is left alone: whoever reads it says what it is. With `are_lines_read`, so is a result
    in lines of JSON.
    """
    for path in paths:
        if not path.lower().endswith(DATA_ENDINGS) and os.path.isfile(path):  # noqa: PTH113 - as it was typed
            _refuse_own_result(path, are_lines_read=are_lines_read)


def _refuse_own_result(path: str, *, are_lines_read: bool) -> None:
    from maturity.cli.destination import read_ends
    from maturity.render.formats import find_writer

    writer = None
    with suppress(UsageError):  # whoever reads it says what is wrong
        writer = find_writer(read_ends(path))
    if writer is not None and not (are_lines_read and writer.name in ("json", "jsonl")):
        raise UsageError("usage.own_result", path=path)
