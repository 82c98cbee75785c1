"""Answers that do not count are said by every command that reads them, in the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

BANK = """format: 1
id: bank
version: 1.0.0
language: fr
title: "Banque"
combine: mean
profile:
  - {id: equipe, kind: number, text: "Effectif", min: 0}
axes:
  - {id: a, title: "A"}
questions:
  - {id: un, axis: a, kind: number, text: "Un ?", min: 0, max: 5}
  - {id: deux, axis: a, kind: number, text: "Deux ?", min: 0, max: 5, when: 'profile.equipe > 1'}
  - {id: trois, axis: a, kind: number, text: "Trois ?", min: 0, max: 5, when: 'profile.equipe > 1'}
levels:
  - {id: bas, from: 0, title: "Bas"}
"""


@pytest.fixture(autouse=True)
def _bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bank.yaml").write_text(BANK, "utf-8")
    monkeypatch.chdir(tmp_path)


def run(maturity: Maturity, command: str, staff: str) -> str:
    """All that a command says of three answers, two of which depend on `staff`."""
    text = f"bank: bank.yaml\nprofile: {{equipe: {staff}}}\nanswers: {{un: 3, deux: 4, trois: 1}}\n"
    Path("a.yaml").write_text(text, "utf-8")
    ran = maturity(command, "a.yaml", lines=["/q"])
    return flat(ran.out + ran.err)


@pytest.mark.parametrize("command", ["check", "score", "quiz"])
def test_answers_to_questions_that_are_not_asked_are_said_to_be_ignored(maturity: Maturity, command: str) -> None:
    said = "2 réponses du fichier ne comptent pas, car leurs questions ne se posent pas."
    shown, without = run(maturity, command, "1"), run(maturity, command, "2")
    if command == "check":  # each at its line
        assert shown.count("avertissement[MB601]: réponse ignorée, car la question ne vous concerne pas") == 2
        assert "retirez-la, ou corrigez la réponse dont cette question dépend" in shown
        assert "MB601" not in without
    else:
        assert said in shown
    assert "ne comptent pas" not in without


@pytest.mark.parametrize("command", ["check", "score", "quiz"])
def test_answers_to_questions_that_wait_are_said_to_be_kept(maturity: Maturity, command: str) -> None:
    shown = run(maturity, command, "unknown")
    assert "n attente de : Effectif ; 2 réponses gardées, qui ne comptent pas encore" in shown
    assert command == "check" or "2 en attente d'une autre réponse (2 réponses gardées)" in shown
    assert "posée" not in shown
