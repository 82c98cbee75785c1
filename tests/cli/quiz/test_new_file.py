"""The file of a new questionnaire: never somebody else's answers by a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

OTHERS = 'bank: bank.yaml\norganisation: "Ville de Brévigny"\nanswers:\n  strategie: souvent\n'


@pytest.fixture(autouse=True)
def _somebody(folder: Path) -> None:
    """The answers of somebody, under the name of somebody else."""
    (folder / "sete-agglopole.yaml").write_text(OTHERS, "utf-8")


def test_the_name_proposed_is_that_of_no_file(maturity: Maturity, folder: Path) -> None:
    ran = maturity("quiz", "bank.yaml", lines=["Sète agglopole", "", "3", "/q"])
    assert ran.code == 0
    assert "[sete-agglopole-2.yaml]" in ran.out
    assert (folder / "sete-agglopole.yaml").read_text("utf-8") == OTHERS
    written = (folder / "sete-agglopole-2.yaml").read_text("utf-8")
    assert 'organisation: "Sète agglopole"' in written


def test_a_script_that_names_a_file_with_answers_is_refused(maturity: Maturity, folder: Path) -> None:
    ran = maturity("quiz", "bank.yaml", lines=["Sète agglopole", "sete-agglopole.yaml", "3", "/q"])
    assert ran.code == 2
    assert "sete-agglopole.yaml existe déjà : Ville de Brévigny, 1 réponse." in flat(ran.err)
    assert (folder / "sete-agglopole.yaml").read_text("utf-8") == OTHERS


@pytest.mark.parametrize("choice", ["1", "2"])
def test_a_person_who_names_a_file_with_answers_is_asked(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    for module in ("settle", "answers_file"):
        monkeypatch.setattr(f"maturity.cli.quiz.{module}.is_interactive", lambda: True)
    another = ["autre"] if choice == "2" else []
    ran = maturity("quiz", "bank.yaml", lines=["Sète agglopole", "sete-agglopole", choice, *another, "3", "/q"])
    shown = flat(ran.out)
    assert "sete-agglopole.yaml existe déjà : Ville de Brévigny, 1 réponse. Le reprendre ?" in shown
    held = (folder / "sete-agglopole.yaml").read_text("utf-8")
    assert (held != OTHERS) == (choice == "1")
    assert (folder / "autre.yaml").exists() == (choice == "2")
    assert 'organisation: "Ville de Brévigny"' in held


def test_answers_with_a_mistake_are_told_without_their_number(maturity: Maturity, folder: Path) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: martien\n", "utf-8")
    ran = maturity("quiz", "bank.yaml", lines=["Ville", "a.yaml"])
    assert "a.yaml existe déjà : sans nom. " in flat(ran.err)
