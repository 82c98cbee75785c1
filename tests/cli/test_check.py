"""`maturity check`: what it finds, how it says it, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.loading.shipped import find_bank_path, find_folder, get_example_path
from tests.cli.command import Maturity

BANK = Path(str(find_bank_path("communication_numerique")))


def test_everything_that_ships_is_clean(maturity: Maturity) -> None:
    ran = maturity("check", str(find_folder()), "--format", "json")
    facts = json.loads(ran.out)
    assert ran.code == 0
    assert facts["diagnostics"] == []
    assert facts["checked"] >= 4


def test_an_example_that_no_longer_holds_is_found(maturity: Maturity, tmp_path: Path) -> None:
    text = Path(str(find_bank_path("prerequis"))).read_text(encoding="utf-8")
    broken = text.replace("scores: {overall: 0", "scores: {overall: 1", 1)
    assert broken != text
    path = tmp_path / "bank.yaml"
    path.write_text(broken, encoding="utf-8")
    ran = maturity("check", str(path), "--format", "json")
    codes = {each["code"] for each in json.loads(ran.out)["diagnostics"]}
    assert ran.code == 1
    assert codes == {"MB501"}


def test_a_diagnostic_shows_where_and_what_next(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("bank: communication_numerique\nanswers:\n  strategie_numerique: valide\n", encoding="utf-8")
    ran = maturity("check", str(path))
    assert ran.code == 1
    assert ran.out.replace("\u00a0", " ") == (
        "erreur[MB203]: l'option « valide » n'existe pas dans la question\n"
        "  « strategie_numerique »\n"
        f"--> {path}:3:24\n"
        "  |\n"
        "3 |   strategie_numerique: valide\n"
        "  |                        ^^^^^^\n"
        "  = conseil : vouliez-vous écrire « validee » ?\n\n"
    )


def test_warnings_do_not_fail(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("bank: communication_numerique\nbank_version: 99.0.0\n", encoding="utf-8")
    ran = maturity("check", str(path), "--format", "json")
    assert ran.code == 0
    assert [each["severity"] for each in json.loads(ran.out)["diagnostics"]] == ["warning"]


def test_a_translation_is_held_against_its_bank(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "communication_numerique.yaml").write_text(BANK.read_text(encoding="utf-8"), encoding="utf-8")
    path = tmp_path / "communication_numerique.en.yaml"
    path.write_text(
        'translates: communication_numerique\nlanguage: en\ntitle: "Public communication"\n'
        'questions: {strategie_numerique: {text: "Is it written?", options: {rien: "No"}}, nowhere: {text: "x"}}\n',
        encoding="utf-8",
    )
    ran = maturity("check", str(path), "--format", "json")
    found = json.loads(ran.out)["diagnostics"]
    assert ran.code == 1
    assert {each["code"] for each in found if each["severity"] == "error"} == {"MB203", "MB204"}
    assert {each["code"] for each in found if each["severity"] == "warning"} == {"MB244"}


def test_a_translation_is_shown_and_changes_no_figure(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "communication_numerique.yaml").write_text(BANK.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "communication_numerique.en.yaml").write_text(
        'translates: communication_numerique\nlanguage: en\naxes: {pourquoi: {title: "Know why"}}\n', encoding="utf-8"
    )
    answers = tmp_path / "answers.yaml"
    answers.write_text(
        "bank: communication_numerique.yaml\nanswers: {strategie_numerique: validee}\n", encoding="utf-8"
    )
    french, english = (
        json.loads(maturity("score", str(answers), "--format", "json", "--lang", language).out)
        for language in ("fr", "en")
    )
    assert english["axes"][1]["title"] == "Know why"
    assert french["axes"][1]["title"] != "Know why"
    assert french["bank"] == english["bank"]
    assert [axis["low"] for axis in french["axes"]] == [axis["low"] for axis in english["axes"]]
    machine = maturity("score", str(answers), "--format", "json", environment={"LC_ALL": "en_GB.UTF-8"})
    assert json.loads(machine.out)["axes"][1]["title"] == "Know why"


def test_one_file_of_answers_is_told_how_far_it_is(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "vide.yaml"
    maturity("form", "medias_sociaux", "-o", str(path), "--lang", "fr")
    told = " ".join(maturity("check", str(path), "--lang", "fr").err.replace("\u00a0", " ").split())
    assert "Ambitions : 0 sur 6. Questions notées avec réponse : 0 sur 39. Ensuite : maturity score" in told
    town = str(get_example_path("petite_ville"))
    assert "Scored questions answered: 34 of 39." in maturity("check", town, "--lang", "en").err
    assert "Scored questions answered" not in maturity("check", town, "--lang", "en", "--quiet").err


def test_a_name_for_a_format_that_a_check_does_not_have_gets_another_name(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = maturity("check", str(BANK), "-o", "r.md")
    assert ran.code == 2
    assert "-o r.txt" in ran.err
    assert "--format" not in ran.err
    assert "--format" in maturity("check", str(BANK), "--format", "text", "-o", "r.json").err
