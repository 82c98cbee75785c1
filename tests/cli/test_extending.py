"""A bank that builds on another one, through the commands: it is scored, shown and exported like any bank."""

from __future__ import annotations

import json
from pathlib import Path

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
