"""`maturity quiz` without arguments: which files and questionnaires it offers, which name it proposes."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.command import Maturity
from tests.support import flat


def test_one_chooses_a_questionnaire_and_a_file_is_proposed(maturity: Maturity, folder: Path) -> None:
    ran = maturity("quiz", lines=["1", "Communauté d'Agglomération de l'Œuvre", "", "2", "q"])
    name = "communaute-d-agglomeration-de.yaml"
    assert ran.code == 0
    shown = flat(ran.out)
    assert "1. Communication publique et numérique, version courte (28 questions, environ 9 minutes)." in shown
    assert "Pour commencer." in shown
    assert "2. Communication publique et numérique (59 questions, environ 20 minutes)" in shown
    assert f"[{name}]" in shown
    left = (folder / name).read_text("utf-8")
    assert "organisation: \"Communauté d'Agglomération de l'Œuvre\"" in left
    assert "scope: express" in left
    assert "  type: intercommunalite" in left
    assert maturity("check", name).code == 0


def test_files_to_go_on_with_come_first_the_latest_before_the_others(maturity: Maturity, folder: Path) -> None:
    for age, name in enumerate(("ancien.yaml", "recent.yaml")):
        text = f"bank: bank.yaml\nanswers: {{strategie: {'jamais' if age else 'souvent'}}}\n"
        (folder / name).write_text(text, "utf-8")
        os.utime(folder / name, (age * 1000, age * 1000))
    (folder / "faux.yaml").write_text("bank: rien\n", "utf-8")
    (folder / "casse.yaml").write_text("bank: [", "utf-8")
    ran = maturity("quiz", lines=["2", "souvent"])
    shown = flat(ran.out)
    assert "1. Reprendre recent.yaml : Écrans de référence, 1 réponse pour 11 questions" in shown
    assert "2. Reprendre ancien.yaml : Écrans de référence, 1 réponse pour 11 questions" in shown
    assert "3. Communication publique" in shown
    assert "faux.yaml" not in shown
    assert "casse.yaml" not in shown
    assert "Reprise. 11 questions : 1 avec réponse, " in shown
    assert "dans ancien.yaml" in shown


def test_answers_to_another_version_are_offered_too(maturity: Maturity, folder: Path) -> None:
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers: {strategie: martien}\n'
    (folder / "ancien.yaml").write_text(text, "utf-8")
    assert "1. Reprendre ancien.yaml : Écrans de référence 2." in flat(maturity("quiz", lines=[]).out)


def test_a_name_that_some_system_refuses_is_asked_again(maturity: Maturity, folder: Path) -> None:
    ran = maturity(
        "quiz", "bank.yaml", "--keep-going", lines=["", "réponses?", "con", "a.txt", "mes réponses", "3", "/q"]
    )
    assert (folder / "mes réponses.yaml").is_file()
    assert flat(ran.out).count("Le fichier où enregistrer vos réponses") == 4
    assert "maturity quiz 'mes réponses.yaml'" in ran.err or 'maturity quiz "mes réponses.yaml"' in ran.err


def test_an_organisation_without_letters_still_has_a_file(maturity: Maturity, folder: Path) -> None:
    maturity("quiz", "bank.yaml", lines=["../../???", "", "3"])
    assert (folder / "reponses.yaml").is_file()


def test_a_name_taken_by_something_else_is_not_proposed(maturity: Maturity, folder: Path) -> None:
    for taken, proposed in (("ville", "ville-golden"), ("ville-golden", "ville-golden-2")):
        (folder / f"{taken}.yaml").write_text("bank: autre.yaml\n", "utf-8")
        assert f"[{proposed}.yaml]" in maturity("quiz", "bank.yaml", lines=["Ville", "/q"]).out


def test_a_new_file_may_be_named_and_the_questionnaire_chosen(maturity: Maturity, folder: Path) -> None:
    ran = maturity("quiz", "-o", "mairie.yaml", "--express", lines=["1", "1", "/q"])
    assert "(44 questions" not in ran.out  # only short versions
    assert "scope: express" in (folder / "mairie.yaml").read_text("utf-8")
