"""From the reference of one file to a bank, as it is written there, to the path of that bank's file.

A reference is the id of a bank that ships, or a relative path from the folder of the file that has it (from the working
directory, if that file comes from standard input). Answers have one under `bank`, a bank that builds on another one
under `extends`.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Literal

from maturity.loading import shipped
from maturity.syntax.reading import STDIN
from maturity.text.file_names import DATA_ENDINGS

BadReference = Literal["", "ending", "absolute", "itself"]
"""Why a reference leads to no bank that may be opened: no bank ships under that id; the path has no ending of a data
file; it is absolute; it leads to the very file that has the reference. In the catalogue, it is a variant."""


def resolve_reference(reference: str, from_path: str) -> str | None:
    """Return the path that `reference` means in the file at `from_path`; None for an id under which no bank ships.

    Whether there is a file at the path is not tested. It is as short as if somebody had typed it, `models/base.yaml`
    and not `clients/../models/base.yaml`: a file has one path in a run, and other programs know it by that one.
    """
    if shipped.is_path(reference):
        return reference if from_path == STDIN else _leave_out_detours(str(Path(from_path).parent / reference))
    path = shipped.find_bank_path(reference)
    return str(path) if path else None


def find_reference_fault(reference: str, path: str | None, from_path: str) -> BadReference | None:
    """Return what is wrong with `reference`, which means `path` in the file at `from_path`; None if nothing is.

    No file is opened.
    """
    if path is None:
        return ""
    if shipped.is_path(reference):
        if not reference.lower().endswith(DATA_ENDINGS):
            return "ending"
        if _is_absolute(reference):
            return "absolute"
    return "itself" if _are_same(path, from_path) else None


def _are_same(path: str, other: str) -> bool:
    """Whether two paths lead to the same file, by whatever links; two names of one file (hard links) are two files."""
    try:
        if not os.path.samestat(os.stat(path), os.stat(other)):  # noqa: PTH116 - quicker than two real paths
            return False
    except (OSError, ValueError):
        pass  # one of them does not exist
    return os.path.realpath(path) == os.path.realpath(other)


def _leave_out_detours(path: str) -> str:
    """Return `path` without folders that a `..` leaves again, unless one is a link and so leads elsewhere."""
    if ".." not in PurePath(path).parts:
        return path
    shorter = os.path.normpath(path)
    return shorter if os.path.realpath(shorter) == os.path.realpath(path) else path


def _is_absolute(reference: str) -> bool:
    """Whether `reference` is an absolute path on any system: the file may have been written on another than this."""
    return PurePosixPath(reference).is_absolute() or PureWindowsPath(reference).is_absolute()
