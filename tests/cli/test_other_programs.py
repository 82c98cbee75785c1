"""Files of other programs: passed over and counted in a folder, told so where they are named; ours never are."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.case_files import CASES, read_yaml
from tests.cli.command import Maturity
from tests.support import flat

FOLDER = CASES / "foreign"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
ANSWERS = "bank: communication_numerique\nanswers: {}\n"


def write(name: str, folder: Path) -> tuple[str, bool]:
    """Write the file of a case; return its name and whether it is one of ours."""
    facts = read_yaml(FOLDER / f"{name}.yaml")
    (folder / facts["name"]).write_bytes(facts["text"].encode(facts.get("encoding", "utf-8")))
    return facts["name"], facts["ours"]


@pytest.mark.parametrize("command", ["check", "score"])
@pytest.mark.parametrize("name", NAMES)
def test_a_folder_is_searched_for_ours_alone(maturity: Maturity, tmp_path: Path, command: str, name: str) -> None:
    assert len(NAMES) >= 12
    (tmp_path / "a.yaml").write_text(ANSWERS, "utf-8")
    written, ours = write(name, tmp_path)
    ran = maturity(command, str(tmp_path), "--lang", "en")
    blamed = f"{tmp_path / written}" in ran.out + ran.err
    is_bank = name.startswith("bank") and command == "score"  # no answers: passed over by `score` where it is sound
    assert (ran.code == 0, f": {written}" in ran.err) == (not ours, not ours) or is_bank
    assert blamed == ours or is_bank


@pytest.mark.parametrize("name", ["compose", "package_json", "workflow", "questions_of_a_form"])
def test_one_that_is_named_is_told_what_ours_look_like(maturity: Maturity, tmp_path: Path, name: str) -> None:
    path = tmp_path / write(name, tmp_path)[0]
    found = json.loads(maturity("check", str(path), "--format", "json", "--lang", "fr").out)["diagnostics"]
    if name == "questions_of_a_form":  # half of its keys are ours: its author may have begun a bank
        assert {each["code"] for each in found} == {"MB201", "MB202", "MB212"}
    else:
        assert [each["code"] for each in found] == ["MB415"]
        assert "« bank: »" in found[0]["help"].replace("\u00a0", " ")


def test_named_files_may_be_left_alone_too(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / write("compose", tmp_path)[0]
    ran = maturity("check", str(path), "--skip-others", "--lang", "en")
    assert (ran.code, ran.out) == (0, "")
    assert "0 files checked, nothing to report." in ran.err
    assert "1 file of another program left alone: docker-compose.yml" in ran.err


def test_a_folder_without_any_of_ours_is_a_mistake(maturity: Maturity, tmp_path: Path) -> None:
    write("compose", tmp_path)
    ran = maturity("check", str(tmp_path), "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing to check in" in ran.err


def test_an_error_in_one_file_does_not_hide_those_of_others(maturity: Maturity, tmp_path: Path) -> None:
    for name in ("1.yaml", "2.yaml"):
        (tmp_path / name).write_text("bank: communication_numerique\nanswers: {nowhere: 1}\n", "utf-8")
    write("broken_answers", tmp_path)
    found = json.loads(maturity("check", str(tmp_path), "--format", "json").out)["diagnostics"]
    assert [Path(each["path"]).name for each in found] == ["1.yaml", "2.yaml", "near.yaml"]


def test_standard_input_under_a_name(maturity: Maturity, tmp_path: Path) -> None:
    """Its bank is looked for beside the file that it is the content of, as an editor gives it."""
    shutil.copy(CASES / "bases" / "manual.yaml", tmp_path / "grille.yaml")
    text = "bank: grille.yaml\nanswers: {registre: nowhere}\n"
    named = tmp_path / "new.yaml"
    ran = maturity("check", "-", "--stdin-name", str(named), "--format", "json", lines=text.splitlines())
    found = json.loads(ran.out)["diagnostics"]
    assert [(each["code"], each["path"]) for each in found] == [("MB203", str(named))]
    assert not named.exists()
    named.write_text("bank: elsewhere.yaml\n", "utf-8")
    again = maturity("check", "-", "--stdin-name", str(named), "--format", "json", lines=text.splitlines())
    assert json.loads(again.out) == json.loads(ran.out), "what the disk holds under that name is not read"


def test_a_name_for_standard_input_wants_standard_input(maturity: Maturity) -> None:
    ran = maturity("check", "a.yaml", "--stdin-name", "b.yaml", "--lang", "fr")
    assert ran.code == 2
    assert "ajoutez - parmi les fichiers" in flat(ran.err)
