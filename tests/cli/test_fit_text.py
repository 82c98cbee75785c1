"""Remarks beside a result: whole words on a terminal, one line for another program."""

from __future__ import annotations

import io
import os
import termios
from pathlib import Path

import pytest

from maturity.cli.terminal import fit_text
from maturity.text.catalogue import LANGUAGES
from tests.cli.command import Maturity

SAID = "erreur : le questionnaire n'existe pas ; questionnaires fournis : communication_numerique, prerequis"


class Watched(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "words",
    [
        "new essai",
        "rule MB999",
        "rule axis-without-question",
        "check essai.yaml --against nulle.yaml",
        "check essai.yaml --against prerequis",
        "check essai.yaml --config nulle.toml",
        "check essai.yaml --select MB7O1",
        "check essai.yaml --ignore MB203",
        "quiz --bank essai.yaml",
        "quiz nulle_part",
        "score nulle.yaml --bank nulle_part",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_refused_on_a_terminal_breaks_no_word(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert maturity("new", "essai").code == 0
    watched = Watched()
    monkeypatch.setattr("sys.stderr", watched)
    ran = maturity(*words.split(), "--lang", language, environment={"COLUMNS": "60", "NO_COLOR": "1"})
    assert (ran.code, ran.out) == (2, "")
    lines = watched.getvalue().splitlines()
    assert lines
    assert [line for line in lines if len(line) > 60 and not line.startswith("  ")] == []


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_terminal_breaks_no_word(columns: int) -> None:
    lines = fit_text(f"\n{SAID}\n  maturity banks", Watched(), {"COLUMNS": str(columns)}).split("\n")
    assert max(map(len, lines)) <= columns
    assert " ".join(lines[1:-1]) == SAID
    assert (lines[0], lines[-1]) == ("", "  maturity banks")


def test_another_program_gets_it_as_it_is() -> None:
    assert fit_text(SAID, io.StringIO(), {"COLUMNS": "40"}) == SAID


def test_lines_are_as_long_as_the_terminal_that_shows_them() -> None:
    """The output of the command may go to a file meanwhile, which has no width."""
    ends = os.openpty()
    with os.fdopen(ends[0], "rb", closefd=True), os.fdopen(ends[1], "w", encoding="utf-8") as stream:
        termios.tcsetwinsize(ends[1], (24, 47))
        lines = fit_text(SAID, stream, {}).split("\n")
    assert max(map(len, lines)) <= 47
    assert len(lines) > 2


def test_what_many_files_have_come_to_breaks_no_word(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        Path(f"{name}.yaml").write_text("bank: prerequis\nanswers: {}\n", "utf-8")
        Path(f"{name}_bad.yaml").write_text("bank: prerequis\nanswers: {nothing: 1}\n", "utf-8")
    watched = Watched()
    monkeypatch.setattr("sys.stderr", watched)
    ran = maturity("score", ".", "--fail-under", "3", "--format", "csv", environment={"COLUMNS": "40", "NO_COLOR": "1"})
    assert ran.code == 2
    lines = watched.getvalue().splitlines()
    assert [line for line in lines if len(line) > 40 and not line.startswith(("  ", " -->"))] == []
    assert any(line.startswith("  maturity check") for line in lines)
