"""`maturity demo`: a whole scorecard without a file of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import EXAMPLES, Maturity


def test_it_is_the_scorecard_of_the_example_town(maturity: Maturity) -> None:
    shown, scored = maturity("demo"), maturity("score", str(EXAMPLES / "petite_ville.yaml"))
    assert shown.code == 0
    assert shown.err == ""
    whole = scored.out.split("Et maintenant")[0]
    assert whole in shown.out
    assert shown.out.startswith("Exemple")
    assert shown.out.splitlines()[-1].strip() == "maturity banks"


def test_everything_can_be_shown(maturity: Maturity) -> None:
    assert len(maturity("demo", "--all").out) > 3 * len(maturity("demo").out)


def test_it_speaks_english(maturity: Maturity) -> None:
    out = maturity("demo", "--lang", "en").out
    assert out.startswith("An example: a fictitious town.")
    assert out.splitlines()[-1].strip() == "maturity banks"


def test_it_needs_no_folder_of_its_own_and_writes_nothing(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert maturity("demo").code == 0
    assert list(tmp_path.iterdir()) == []


def test_it_goes_to_a_file_that_was_asked_for(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "exemple.txt"
    assert maturity("demo", "-o", str(path)).out == ""
    assert path.read_text("utf-8").startswith("Exemple")
