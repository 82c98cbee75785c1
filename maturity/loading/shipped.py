"""The banks that ship, found the same way from a clone, an editable install and a wheel."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_ABOVE = Path(__file__).resolve().parents[2]
_HOMES = ("maturity_questionnaires", "questionnaires")  # as installed; as in a clone
_BANK_FILE = re.compile(r"[a-z][a-z0-9_]*\.yaml")


@cache
def find_folder() -> Path:
    """The folder of the banks that ship: beside the installed package, or at the top of a clone."""
    for name in _HOMES:
        if (_ABOVE / name).is_dir():
            return _ABOVE / name
    return _ABOVE / _HOMES[0]


def list_bank_ids() -> tuple[str, ...]:
    """The ids of the banks that ship, in alphabetical order."""
    return tuple(sorted(path.stem for path in find_folder().glob("*.yaml") if _BANK_FILE.fullmatch(path.name)))


def find_bank_path(bank_id: str) -> Path | None:
    """The file of a bank that ships; None if there is none of that id."""
    return find_folder() / f"{bank_id}.yaml" if bank_id in list_bank_ids() else None


def get_example_path(name: str) -> Path:
    """The file of example answers that ships under a name."""
    return find_folder() / "examples" / f"{name}.yaml"


DATA_ENDINGS = (".yaml", ".yml", ".json")
"""What the files of a bank end with."""


def is_path(bank: str) -> bool:
    """Whether a reference to a bank is a path rather than an id."""
    return "/" in bank or "\\" in bank or bank.lower().endswith(DATA_ENDINGS)


def find_translations(path: Path) -> dict[str, Path]:
    """Language to the translation file beside a bank's file (`<name>.<language>.yaml`)."""
    pattern = re.compile(re.escape(path.stem) + r"\.([a-z]{2})\.(?:yaml|yml|json)")
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return {}
    return {match[1]: path.parent / name for name in names if (match := pattern.fullmatch(name))}
