"""The banks that ship, found the same way from a clone, an editable install and a wheel."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from maturity.text.file_names import DATA_ENDINGS

_PARENT = Path(__file__).resolve().parents[2]
_FOLDER_NAMES = ("maturity_questionnaires", "questionnaires")
"""The folder's name as installed, then as in a clone."""
_BANK_FILE = re.compile(r"[a-z][a-z0-9_]*\.yaml")


@cache
def find_folder() -> Path:
    """Find the folder of the banks that ship: beside the installed package, or at the top of a clone."""
    for name in _FOLDER_NAMES:
        if (_PARENT / name).is_dir():
            return _PARENT / name
    return _PARENT / _FOLDER_NAMES[0]


def list_bank_ids() -> tuple[str, ...]:
    """List the ids of the banks that ship, in alphabetical order."""
    return tuple(sorted(path.stem for path in find_folder().glob("*.yaml") if _BANK_FILE.fullmatch(path.name)))


def find_bank_path(bank_id: str) -> Path | None:
    """Find the file of a bank that ships; None if there is none with that id."""
    return find_folder() / f"{bank_id}.yaml" if bank_id in list_bank_ids() else None


def get_example_path(name: str) -> Path:
    """Return the path of the example answers that ship under a name."""
    return find_folder() / "examples" / f"{name}.yaml"


def is_path(reference: str) -> bool:
    """Whether a reference to a bank is a path rather than an id."""
    return "/" in reference or "\\" in reference or reference.lower().endswith(DATA_ENDINGS)


def find_translations(path: Path) -> dict[str, Path]:
    """Find the translations beside a bank's file (`<name>.<language>.yaml`), and return them by language."""
    endings = "|".join(re.escape(ending) for ending in DATA_ENDINGS)
    pattern = re.compile(rf"{re.escape(path.stem)}\.([a-z]{{2}})(?:{endings})")
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return {}
    return {match[1]: path.parent / name for name in names if (match := pattern.fullmatch(name))}
