"""What this tool has written, given to it where answers or a questionnaire belong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import EXAMPLES, Maturity
from tests.support import flat

ANSWERS = EXAMPLES / "petite_ville_prerequis.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(str(ANSWERS), tmp_path / "a.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["score", "quiz"])
@pytest.mark.parametrize("name", ["r.md", "r.txt", "r.csv", "r.json"])
def test_a_result_is_known_and_the_answers_are_asked_for(maturity: Maturity, command: str, name: str) -> None:
    assert maturity("score", "a.yaml", "-o", name).code == 0
    ran = maturity(command, f"./{name}", lines=[])
    assert ran.code == 2
    assert "est un résultat de maturity" in flat(ran.err)
    assert "donnez le fichier de réponses dont il vient" in flat(ran.err)


def test_a_note_of_somebody_is_no_result(maturity: Maturity, folder: Path) -> None:
    (folder / "note.md").write_text("# Notes\n\nbank: rien\n", "utf-8")
    assert "résultat de maturity" not in flat(maturity("score", "note.md").err)


def test_a_form_of_answers_is_told_the_command_that_is_meant(maturity: Maturity) -> None:
    ran = maturity("form", "a.yaml")
    assert ran.code == 2
    command = ran.err.rstrip().rpartition("\n")[2].split()
    assert command == ["maturity", "form", "prerequis", "--from", "a.yaml"]
    followed = maturity(*command[1:])
    assert followed.code == 0
    assert "bank: prerequis" in followed.out
