"""The help of a question that is written in paragraphs and items is shown so, in the form, the bank and the quiz."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import HEADER

BANK = """\
description: |
  Pour qui.

  - Les communes
  - Les régions
axes: [{id: x, title: "X"}]
questions:
  - id: q
    axis: x
    kind: single
    text: "Où en êtes-vous ?"
    help: |
      Cherchez :
      - une note écrite, datée et signée par la direction, qui dit à quoi sert
        chaque canal ;
      - un budget.

      Puis :
      1. lisez ;
      2. répondez.
    options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
"""
HELP = [
    "Cherchez :",
    "- une note écrite, datée et signée par la direction, qui dit à",
    "  quoi sert chaque canal ;",
    "- un budget.",
    "",
    "Puis :",
    "1. lisez ;",
    "2. répondez.",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "b.yaml").write_text(HEADER + BANK, "utf-8")
    (tmp_path / "a.yaml").write_text("bank: b.yaml\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_quiz_by_lines_keeps_paragraphs_and_items(maturity: Maturity) -> None:
    out = maturity("quiz", "a.yaml", "--plain", lines=["q"], environment={"COLUMNS": "64"}).out.replace("\u00a0", " ")
    assert "\n".join(HELP) in out


@pytest.mark.usefixtures("folder")
def test_a_bank_in_full_keeps_them(maturity: Maturity) -> None:
    out = maturity("banks", "b.yaml", environment={"COLUMNS": "66"}).out.replace("\u00a0", " ").replace("–", "-")
    assert "\n".join(f"  {line}".rstrip() for line in HELP) in out
    assert "\nPour qui.\n\n- Les communes\n- Les régions\n" in out


def test_a_form_keeps_them_and_is_one_that_loads(maturity: Maturity, folder: Path) -> None:
    assert maturity("form", "b.yaml", "-o", "f.yaml").code == 0
    lines = (folder / "f.yaml").read_text("utf-8").replace("\u00a0", " ").splitlines()
    start = lines.index("  # Cherchez :")
    assert lines[start + 1 : start + 7] == [
        "  #   - une note écrite, datée et signée par la direction, qui dit à quoi sert chaque canal ;",
        "  #   - un budget.",
        "  #",
        "  # Puis :",
        "  #   1. lisez ;",
        "  #   2. répondez.",
    ]
    assert maturity("check", "f.yaml").code == 0
