"""PATH arguments to files: files as they are, folders searched, `-` once."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from maturity.cli.meant import refuse_absent_words
from maturity.errors import UsageError
from maturity.text.file_names import DATA_ENDINGS

MOST_FILES = 100_000


def list_files(paths: Sequence[str]) -> list[tuple[str, bool]]:
    """List each file to read once, in order, with whether it was found in a folder instead of being named.

    Raises `UsageError` for a folder without any YAML or JSON file, for a second `-`, for an empty path, and for a bare
    word that is no file. Another path that leads nowhere is listed: opening it says so.
    """
    if sum(path == "-" for path in paths) > 1:
        raise UsageError("usage.stdin_once")
    if "" in paths:
        raise UsageError("usage.empty_path")
    refuse_absent_words(paths)
    found: dict[str, bool] = {}
    for path in _expand_patterns(paths):
        if _is_folder(path):
            inside = list(_search_folder(path))
            if not inside:
                raise UsageError("usage.nothing_found", path=path)
            for each in inside:
                found.setdefault(each, True)
        else:
            found[path] = False
    return list(found.items())


def _expand_patterns(paths: Sequence[str]) -> Iterator[str]:
    """Yield the paths, each pattern such as `reponses_*.yaml` replaced by what it matches: not all shells do so."""
    for path in paths:
        matches = sorted(glob.glob(path)) if "*" in path and not _exists(path) else []  # noqa: PTH207 - keeps `./`
        yield from matches or [path]


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _is_folder(path: str) -> bool:
    try:
        return path != "-" and Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _search_folder(folder: str) -> Iterator[str]:
    """Yield the files below a folder, sorted; hidden folders and links to folders are left out."""
    count = 0
    for parent, folders, names in os.walk(folder, onerror=_refuse_folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(DATA_ENDINGS) and not name.startswith("."):
                count += 1
                if count > MOST_FILES:
                    raise UsageError("usage.too_many_files", path=folder, limit=MOST_FILES)
                yield str(Path(parent) / name)


def _refuse_folder(error: OSError) -> NoReturn:
    """Raise `UsageError` for a folder that cannot be read: it could hide a file that should be read."""
    raise UsageError("usage.folder_closed", path=error.filename)
