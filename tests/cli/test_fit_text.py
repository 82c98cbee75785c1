"""Remarks beside a result: whole words on a terminal, one line for another program."""

from __future__ import annotations

import io
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
