"""Folders as PATH: however deep they are, wherever their links lead, whatever cannot be opened in them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from maturity.cli import inputs
from maturity.cli.inputs import list_files
from tests.cli.command import Maturity
from tests.support import HEADER

BANK = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"
ANSWERS = "bank: bank.yaml\nanswers: {q: 5}\n"
DEPTH = 1000


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder with a thousand others inside one another, of which the last holds a bank and answers."""
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(DEPTH):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    last = tmp_path.joinpath(*["d"] * DEPTH)
    (last / "bank.yaml").write_text(BANK, encoding="utf-8")
    (last / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    yield tmp_path
    for name in ("bank.yaml", "answers.yaml"):
        (last / name).unlink()
    for depth in range(DEPTH, 0, -1):
        tmp_path.joinpath(*["d"] * depth).rmdir()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no path is so long there")
def test_a_thousand_folders_inside_one_another(maturity: Maturity, deep: Path) -> None:
    ran = maturity("score", str(deep), "-f", "json")
    assert ran.code == 0
    assert json.loads(ran.out)["results"][0]["overall"]["score"] == 50
    assert maturity("check", str(deep)).code == 0


def test_links_that_lead_round_in_a_circle_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    (tmp_path / "inner" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "inner" / "other.yaml").symlink_to(tmp_path / "inner", target_is_directory=True)
    (tmp_path / "itself.yaml").symlink_to(tmp_path / "itself.yaml")
    found = [Path(path).relative_to(tmp_path).as_posix() for path, _ in list_files([str(tmp_path)])]
    assert found == ["itself.yaml", "inner/answers.yaml"]


def test_a_link_to_itself_is_told_and_the_rest_goes_on(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")
    (tmp_path / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    (tmp_path / "itself.yaml").symlink_to(tmp_path / "itself.yaml")
    ran = maturity("score", str(tmp_path), "-f", "json")
    data = json.loads(ran.out)
    assert (ran.code, len(data["results"])) == (2, 1)
    assert [each["diagnostics"][0]["code"] for each in data["failures"]] == ["MB100"]


@pytest.mark.parametrize("command", ["score", "check"])
def test_a_folder_that_cannot_be_opened_is_told(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    """It may hold what should be read: a run without it would look whole."""
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")
    (tmp_path / "closed").mkdir()
    scan = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith("closed"):
            raise PermissionError(13, "denied", folder)
        return scan(folder)

    monkeypatch.setattr(inputs.os, "scandir", refuse)
    ran = maturity(command, str(tmp_path), "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert f"folder {tmp_path / 'closed'} cannot be opened" in ran.err


def test_the_files_of_a_folder_come_before_those_of_its_folders(tmp_path: Path) -> None:
    for name in ("b/2.yaml", "b/a/1.json", "a/9.yml", "z.yaml", "b/3.txt", ".hidden/4.yaml", ".5.yaml", "B/6.YAML"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(ANSWERS, encoding="utf-8")
    found = [Path(path).relative_to(tmp_path).as_posix() for path, _ in list_files([str(tmp_path)])]
    assert found == ["z.yaml", "B/6.YAML", "a/9.yml", "b/2.yaml", "b/a/1.json"]
