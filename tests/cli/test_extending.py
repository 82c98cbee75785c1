"""A bank that builds on another one, through the commands: it is scored, shown and exported like any bank."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from maturity.loading.shipped import find_bank_path
from tests.case_files import BASES, read_yaml
from tests.cli.command import Maturity
from tests.support import flat

BANK = """\
format: 1
id: agence
version: 2.0.0
extends: base.yaml
base_version: 1.2.0
title: "Agence"
questions:
  - {id: neuve, axis: budget, kind: single, text: "Est-ce neuf ?", answer_set: degres}
"""
ANSWERS = """\
bank: agence.yaml
bank_version: 2.0.0
organisation: "Ville"
profile: {agents: 3}
answers: {registre: oui, delai: oui, ligne: oui, neuve: non}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.yaml").write_text((BASES / "shared.yaml").read_text("utf-8"), encoding="utf-8")
    (tmp_path / "agence.yaml").write_text(BANK, encoding="utf-8")
    (tmp_path / "ville.yaml").write_text(ANSWERS, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_result_names_both_banks(maturity: Maturity) -> None:
    result = json.loads(maturity("score", "ville.yaml", "--format", "json").out)
    of_base = json.loads(maturity("score", "-", "--format", "json", lines=["bank: ./base.yaml", "answers: {}"]).out)
    bank = result["bank"]
    assert (bank["id"], bank["version"], bank["base"]) == ("agence", "2.0.0", of_base["bank"])
    assert "base" not in of_base["bank"]
    assert len({bank["sha256"], bank["base"]["sha256"]}) == 2
    schema = json.loads(maturity("schema", "result").out)
    jsonschema.Draft202012Validator(schema).validate(result)
    assert result["overall"]["score"] == 75


@pytest.mark.usefixtures("folder")
def test_a_result_with_a_base_passes_check(maturity: Maturity) -> None:
    assert maturity("score", "ville.yaml", "--format", "json", "-o", "r.json").code == 0
    assert maturity("check", "r.json").code == 0


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "agence 2.0.0 (sur partage 1.2.0)."), ("en", "(built on partage")]
)
def test_the_sentence_on_method_names_both(maturity: Maturity, folder: Path, language: str, said: str) -> None:
    assert folder.is_dir()
    for options in ([], ["--format", "markdown"]):
        assert said in flat(maturity("score", "ville.yaml", "--lang", language, *options).out)


@pytest.mark.usefixtures("folder")
def test_it_is_shown_asked_and_put_into_a_form(maturity: Maturity) -> None:
    out = flat(maturity("banks", "agence.yaml", "--lang", "fr").out)
    assert "S'appuie sur partage, version 1.2.0" in out
    assert "Est-ce neuf ?" in out
    assert "Y a-t-il une ligne de budget ?" in out
    form = maturity("form", "agence.yaml").out
    assert form.index("ligne:") < form.index("neuve:") < form.index("relais:")
    assert maturity("quiz", "agence.yaml", "-o", "quiz.yaml", "--plain", lines=["3", "1", "q"]).code == 0
    assert read_yaml(Path("quiz.yaml"))["bank"] == "agence.yaml"


@pytest.mark.usefixtures("folder")
def test_what_tab_proposes_is_of_both(maturity: Maturity) -> None:
    proposed = maturity("__complete", "zsh", "quiz", "agence.yaml", "--only", "").out
    assert {"accueil\tAccueil", "neuve\tEst-ce neuf ?"} <= set(proposed.splitlines())


@pytest.mark.usefixtures("folder")
def test_a_base_that_ships_is_named_by_its_id(maturity: Maturity) -> None:
    base = find_bank_path("prerequis")
    assert base is not None
    version = read_yaml(base)["version"]
    text = f"format: 1\nid: ville\nversion: 1.0.0\nextends: prerequis\nbase_version: {version}\n"
    Path("ville_banque.yaml").write_text(text, encoding="utf-8")
    assert maturity("check", "ville_banque.yaml").code == 0


def test_the_schema_takes_a_bank_with_a_base_and_asks_the_others_for_more(maturity: Maturity, folder: Path) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(maturity("schema", "bank").out))
    whole, difference = read_yaml(folder / "base.yaml"), read_yaml(folder / "agence.yaml")
    assert validator.is_valid(whole)
    assert validator.is_valid(difference)
    assert not validator.is_valid({key: value for key, value in whole.items() if key != "axes"})
    assert not validator.is_valid({key: value for key, value in difference.items() if key != "base_version"})
    assert not validator.is_valid({**whole, "drop": ["delai"]})
    assert not validator.is_valid({key: value for key, value in difference.items() if key != "id"})


