"""A bank that builds on another one, in another language: its own texts, and its base's for what is inherited."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.loading.bank_cache import BankCache
from maturity.model.bank import Bank
from tests.case_files import BASES
from tests.support import diagnose_file, told

BANK = """\
format: 1
id: agence
version: 2.0.0
extends: partage.yaml
base_version: 1.2.0
axes:
  - {id: moyens, title: "Les moyens"}
questions:
  - {id: registre, axis: accueil, kind: single, text: "Tout est-il noté ?", answer_set: degres}
  - {id: neuve, axis: budget, kind: single, text: "Est-ce neuf ?", answer_set: degres}
drop: [mentions, examples]
"""
OF_BASE = """\
translates: partage
language: en
title: "Shared"
description: "From memory."
axes: {accueil: {title: "Reception"}, moyens: {title: "Means"}, budget: {title: "Budget"}, equipe: {title: "Team"}}
profile: {agents: {text: "How many staff?"}}
answer_sets: {degres: {non: "No", partie: "Partly", oui: "Yes"}}
questions:
  registre: {text: "Is it noted?"}
  delai: {text: "Are delays watched?"}
  ligne: {text: "Is there a budget line?"}
  relais: {text: "Is there a contact?"}
duties: {mentions: {text: "The site has a legal notice"}}
levels: {debut: {title: "Start"}, suite: {title: "Next"}}
recommendations:
  tenir_registre: {title: "Keep a register", text: "What is noted is found.", steps: ["Open a table"]}
  suivre_delais: {title: "Watch delays", text: "What is measured improves.", steps: ["Add a column"]}
units: {agents: "staff"}
"""
OWN = """\
translates: agence
language: en
axes: {moyens: {title: "The means"}}
answer_sets: {degres: {non: "Never"}}
questions:
  registre: {text: "Is everything noted?"}
  neuve: {text: "Is it new?"}
  delai: {help: "Look it up."}
recommendations: {suivre_delais: {title: "Measure delays"}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "partage.yaml").write_text((BASES / "shared.yaml").read_text("utf-8"), encoding="utf-8")
    (tmp_path / "partage.en.yaml").write_text(OF_BASE, encoding="utf-8")
    (tmp_path / "agence.yaml").write_text(BANK, encoding="utf-8")
    (tmp_path / "agence.en.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def load_english(folder: Path) -> Bank:
    bank = BankCache().load_in_language(str(folder / "agence.yaml"), "en")
    assert bank is not None
    return bank


def test_both_translations_together_are_complete(folder: Path) -> None:
    assert diagnose_file(folder / "partage.en.yaml") == []
    found = diagnose_file(folder / "agence.en.yaml")
    assert found == [], told(found)


def test_own_texts_come_first_and_inherited_ones_for_what_is_inherited(folder: Path) -> None:
    bank = load_english(folder)
    assert (bank.language, bank.title, bank.description) == ("en", "Shared", "From memory.")
    assert {axis: each.title for axis, each in bank.axis_by_id.items()} == {
        "accueil": "Reception",
        "moyens": "The means",
        "budget": "Budget",
        "equipe": "Team",
    }
    assert [option.text for option in bank.answer_sets["degres"]] == ["Never", "Partly", "Yes"]
    assert [question.text for question in bank.questions[:3]] == [
        "Is everything noted?",
        "Are delays watched?",
        "Is there a budget line?",
    ]
    advice = bank.recommendation_by_id["suivre_delais"]
    assert (advice.title, advice.steps) == ("Measure delays", ("Add a column",))
    assert bank.field_by_id["agents"].unit == "staff"
    assert bank.base is not None
    assert bank.base.id == "partage"


def test_a_text_that_the_file_has_changed_is_not_translated_by_the_base_s(folder: Path) -> None:
    text = OWN.replace('  registre: {text: "Is everything noted?"}\n', "").replace(
        '  neuve: {text: "Is it new?"}\n', ""
    )
    (folder / "agence.en.yaml").write_text(text, encoding="utf-8")
    assert load_english(folder).question_by_id["registre"].text == "Tout est-il noté ?"
    (found,) = diagnose_file(folder / "agence.en.yaml")
    assert (found.code, found.pointer, found.message.params["names"]) == ("MB244", ("questions",), "registre, neuve")


def test_what_the_base_s_translation_leaves_out_is_missing_here_too(folder: Path) -> None:
    (folder / "partage.en.yaml").write_text(
        OF_BASE.replace('delai: {text: "Are', 'delai: {ask: "Are'), encoding="utf-8"
    )
    codes = [(each.code, each.message.params["names"]) for each in diagnose_file(folder / "agence.en.yaml")]
    assert codes == [("MB244", "text")]


def test_the_languages_are_those_of_the_files_beside_it(folder: Path) -> None:
    assert BankCache().list_languages(str(folder / "agence.yaml")) == ("fr", "en")
    (folder / "agence.en.yaml").unlink()
    assert BankCache().list_languages(str(folder / "agence.yaml")) == ("fr",)


def test_a_broken_translation_of_the_base_is_passed_over(folder: Path) -> None:
    (folder / "partage.en.yaml").write_text("translates: partage\nlanguage: en\nfoo: 1\n", encoding="utf-8")
    bank = load_english(folder)
    assert bank.question_by_id["registre"].text == "Is everything noted?"
    assert bank.question_by_id["ligne"].text == "Y a-t-il une ligne de budget ?"
