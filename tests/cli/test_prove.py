"""`maturity check --prove`: what can happen in a bank, with sheets that show it and can be pasted as its examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.loading.shipped import find_bank_path
from tests.case_files import BASES
from tests.cli.command import Maturity

LINES = """\
duties: [{id: declaration, text: "La déclaration est publiée", severity: high, recommendation: publier}]
levels:
  - {id: bas, from: 0, title: "Bas"}
  - {id: haut, from: 40, title: "Haut", at_least: {accueil: 45}, duties: high}
recommendations:
  - {id: noter, title: "Noter", text: "T", moves: {registre: toutes}, effort: 1, horizon: court}
  - {id: publier, title: "Publier", text: "T", effort: 1, horizon: court}
  - {id: chercher, title: "Chercher", text: "T", when: "not known(answers.delai)", effort: 1, horizon: court}
"""


def write_bank(folder: Path, more: str = LINES) -> Path:
    path = folder / "bank.yaml"
    path.write_text((BASES / "manual.yaml").read_text("utf-8") + more, "utf-8")
    return path


def get_cases(text: str) -> str:
    """The sheets that the command prints, as lines of a bank."""
    return text[text.index("\nexamples:\n") + 1 :]


def test_the_cases_are_examples_that_hold(maturity: Maturity, tmp_path: Path) -> None:
    path = write_bank(tmp_path)
    ran = maturity("check", "--prove", str(path), "--lang", "en")
    assert ran.code == 0
    assert "Can a respondent be at this level?\n  bas: yes, case 1\n  haut: yes, case 2\n" in ran.out
    assert "  chercher: yes, case" in ran.out
    write_bank(tmp_path, LINES + get_cases(ran.out))
    again = maturity("check", str(path), "--format", "json")
    codes = {each["code"] for each in json.loads(again.out)["diagnostics"]}
    assert not {code for code in codes if code.startswith(("MB2", "MB4", "MB5"))}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["communication_numerique", "medias_sociaux", "prerequis"])
def test_those_of_a_questionnaire_that_ships_hold_too(maturity: Maturity, tmp_path: Path, name: str) -> None:
    text = Path(str(find_bank_path(name))).read_text("utf-8")
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, "utf-8")
    ran = maturity("check", "--prove", str(path))
    assert ran.code == 0
    if "\n# Les cas" in ran.out:  # else the bank's own examples show all that can happen
        path.write_text(text.replace("\nexamples:\n", f"\nexamples:\n{get_more_cases(ran.out)}\n", 1), "utf-8")
    assert "oui, exemple" in ran.out.replace("\N{NO-BREAK SPACE}", " ")
    assert find_codes(maturity, path) == set()


def get_more_cases(text: str) -> str:
    """The sheets that the command prints for a bank that has examples, as lines under them."""
    lines = text[text.index("\n# Les cas") + 1 :].split("\n\n", maxsplit=1)[0].splitlines()
    return "\n".join(line for line in lines if line.startswith(" "))


def find_codes(maturity: Maturity, path: Path) -> set[str]:
    ran = maturity("check", str(path), "--format", "json")
    return {each["code"] for each in json.loads(ran.out)["diagnostics"]}


def test_a_case_is_an_example_that_the_bank_does_not_have_yet(maturity: Maturity, tmp_path: Path) -> None:
    """Pasted after those that are there, all cases hold, none repeats another or expects nothing."""
    text = (BASES / "mutation.yaml").read_text("utf-8")
    path = tmp_path / "bank.yaml"
    path.write_text(text, "utf-8")
    before = find_codes(maturity, path)
    ran = maturity("check", "--prove", str(path), "--lang", "fr")
    assert "  equiper : oui, exemple « Rien »" in ran.out.replace("\N{NO-BREAK SPACE}", " ")
    cases = get_more_cases(ran.out)
    assert '- name: "Niveau milieu"' in cases
    path.write_text(text.rstrip() + "\n" + cases + "\n", "utf-8")
    assert find_codes(maturity, path) <= before
    again = maturity("check", "--prove", str(path), "--lang", "fr").out.replace("\N{NO-BREAK SPACE}", " ")
    assert "  milieu : oui, exemple « Niveau milieu »" in again
    assert "Les cas" not in again


def test_json_has_each_claim_with_its_case(maturity: Maturity, tmp_path: Path) -> None:
    ran = maturity("check", "--prove", str(write_bank(tmp_path)), "--format", "json", "--lang", "en")
    (report,) = json.loads(ran.out)["proofs"]
    claims = {(each["claim"], *each["subject"]): each for each in report["claims"]}
    assert report["bank"] == "exemple"
    assert claims["stopped", "haut"]["verdict"] == "possible"
    assert report["cases"][claims["stopped", "haut"]["case"] - 1]["expect"]["level"] == "haut"
    assert claims["emptied", "accueil"] == {
        "claim": "emptied",
        "subject": ["accueil"],
        "verdict": "impossible",
        "case": None,
        "example": None,
        "steps": None,
        "threshold": None,
    }
    assert claims["low", "accueil"]["threshold"] == 40


def test_without_it_nothing_is_said_of_proofs(maturity: Maturity, tmp_path: Path) -> None:
    path = write_bank(tmp_path)
    assert "proofs" not in json.loads(maturity("check", str(path), "--format", "json").out)


def test_what_is_no_bank_has_no_proofs(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("bank: prerequis\nanswers: {}\n", "utf-8")
    ran = maturity("check", "--prove", str(path), "--format", "json")
    assert "proofs" not in json.loads(ran.out)