def find(maturity: Maturity, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(maturity("check", *words, "--format", "json", "--all").out)["diagnostics"]
    return found


def write_next_version(folder: Path) -> None:
    """A version of `agence` upon one of its base in which a question has another id."""
    text = (folder / "base.yaml").read_text("utf-8")
    text = text.replace("id: ligne,", "id: poste,").replace("version: 1.2.0", "version: 1.3.0")
    (folder / "base_2.yaml").write_text(text, "utf-8")
    text = BANK.replace("version: 2.0.0", "version: 3.0.0").replace("base.yaml", "base_2.yaml")
    (folder / "agence_2.yaml").write_text(text.replace("1.2.0", "1.3.0"), "utf-8")


def test_what_is_to_be_declared_names_the_file_that_takes_it(maturity: Maturity, folder: Path) -> None:
    write_next_version(folder)
    words = ("agence_2.yaml", "--against", "agence.yaml", "--select", "MB89", "--lang", "fr")
    [told] = find(maturity, *words)
    assert (told["code"], told["path"], told["remedies"]) == ("MB890", "base_2.yaml", [])
    assert told["help"] == "dans agence_2.yaml, écrivez\u00a0:\nrenamed: {ligne: poste}"
    with (folder / "agence_2.yaml").open("a", encoding="utf-8") as file:
        file.write("renamed: {ligne: poste}\n")
    assert find(maturity, *words) == []


def test_what_no_example_notices_names_the_file_that_takes_one(maturity: Maturity, folder: Path) -> None:
    assert folder.is_dir()
    told = find(maturity, "agence.yaml", "--mutate", "--select", "MB87", "--lang", "fr")
    [score] = [each for each in told if each["code"] == "MB871"]
    assert (score["path"], score["line"]) == ("agence.yaml", 4)
    others = [each for each in told if each["path"] == "base.yaml" and "MB874" in each.get("help", "")]
    assert len(others) > 3
    assert all(each["help"].startswith("dans agence.yaml, l'exemple") for each in others)
    [offer] = [each for each in told if each["code"] == "MB874"]
    assert offer["path"] == "agence.yaml"
    assert f"base.yaml:{others[0]['line']}" in offer["help"]


def test_a_base_has_one_path_and_its_lines_are_told_of_once(maturity: Maturity, folder: Path) -> None:
    for name in ("un", "deux"):
        (folder / name).mkdir()
        (folder / name / f"{name}.yaml").write_text(
            BANK.replace("id: agence", f"id: {name}").replace("extends: base.yaml", "extends: ../base.yaml"), "utf-8"
        )
    for words in (("un", "deux"), ("un/un.yaml",), (".",)):
        told = find(maturity, *words)
        places = [(each["path"], each["line"], each["column"], each["message"]) for each in told]
        assert len(places) == len(set(places)) > 0
        assert {path for path, *_ in places} <= {"agence.yaml", "base.yaml", "un/un.yaml", "deux/deux.yaml"}
        assert any(path == "base.yaml" for path, *_ in places)


def test_a_base_beyond_a_link_keeps_the_path_that_leads_to_it(maturity: Maturity, folder: Path) -> None:
    (folder / "loin" / "plus_loin").mkdir(parents=True)
    (folder / "base.yaml").rename(folder / "loin" / "base.yaml")
    (folder / "lien").symlink_to(folder / "loin" / "plus_loin")
    text = BANK.replace("extends: base.yaml", "extends: ../base.yaml")
    (folder / "loin" / "plus_loin" / "agence.yaml").write_text(text, "utf-8")
    told = find(maturity, "lien/agence.yaml")
    assert {each["path"] for each in told} == {"lien/../base.yaml"}


def test_a_translation_may_be_called_like_the_file_of_its_bank(maturity: Maturity, folder: Path) -> None:
    (folder / "agence.yaml").rename(folder / "grille.yaml")
    (folder / "grille.en.yaml").write_text("translates: agence\nlanguage: en\ntitle: Agency\n", "utf-8")
    told = find(maturity, "grille.en.yaml")
    assert {each["code"] for each in told} == {"MB244"}
    (folder / "grille.en.yaml").write_text("translates: autre\nlanguage: en\ntitle: Other\n", "utf-8")
    assert [each["code"] for each in find(maturity, "grille.en.yaml")] == ["MB248"]


def test_lines_are_written_for_what_a_translation_neither_has_nor_inherits(maturity: Maturity, folder: Path) -> None:
    (folder / "base.en.yaml").write_text(
        'translates: partage\nlanguage: en\ntitle: "Shared"\nrecommendations: {tenir_registre: {title: "Keep one"}}\n',
        "utf-8",
    )
    (folder / "agence.en.yaml").write_text('translates: agence\nlanguage: en\ntitle: "Agency"\n', "utf-8")
    assert maturity("check", "agence.en.yaml", "--fix").code == 0
    written = read_yaml(folder / "agence.en.yaml")
    assert set(written["recommendations"]["tenir_registre"]) == {"text", "steps"}
    assert set(written["recommendations"]["suivre_delais"]) == {"title", "text", "steps"}
    assert maturity("check", "agence.en.yaml", "--fix", "--diff").code == 0
