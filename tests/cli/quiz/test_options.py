"""What is asked beside the answers, and the parts that options choose."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

GOLDEN = Path(__file__).parents[2] / "golden" / "files"

NEW = ("quiz", "bank.yaml", "-o", "a.yaml")


def test_for_a_screen_reader_there_are_no_bars(maturity: Maturity) -> None:
    ran = maturity(*NEW, lines=["3", "1", "3", "2", "4", *["/p"] * 6, "1"], environment={"ACCESSIBLE": "1"})
    assert not set("█▒·•") & set(ran.out)
    assert "100 sur 100" in flat(ran.out)


def test_the_short_version_keeps_its_scope_in_a_review_and_when_chosen_in_the_list(
    maturity: Maturity, folder: Path
) -> None:
    text = "bank: bank.yaml\nscope: express\nanswers:\n  strategie: souvent\n"
    for words, lines in (
        (("a.yaml", "--review"), ["1", "/q"]),
        ((), ["1", "1", "/q"]),
        (("a.yaml", "--only", "ecoute"), ["/q"]),
    ):
        (folder / "a.yaml").write_text(text, "utf-8")
        assert maturity("quiz", *words, lines=lines).code == 0
        assert "scope: express" in (folder / "a.yaml").read_text("utf-8")
    (folder / "a.yaml").write_text(text, "utf-8")
    maturity("quiz", "a.yaml", lines=["/q"])
    assert (folder / "a.yaml").read_text("utf-8") == text  # wider only with an answer
    maturity("quiz", "a.yaml", lines=["3", "/q"])
    assert "scope: full" in (folder / "a.yaml").read_text("utf-8")


def test_the_command_that_resumes_has_all_that_was_asked(maturity: Maturity) -> None:
    options = ["--express", "--review", "--plain", "--lang", "en"]
    maturity(*NEW, "--express", lines=["3", "/q"])
    ran = maturity("quiz", "a.yaml", *options, lines=["/q"])
    assert f"maturity quiz a.yaml {' '.join(options)}" in ran.err
    ran = maturity("quiz", "bank.yaml", "-o", "b.yaml", "--role", "la dircom", "--only", "ecoute", lines=["/q"])
    assert "maturity quiz bank.yaml -o b.yaml --role 'la dircom' --only ecoute\n" in ran.err


def test_an_organisation_named_on_the_way_is_kept(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.answers_file.is_interactive", lambda: True)
    (folder / "ville.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: souvent\n", "utf-8")
    maturity("quiz", "bank.yaml", lines=["Ville", "ville", "1", "3", "/q"])
    assert 'organisation: "Ville"' in (folder / "ville.yaml").read_text("utf-8")


@pytest.mark.parametrize("words", [NEW, (*NEW, "--only", "ecoute"), (*NEW, "--express"), ("quiz", "bank.yaml")])
def test_a_person_is_asked_for_the_organisation_whichever_way_one_starts(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.settle.is_interactive", lambda: True)
    before = ["Ville de 3 Moulins", "a"] if words[-1] == "bank.yaml" else ["Ville de 3 Moulins"]
    ran = maturity(*words, lines=[*before, "3", "/q"])
    assert flat(ran.out).count("Le nom de votre organisation") == 1
    assert 'organisation: "Ville de 3 Moulins"' in (folder / "a.yaml").read_text("utf-8")


def test_an_organisation_that_a_file_lacks_is_asked_when_it_is_resumed_and_may_be_skipped(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.settle.is_interactive", lambda: True)
    text = "bank: bank.yaml\nanswers:\n  strategie: souvent\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    assert maturity("quiz", "a.yaml", lines=["", "/q"]).code == 0
    assert (folder / "a.yaml").read_text("utf-8") == text
    maturity("quiz", "a.yaml", lines=["Ville d'Été", "/q"])
    assert 'organisation: "Ville d\'Été"' in (folder / "a.yaml").read_text("utf-8")
    assert "organisation, pour" not in flat(maturity("quiz", "a.yaml", lines=["/q"]).out)


@pytest.mark.parametrize(
    ("only", "asked"),
    [
        ("ecoute", "Quelle ambition pour l'écoute ?"),
        ("ÉCOUTER", "Quelle ambition pour l'écoute ?"),
        ("roles", "Qu'est-ce qui est écrit pour chaque canal ?"),
        ("Un document dit-il à quoi sert le numérique", "Un document dit-il à quoi sert le numérique ?"),
    ],
)
def test_only_takes_an_id_or_a_title_of_an_axis_or_a_question(maturity: Maturity, only: str, asked: str) -> None:
    shown = flat(maturity(*NEW, "--only", only, lines=["/q"]).out)
    assert f"Question 1 sur {4 if 'cout' in only.casefold() else 1}" in shown
    assert asked in shown


def test_a_part_that_does_not_exist_is_told_with_what_is_near_and_what_exists(maturity: Maturity) -> None:
    ran = maturity(*NEW, "--only", "Ecoutez", lines=["/q"])
    assert ran.code == 2
    no_part = "« Ecoutez » n'est ni un axe, ni une question, ni une obligation de « golden » ;"
    assert f"{no_part} vouliez-vous « ecoute » ?" in flat(ran.err)
    assert "ecoute (Écouter)" in flat(ran.err)
    ran = maturity(*NEW, "--only", "zzzz", lines=["/q"])
    assert "(identifiant ou titre) ; axes : cap (Fixer un cap)" in flat(ran.err)


def test_an_empty_file_is_begun(maturity: Maturity, folder: Path) -> None:
    (folder / "a.yaml").touch()
    assert maturity(*NEW, lines=["3", "/q"]).code == 0
    assert "  equipe: 3\n" in (folder / "a.yaml").read_text("utf-8")


def test_the_short_version_is_resumed_with_the_command_that_is_proposed(maturity: Maturity, folder: Path) -> None:
    begun = maturity(*NEW, "--express", lines=["3", "1", "q"])
    assert "maturity quiz a.yaml --express" in begun.err
    ran = maturity("quiz", "a.yaml", "--express", lines=["4", "4"])
    assert "scope: express" in (folder / "a.yaml").read_text("utf-8")
    assert "maturity quiz a.yaml\n" in ran.out
    assert ran.code == 0


def test_a_script_says_who_and_when_on_the_line_of_a_duty(maturity: Maturity, folder: Path) -> None:
    shutil.copy(GOLDEN / "obligations.yaml", folder)
    words = ("quiz", "obligations.yaml", "-o", "a.yaml", "--only", "obligations")
    ran = maturity(*words, lines=["/p", "/p", "prévu, service web, 31/02/2027"])
    assert (ran.code, (folder / "a.yaml").exists()) == (2, False)
    assert "« 31/02/2027 » n'est pas une date" in flat(ran.err + ran.out)
    assert maturity(*words, lines=["/p", "/p", "2, service web, 31/03/2027", "/q"]).code == 0
    saved = (folder / "a.yaml").read_text("utf-8")
    assert "service web" in saved
    assert "2027-03-31" in saved
    assert maturity(*words, lines=["/l 3", "2, 01/04/2027", "/q"]).code == 0
    again = (folder / "a.yaml").read_text("utf-8")
    assert again == saved.replace("2027-03-31", "2027-04-01")
