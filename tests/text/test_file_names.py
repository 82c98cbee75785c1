"""Names of answers files: proposed from an organisation's name, or refused."""

from __future__ import annotations

import pytest

from maturity.text.file_names import DATA_ENDINGS, YAML_ENDINGS, check_file_name, propose_file_name


@pytest.mark.parametrize(
    ("organisation", "name"),
    [
        ("Ville de Brévigny", "ville-de-brevigny.yaml"),
        ("Œuvre d'ÉTÉ n° 2", "oeuvre-d-ete-n-2.yaml"),
        ("Communauté d'agglomération du Grand Ouest", "communaute-d-agglomeration-du.yaml"),
        ("A" * 40, "a" * 30 + ".yaml"),
        ("../..", "reponses.yaml"),
        ("", "reponses.yaml"),
    ],
)
def test_a_name_is_made_of_the_organisations(organisation: str, name: str) -> None:
    assert propose_file_name(organisation, "ma_banque", lambda _: True) == name
    assert check_file_name(name) == ""


def test_a_name_that_is_taken_gets_the_banks_then_a_number() -> None:
    taken = {"ville.yaml"}
    assert propose_file_name("Ville", "ma_banque", lambda name: name not in taken) == "ville-ma-banque.yaml"
    taken |= {"ville-ma-banque.yaml", "ville-ma-banque-2.yaml"}
    assert propose_file_name("Ville", "ma_banque", lambda name: name not in taken) == "ville-ma-banque-3.yaml"
    assert propose_file_name("Ville", "ma_banque", lambda _: False) == "ville-ma-banque-99.yaml"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("a.yaml", ""),
        ("dossier/a.YML", ""),
        ("C:/dossier/a.yaml", ""),
        ("a.json", "usage.quiz_output"),
        ("a", "usage.quiz_output"),
        ("a?.yaml", "usage.quiz_name"),
        ("a:b.yaml", "usage.quiz_name"),
        ("CON.yaml", "usage.quiz_name"),
        ("dossier/lpt1.yaml", "usage.quiz_name"),
        ("console.yaml", ""),
        ("a\u202e.yaml", "usage.quiz_name"),
    ],
)
def test_names_that_some_system_refuses(path: str, key: str) -> None:
    assert check_file_name(path) == key


def test_answers_are_among_the_data_files() -> None:
    assert set(YAML_ENDINGS) < set(DATA_ENDINGS)
