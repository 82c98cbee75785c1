"""PATH arguments to files: files as they are, folders searched, `-` once."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from maturity.cli.meant import refuse_absent_words
from maturity.cli.own_results import refuse_own_results
from maturity.errors import UsageError
from maturity.text.file_names import DATA_ENDINGS

MOST_FILES = 100_000
"""How many files that may be answers a folder may hold, those of the folders in it included."""


def list_files(paths: Sequence[str], *, are_results_read: bool = False) -> list[tuple[str, bool]]:
    """List each file to read once, in order, with whether it was found in a folder instead of being named.

    Raises `UsageError` for a folder without any YAML or JSON file, for a second `-`, for an empty path, and for a bare
    word that is no file, and for a result of this tool; with `are_results_read`, one in lines of JSON is a file to
    read. Another path that leads nowhere is listed: opening it says so.
    """
    if sum(path == "-" for path in paths) > 1:
        raise UsageError("usage.stdin_once")
    if "" in paths:
        raise UsageError("usage.empty_path")
    _refuse_gone_folder(paths)
    refuse_absent_words(paths)
    refuse_own_results(paths, are_lines_read=are_results_read)
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


def _refuse_gone_folder(paths: Sequence[str]) -> None:
    """Refuse paths that start in a working folder which has gone: no file is at fault."""
    try:
        os.getcwd()  # noqa: PTH109 - as the paths, a text
    except OSError:
        if not all(path == "-" or os.path.isabs(path) for path in paths):  # noqa: PTH117 - a path as it was typed
            raise UsageError("system.no_working_folder") from None


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
    """Yield the files below a folder, sorted, those of a folder before those of its sub-folders.

    Hidden files and folders are left out, and so are links to folders, which may lead round in a circle. However deep
    folders are, they are searched one after the other.
    """
    count, waiting = 0, [str(Path(folder))]  # without a slash or point too many; below, names are joined as texts
    while waiting:
        parent = waiting.pop()
        files, folders = _list_folder(parent)
        for name in files:
            if name.lower().endswith(DATA_ENDINGS):
                count += 1
                if count > MOST_FILES:
                    raise UsageError("usage.too_many_files", path=folder, limit=MOST_FILES)
                yield _join(parent, name)
        waiting += [_join(parent, name) for name in reversed(folders)]


def _join(folder: str, name: str) -> str:
    """Return the path of what is in a folder, as short as it can be: nothing is in front of what is in `.`."""
    return name if folder == "." else os.path.join(folder, name)  # noqa: PTH118 - a Path takes each part anew


def _list_folder(folder: str) -> tuple[list[str], list[str]]:
    """Return the names of the files and of the folders in a folder, sorted, without hidden ones and links to folders.

    Raises `UsageError` for a folder that cannot be read: it could hide a file that should be read.
    """
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        raise UsageError("usage.folder_closed", path=folder) from error
    folders = [entry.name for entry in found if entry.is_dir(follow_symlinks=False)]
    files = [entry.name for entry in found if not _leads_to_folder(entry)]
    return sorted(files), sorted(folders)


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself, for example: opening it says so
        return False
