"""`check --fix` and `--diff`: what is written, what is only shown, and the exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from maturity.loading.shipped import find_folder
from tests.case_files import CASES, read_yaml
from tests.cli.command import Maturity

UNTIDY = b"bank: grille.yaml  \r\nanswers: {registre: toutes}\r\n\r\n"
TIDY = b"bank: grille.yaml\r\nanswers: {registre: toutes}\r\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    shutil.copy(CASES / "bases" / "manual.yaml", tmp_path / "grille.yaml")
    (tmp_path / "a.yaml").write_bytes(UNTIDY)
    return tmp_path / "a.yaml"


def test_what_ships_is_tidy(maturity: Maturity) -> None:
    ran = maturity("check", str(find_folder()), "--diff", "--lang", "en")
    assert (ran.code, ran.out) == (0, ""), ran.out
    assert ran.err == "Nothing to mend.\n"


def test_diff_shows_and_writes_nothing(maturity: Maturity, path: Path) -> None:
    ran = maturity("check", str(path), "--diff", "--lang", "en")
    assert ran.code == 1
    assert ran.out.splitlines()[2:] == [
        "@@ -1,4 +1,3 @@",
        "-bank: grille.yaml  ",
        "+bank: grille.yaml",
        " answers: {registre: toutes}",
        " ",
        "-",
    ]
    assert "1 file to mend" in ran.err
    assert path.read_bytes() == UNTIDY


def test_fix_writes_keeps_line_ends_and_checks(maturity: Maturity, path: Path) -> None:
    ran = maturity("check", str(path), "--fix", "--lang", "en")
    assert ran.code == 0
    assert path.read_bytes() == TIDY
    assert f"1 file mended: {path}" in ran.err
    assert "1 file checked, nothing to report." in ran.err
    again = maturity("check", str(path), "--fix", "--lang", "en")
    assert "mended" not in again.err


def test_a_file_that_cannot_be_read_as_data_is_left_and_told(maturity: Maturity, path: Path) -> None:
    path.write_text("bank: [  \n", "utf-8")
    ran = maturity("check", str(path), "--fix", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["diagnostics"]
    assert path.read_text("utf-8") == "bank: [  \n"


def test_a_translation_gets_lines_and_the_remark_stays(maturity: Maturity, tmp_path: Path) -> None:
    shutil.copy(CASES / "bases" / "manual.yaml", tmp_path / "exemple.yaml")
    translation = tmp_path / "exemple.en.yaml"
    facts = read_yaml(CASES / "fixes" / "stubs.yaml")
    translation.write_text(facts["before"], "utf-8")
    ran = maturity("check", str(translation), "--fix", "--format", "json")
    assert translation.read_text("utf-8") == facts["after"]
    assert ran.code == 0
    assert {each["code"] for each in json.loads(ran.out)["diagnostics"]} == {"MB244"}
