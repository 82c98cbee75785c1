"""How a sitting ends, and what stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

NEW = ("quiz", "bank.yaml", "-o", "a.yaml")


def test_lines_that_were_not_understood_are_counted_at_the_end(maturity: Maturity) -> None:
    ran = maturity(*NEW, "--keep-going", lines=["trois", "3", "1", "/q"])
    assert "Une ligne n'a pas été comprise : vérifiez les réponses qui la suivent." in flat(ran.err)
    assert "n'a pas été comprise" not in maturity(*NEW, lines=["3", "/q"]).err


@pytest.mark.parametrize(
    ("lines", "number", "why"),
    [
        (["3", "quatre", "1"], 2, "« quatre » n'est pas une des réponses"),
        (["3", "1", "-1", "/l 1", "-1"], 3, "« -1 » n'est pas une des réponses"),
        (["-1", "3"], 1, "-1 est trop petit : 0 au moins."),
        (["3", "", "1"], 2, "Répondez, ou passez la question (p)."),
        (["3", "l 80", "2"], 2, "Il n'y a pas de question 80 : elles vont de 1 à 11."),
        (["r", "3"], 1, "C'est la première question."),
        (["3", "1", "2", "2", "2", "1", "1", "1", "2", "o", "/p", "9"], 12, "Tapez un numéro, 1 ou 2."),
    ],
)
def test_a_script_stops_at_the_first_line_that_is_no_answer(
    maturity: Maturity, folder: Path, lines: list[str], number: int, why: str
) -> None:
    ran = maturity(*NEW, lines=lines)
    assert ran.code == 2
    assert f"Arrêt à la ligne {number} («" in flat(ran.err)
    assert f"« {lines[number - 1]}".rstrip() in flat(ran.err)
    assert why in flat(ran.err)
    assert "ajoutez --keep-going" in flat(ran.err)
    assert "maturity quiz a.yaml" in ran.err or "maturity quiz bank.yaml -o a.yaml" in ran.err
    written = folder / "a.yaml"
    assert written.exists() == (number > 1)
    assert number == 1 or "  equipe: 3" in written.read_text("utf-8")
    assert maturity(*NEW, "--keep-going", lines=[*lines, "/q"]).code == 0


def test_what_the_bank_does_not_allow_counts_as_not_understood_too(maturity: Maturity) -> None:
    ran = maturity(*NEW, "--keep-going", lines=["-1", "trois", "3", "/q"])
    assert "2 lignes n'ont pas été comprises" in flat(ran.err)
    assert ran.err.rstrip().endswith("--keep-going")


def test_the_end_says_what_is_missing_whom_to_ask_and_what_to_type(maturity: Maturity) -> None:
    ran = maturity(*NEW, lines=["1", *["/p"] * 9, "1"])
    shown = flat(ran.out)
    assert ran.code == 0
    assert "À COMPLÉTER, ET AUPRÈS DE QUI" in shown
    assert "rattachées à un objectif – demandez à : la direction des finances, ou la secrétaire de mairie." in shown
    assert "Revoir ce qui reste à compléter : maturity quiz a.yaml --review" in shown
    assert "Une page à montrer, à imprimer ou à joindre : maturity report a.yaml -o a.html" in shown
    assert "maturity score a.yaml --all" in shown


def test_the_end_of_the_input_in_the_middle_is_an_interruption(maturity: Maturity) -> None:
    ran = maturity(*NEW, lines=["3"])
    assert ran.code == 130
    assert "maturity quiz a.yaml" in ran.err


def test_input_that_is_no_text_is_no_reason_to_fail(maturity: Maturity, folder: Path) -> None:
    ran = maturity(*NEW, "--keep-going", lines=["\udcff\udcfe", "3", "/q"])
    assert ran.code == 0
    assert "  equipe: 3" in (folder / "a.yaml").read_text("utf-8")
