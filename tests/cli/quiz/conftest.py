"""What the tests of the command `maturity quiz` share; the talk itself is in tests/golden/talks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[2] / "golden" / "files"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small bank, and nothing else."""
    shutil.copy(GOLDEN / "bank.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
