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
    assert propose_file_name(organisation, "ma_banque", lambda _: True, lambda _: False) == name
    assert check_file_name(name) == ""


@pytest.mark.parametrize(("is_same_bank", "stem"), [(False, "ville-ma-banque"), (True, "ville")])
def test_a_name_that_is_taken_gets_the_banks_if_that_is_another_then_a_number(is_same_bank: bool, stem: str) -> None:
    def propose(taken: set[str]) -> str:
        return propose_file_name("Ville", "ma_banque", lambda name: name not in taken, lambda _: is_same_bank)

    taken = {"ville.yaml", f"{stem}.yaml"}
    assert propose(taken) == f"{stem}-2.yaml"
    assert propose(taken | {f"{stem}-2.yaml"}) == f"{stem}-3.yaml"
    everything = {f"{stem}-{number}.yaml" for number in range(2, 100)}
    assert propose(taken | everything) == f"{stem}-99.yaml"
    assert propose({"ville.yaml"}) == ("ville-2.yaml" if is_same_bank else "ville-ma-banque.yaml")


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
