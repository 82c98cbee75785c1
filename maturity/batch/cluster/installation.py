"""What is installed here, to be compared with what a worker has: the same program gives the same bytes."""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import maturity
from maturity.loading import shipped


@dataclass(frozen=True)
class Installation:
    """A version of maturity, down to its code and the questionnaires that ship."""

    version: str
    digest: str
    """The SHA-256 of all sources and questionnaires, by their names in the package."""


@cache
def describe_installation() -> Installation:
    """Describe the installation of this process; the files are read once."""
    digest = hashlib.sha256()
    for folder, pattern in ((Path(maturity.__file__).parent, "*.py"), (shipped.find_folder(), "*.yaml")):
        for path in sorted(folder.rglob(pattern)):
            digest.update(path.relative_to(folder).as_posix().encode("utf-8") + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return Installation(maturity.__version__, digest.hexdigest())


def name_machine() -> str:
    """Return what the machine of this process is called, for messages."""
    return platform.node() or "?"
