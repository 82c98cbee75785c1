"""`maturity banks` and `maturity schema`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path, list_bank_ids
from maturity.render.view import View
from maturity.render.wording import describe_date
from tests.cli.command import Maturity
from tests.support import HEADER

WITHOUT_FIGURES = (
    HEADER
    + """axes: [{id: a, title: "A"}]
questions:
  - {id: q, axis: a, kind: single, text: "Q ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
"""
)


def test_the_list_names_every_bank(maturity: Maturity) -> None:
    ran = maturity("banks")
    assert ran.code == 0
    assert all(bank in ran.out for bank in list_bank_ids())


def test_the_list_says_where_to_start_and_how_long_each_takes(maturity: Maturity) -> None:
    out = maturity("banks", "--lang", "fr").out.replace("\u00a0", " ")
    assert out.startswith("PAR OÙ COMMENCER\n1. Communication publique et numérique, version courte\n")
    steps = [
        "quiz communication_numerique --express",
        "quiz communication_numerique -o",
        "quiz medias_sociaux",
        "quiz prerequis",
        "form communication_numerique -o",
        "score reponses*.yaml",
    ]
    assert sorted(map(out.index, steps)) == [out.index(step) for step in steps]
    assert len(re.findall(r"environ \d+ minutes • \d+ questions", out)) == 4


def test_a_bank_in_full_asks_for_the_ambitions(maturity: Maturity) -> None:
    out = maturity("banks", "medias_sociaux", "--lang", "fr").out
    assert out.count("Ambition - ") == 6
    assert out.count("TikTok") == 1, "a shared list is written out once"


@pytest.mark.parametrize("bank_id", list_bank_ids())
def test_a_bank_in_full_says_everything(maturity: Maturity, bank_id: str) -> None:
    bank = BankCache().load(str(find_bank_path(bank_id))).bank
    assert bank is not None
    words = " ".join(maturity("banks", bank_id).out.replace("•", " ").replace("–", " ").split())
    texts = [item.text for item in (*bank.profile, *bank.questions)]
    texts += [option.text for item in bank.questions for option in bank.get_options(item)]
    texts += [level.title for level in bank.levels]
    texts += [text for each in bank.recommendations for text in (each.title, each.text)]
    missing = [text for text in texts if " ".join(text.replace("•", " ").replace("–", " ").split()) not in words]
    assert missing == []


@pytest.mark.parametrize("bank_id", list_bank_ids())
def test_a_bank_in_full_speaks_english(maturity: Maturity, bank_id: str) -> None:
    out = maturity("banks", bank_id, "--lang", "en").out
    assert "Evidence:" in out
    assert not re.search(r"À montrer|Rien de cela|Dès cette semaine|« ", out)


@pytest.mark.parametrize("bank_id", list_bank_ids())
def test_every_figure_is_listed_with_its_population_and_date(maturity: Maturity, bank_id: str) -> None:
    bank = BankCache().load(str(find_bank_path(bank_id))).bank
    assert bank is not None
    words = "".join(maturity("banks", bank_id, "--benchmark").out.split())
    figures = [figure for item in (*bank.profile, *bank.questions) for figure in item.benchmark]
    assert len(figures) >= 3
    for figure in figures:
        where = [f"({each})" for each in (figure.source, figure.publication) if each]
        assert where
        for text in (figure.of, figure.population, describe_date(figure.date, View("fr")), *where):
            assert "".join(text.split()) in words, text
    assert words.count("Uneopinion,pasunenorme.") == sum(figure.about == "perception" for figure in figures)


def test_a_questionnaire_without_figures_says_so(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(WITHOUT_FIGURES, "utf-8")
    assert "ne cite aucun chiffre" in maturity("banks", str(path), "--benchmark").out


@pytest.mark.parametrize("kind", ["bank", "answers", "result", "translation"])
def test_a_schema_is_one(maturity: Maturity, kind: str) -> None:
    schema = json.loads(maturity("schema", kind).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["additionalProperties"] is False


def test_a_date_in_figures_is_said_in_words(maturity: Maturity) -> None:
    assert "août 2012" in maturity("banks", "medias_sociaux", "--benchmark", "--lang", "fr").out
    assert "August 2012" in maturity("banks", "medias_sociaux", "--benchmark", "--lang", "en").out
    assert "December 2013" in maturity("banks", "prerequis", "--lang", "en").out


def test_a_step_that_is_not_translated_stays_in_the_language_of_the_bank(maturity: Maturity, tmp_path: Path) -> None:
    advice = """recommendations:
  - {id: r, title: "R", text: "T", steps: ["Un", "Deux"], axis: a, moves: {q: oui}, effort: 1, horizon: court}
"""
    (tmp_path / "bank.yaml").write_text(WITHOUT_FIGURES + advice, "utf-8")
    english = 'translates: case\nlanguage: en\nrecommendations: {r: {title: "R", text: "T", steps: ["One"]}}\n'
    (tmp_path / "bank.en.yaml").write_text(english, "utf-8")
    out = maturity("banks", str(tmp_path / "bank.yaml"), "--lang", "en").out
    assert "One" in out
    assert "Deux" in out
