"""The same file under two names, by a link or a hard link: it counts once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.cli.run import Run

_MOST_NAMED = 5
"""How many of the names that are left out are said."""


def drop_repeated_files(files: Iterable[tuple[str, bool]], run: Run) -> list[tuple[str, bool]]:
    """Return the files to read, each with whether it was found in a folder, without further names of the same file.

    The first name stays, and counts as named if one of the names is; it is said which others are left out.
    """
    kept: dict[tuple[int, int] | str, tuple[str, bool]] = {}
    listed = list(files)
    for path, in_folder in listed:
        identity = _identify(path)
        first, was_found = kept.get(identity, (path, True))
        kept[identity] = first, was_found and in_folder
    names_kept = {path for path, _ in kept.values()}
    repeated = [path for path, _ in listed if path not in names_kept]
    if repeated:
        names = ", ".join(repeated[:_MOST_NAMED]) + (", …" if len(repeated) > _MOST_NAMED else "")
        run.tell(run.say("inputs.repeated", n=len(repeated), names=names))
    return list(kept.values())


def _identify(path: str) -> tuple[int, int] | str:
    """Return what is the same for every name of a file; the path itself where the system does not tell."""
    if path == "-":
        return path
    try:
        status = os.stat(path)  # noqa: PTH116 - a path as it was typed
    except (OSError, ValueError):
        return path
    return status.st_dev, status.st_ino
