"""Golden screens: what the reader sees, character by character.

After a change that is meant, run `UPDATE_GOLDEN=1 pytest tests/golden` and read the difference before it is
committed.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.case_files import read_yaml
from tests.cli.command import Maturity

HOME = Path(__file__).parent
SCREENS: dict[str, list[str]] = read_yaml(HOME / "screens.yaml")
TALKS: dict[str, Any] = read_yaml(HOME / "talks.yaml")


def test_every_screen_kept_is_checked() -> None:
    assert len(SCREENS) >= 25
    assert {path.stem for path in (HOME / "screens").iterdir()} == set(SCREENS)
    assert len(TALKS) >= 5
    assert {path.stem for path in (HOME / "talks").iterdir()} == set(TALKS)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME / "files")
    words = [word for word in SCREENS[name] if not word.startswith("columns=")]
    columns = [word.removeprefix("columns=") for word in SCREENS[name] if word.startswith("columns=")]
    ran = Maturity(capsys, monkeypatch)(*words, environment={"COLUMNS": columns[0] if columns else "80"})
    compare(f"exit {ran.code}\n--- output\n{ran.out}--- errors\n{ran.err}", HOME / "screens" / f"{name}.txt")


@pytest.mark.parametrize("name", TALKS)
def test_a_talk(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The quiz by lines, and the file that it leaves."""
    talk = TALKS[name]
    for path in (HOME / "files").iterdir():
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    ran = Maturity(capsys, monkeypatch)(
        *("quiz", *talk["words"]), lines=talk["lines"], environment={"COLUMNS": str(talk.get("columns", 80))}
    )
    left = (tmp_path / talk["file"]).read_text("utf-8")
    assert not list(tmp_path.glob(".*"))
    screen = f"exit {ran.code}\n--- output\n{ran.out}--- errors\n{ran.err}--- {talk['file']}\n{left}"
    compare(screen.replace(str(Path.cwd()), "DOSSIER"), HOME / "talks" / f"{name}.txt")


def compare(screen: str, kept: Path) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(screen, encoding="utf-8")
    assert screen == kept.read_text(encoding="utf-8")
