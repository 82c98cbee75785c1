"""Golden screens: what the reader sees, character by character.

After a change that is meant, run `UPDATE_GOLDEN=1 pytest tests/test_golden.py` and read the difference before it is
committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from tests.cli.command import Maturity

HOME = Path(__file__).parent / "golden"
SCREENS: dict[str, list[str]] = yaml.safe_load((HOME / "screens.yaml").read_text(encoding="utf-8"))


def test_every_screen_kept_is_checked() -> None:
    assert len(SCREENS) >= 25
    assert {path.stem for path in (HOME / "screens").iterdir()} == set(SCREENS)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME / "files")
    words = [word for word in SCREENS[name] if not word.startswith("columns=")]
    columns = [word.removeprefix("columns=") for word in SCREENS[name] if word.startswith("columns=")]
    ran = Maturity(capsys, monkeypatch)(*words, environment={"COLUMNS": columns[0] if columns else "80"})
    screen = f"exit {ran.code}\n--- output\n{ran.out}--- errors\n{ran.err}"
    kept = HOME / "screens" / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(screen, encoding="utf-8")
    assert screen == kept.read_text(encoding="utf-8")
