"""What is proposed next: to answer more where little is answered, to check where files have failed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_with_one_answer_is_to_be_gone_on_with(maturity: Maturity, folder: Path) -> None:
    given = "  critique: majorite\n"
    (folder / "a.yaml").write_text(f"bank: communication_numerique\nanswers:\n{given}", "utf-8")
    ran = maturity("score", "a.yaml")
    assert ran.code == 0, ran.err
    commands = [line.strip() for line in ran.out.split("\n") if line.startswith("  maturity ")]
    assert commands[0] == "maturity quiz a.yaml"
    assert maturity(*commands[0].split()[1:], lines=["/q"]).code == 0


def test_a_folder_with_failures_is_to_be_checked(maturity: Maturity, folder: Path) -> None:
    (folder / "villes d'été").mkdir()
    for name in ("a", "b"):
        text = "bank: prerequis\nanswers: {}\n" if name == "a" else "bank: rien\nanswers: {}\n"
        (folder / "villes d'été" / f"{name}.yaml").write_text(text, "utf-8")
    ran = maturity("score", "villes d'été")
    assert ran.code == 2
    assert ran.err.rstrip().endswith("""  maturity check 'villes d'"'"'été/b.yaml'""")
    for number in range(6):
        (folder / "villes d'été" / f"c{number}.yaml").write_text("bank: rien\nanswers: {}\n", "utf-8")
    many = maturity("score", "villes d'été")
    assert many.err.rstrip().endswith("""  maturity check 'villes d'"'"'été'""")
