"""Where the banks that ship with the program are, and which; and which files are translations of a bank.

It works alike from a clone, an editable install and a wheel.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from maturity.text.file_names import DATA_ENDINGS

_PARENT = Path(__file__).resolve().parents[2]
_FOLDER_NAMES = ("maturity_questionnaires", "questionnaires")
"""The name that the folder of the banks has once installed, then its name in a clone."""
_ARCHIVE = "archive"
"""The folder, in that of the banks, where released versions stay."""
_BANK_FILE = re.compile(r"[a-z][a-z0-9_]*\.yaml")


@cache
def find_folder() -> Path:
    """Return the folder of the banks that ship: beside the installed package, or at the top of a clone.

    If there is neither, the path is that of the installed one, which does not exist.
    """
    for name in _FOLDER_NAMES:
        if (_PARENT / name).is_dir():
            return _PARENT / name
    return _PARENT / _FOLDER_NAMES[0]


def list_bank_ids() -> tuple[str, ...]:
    """List the ids of the banks that ship, in alphabetical order; they are the names of their files."""
    return tuple(sorted(path.stem for path in find_folder().glob("*.yaml") if _BANK_FILE.fullmatch(path.name)))


def find_bank_path(bank_id: str) -> Path | None:
    """Return the path of the bank that ships under `bank_id`; None if none does."""
    folder = find_folder()
    known = _known_paths.get((folder, bank_id))
    if known is not None:
        return known
    path = folder / f"{bank_id}.yaml"
    is_there = _BANK_FILE.fullmatch(f"{bank_id}.yaml") and os.path.isfile(path)  # noqa: PTH113 - takes too long a name
    if not is_there:
        return None
    _known_paths[folder, bank_id] = path
    return path


_known_paths: dict[tuple[Path, str], Path] = {}
"""Folder and id to the path of a bank that ships, for those that were looked up: each of many files names one."""


def find_version_path(bank_id: str, version: str) -> Path | None:
    """Return the path of the released version of a bank that ships; None if that version is not kept.

    Earlier versions are kept in `archive/`, as `<id>-<version>.yaml`.
    """
    path = find_folder() / _ARCHIVE / f"{bank_id}-{version}.yaml"
    return path if version in list_archived_versions(bank_id) else None


def list_archived_versions(bank_id: str) -> tuple[str, ...]:
    """List the earlier versions of a bank that are kept, in the order of their names; none for an unknown id."""
    pattern = re.compile(rf"{re.escape(bank_id)}-([0-9]+\.[0-9]+\.[0-9]+)\.yaml")
    names = sorted(path.name for path in (find_folder() / _ARCHIVE).glob("*.yaml"))
    return tuple(match[1] for name in names if (match := pattern.fullmatch(name)))


def get_example_path(name: str) -> Path:
    """Return the path of the example answers that ship under `name`; whether there is such a file is not tested."""
    return find_folder() / "examples" / f"{name}.yaml"


def is_path(reference: str) -> bool:
    """Whether `reference`, which names a bank, is a path rather than an id: it has a slash or a data file's ending."""
    return "/" in reference or "\\" in reference or reference.lower().endswith(DATA_ENDINGS)


def list_translations(folder: str) -> dict[str, dict[str, Path]]:
    """List the translations in `folder`: the name of a bank's file without its ending to language code to path.

    They are the files `<name>.<language>.yaml` (or with another ending of data files), in alphabetical order; they are
    not opened. Empty if the folder cannot be read.
    """
    endings = "|".join(re.escape(ending) for ending in DATA_ENDINGS)
    pattern = re.compile(rf"(.+)\.([a-z]{{2}})(?:{endings})")
    try:
        names = sorted(entry.name for entry in Path(folder).iterdir())
    except OSError:
        return {}
    found: dict[str, dict[str, Path]] = {}
    for name in names:
        if match := pattern.fullmatch(name):
            found.setdefault(match[1], {})[match[2]] = Path(folder) / name
    return found
