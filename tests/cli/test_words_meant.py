"""A word that is neither a file nor a questionnaire: every command says so, and no slip starts a new quiz."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

ANSWERS = "bank: communication_numerique\nanswers: {}\n"
ADDRESS = "https://exemple.org/a.yaml"
NOBODY = ["1", "1", "1", "/q"]
"""What somebody would type who saw a quiz begin."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one file of answers, a folder, and a file that has no ending."""
    (tmp_path / "sete-agglopole.yaml").write_text(ANSWERS, "utf-8")
    (tmp_path / "reponses").mkdir()
    (tmp_path / "reponses" / "évreux.yaml").write_text(ANSWERS, "utf-8")
    (tmp_path / "notes").write_text("rien", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


SLIPS = [
    ("sete-aglopole.yaml", "vouliez-vous écrire sete-agglopole.yaml ?"),
    ("SETE-AGGLOPOLE.YAML", "vouliez-vous écrire sete-agglopole.yaml ?"),
    ("sete-agglopole.yml", "vouliez-vous écrire sete-agglopole.yaml ?"),
    ("sete-agglopole.json", "vouliez-vous écrire sete-agglopole.yaml ?"),
    ("./sete-aglopole.yaml", "vouliez-vous écrire ./sete-agglopole.yaml ?"),
    ("sete-agglopole", "vouliez-vous écrire sete-agglopole.yaml ?"),
    ("sete", "vouliez-vous écrire sete-agglopole.yaml ?"),
    ("reponses/evreux.yaml", "vouliez-vous écrire reponses/évreux.yaml ?"),
    ("reponse/évreux.yaml", "vouliez-vous écrire reponses/évreux.yaml ?"),
    ("reponse/evreux.yaml", "vouliez-vous écrire reponses/évreux.yaml ?"),
    ("comunication_numerique", "vouliez-vous écrire communication_numerique ?"),
    ("communication", "vouliez-vous écrire communication_numerique ?"),
    ("medias-sociaux", "vouliez-vous écrire medias_sociaux ?"),
    ("reponse", "vouliez-vous écrire reponses ?"),
    ("nouveau.yaml", "pour commencer un nouveau fichier de ce nom : maturity quiz -o nouveau.yaml"),
    ("ma ville.yaml", "maturity quiz -o 'ma ville.yaml'"),
    ("absent/nouveau.yaml", "« absent/nouveau.yaml » n'existe pas"),
    ("nouveau.json", "« nouveau.json » n'existe pas : ni fichier, ni dossier"),
    ("*.yml", "« *.yml » n'existe pas"),
    ("reponses", "« reponses » est un dossier : indiquez un fichier de ce dossier"),
    ("reponses/", "c'est un dossier, et non un fichier"),
    ("notes", "si c'est un fichier, écrivez ./notes"),
    ("zzz", "« zzz » n'existe pas : ni questionnaire fourni, ni fichier ; questionnaires fournis :"),
    ("", "un nom de fichier est vide"),
    (ADDRESS, "est une adresse du Web"),
    ("www.exemple.org/a.yaml", "est une adresse du Web"),
    ("https://exemple.org/banque", "est une adresse du Web"),
    ("--expres", "l'option --expres n'existe pas ; vouliez-vous écrire --express ?"),
    ("-x", "l'option -x n'existe pas"),
]


@pytest.mark.parametrize(("word", "said"), SLIPS, ids=[word or "nothing" for word, _ in SLIPS])
def test_no_slip_starts_a_quiz(maturity: Maturity, folder: Path, word: str, said: str) -> None:
    before = sorted(folder.rglob("*"))
    ran = maturity("quiz", word, lines=NOBODY)
    assert (ran.code, ran.out) == (2, "")
    assert said in flat(ran.err)
    assert sorted(folder.rglob("*")) == before


def test_what_the_refusal_says_starts_a_quiz(maturity: Maturity, folder: Path) -> None:
    assert "maturity quiz -o sete-aglopole.yaml" in flat(maturity("quiz", "sete-aglopole.yaml", lines=NOBODY).err)
    assert maturity("quiz", "-o", "sete-aglopole.yaml", lines=NOBODY).code == 0
    assert (folder / "sete-aglopole.yaml").is_file()


@pytest.mark.parametrize(
    ("name", "noticed"),
    [("sete-aglopole.yaml", True), ("sete-agglopole-2.yaml", False), ("paris.yaml", False), ("Sete.yaml", True)],
)
def test_a_new_file_beside_one_with_nearly_its_name_is_said(maturity: Maturity, name: str, noticed: bool) -> None:
    said = flat(maturity("quiz", "communication_numerique", "-o", name, lines=["/q"]).out)
    assert ("sete-agglopole.yaml existe déjà" in said) is noticed
    assert ("maturity quiz sete-agglopole.yaml" in said) is noticed


WORDS = [
    (("score", "sete"), "« sete » n'existe pas ; vouliez-vous écrire sete-agglopole.yaml ?"),
    (("score", "sete-aglopole.yaml"), "vouliez-vous écrire « sete-agglopole.yaml » ?"),
    (("score", "zzz"), "« zzz » n'existe pas : ni fichier, ni dossier"),
    (("score", "prerequis"), "« prerequis » est un questionnaire fourni, et non un fichier"),
    (("score", "prerequi"), "pour répondre au questionnaire fourni prerequis : maturity quiz prerequis"),
    (("score", ADDRESS), "c'est une adresse du Web"),
    (("score", "sete-agglopole.yaml", "--bank", "prerequi"), "vouliez-vous écrire prerequis ?"),
    (("score", "sete-agglopole.yaml", "--bank", "seteagglopole.yaml"), "« sete-agglopole.yaml »"),
    (("check", "reponse"), "« reponse » n'existe pas ; vouliez-vous écrire reponses ?"),
    (("check", "reponse/"), "vouliez-vous écrire « reponses » ?"),
    (("check", ADDRESS), "c'est une adresse du Web"),
    (("form", "prerequi"), "vouliez-vous écrire prerequis ?"),
    (("form", ADDRESS), "est une adresse du Web"),
    (("form", "prerequis", "--from", "sete-aglopole.yaml"), "vouliez-vous écrire « sete-agglopole.yaml » ?"),
    (("banks", "prerequi"), "vouliez-vous écrire prerequis ?"),
    (("banks", "reponses/evreux.yaml"), "vouliez-vous écrire « reponses/évreux.yaml » ?"),
    (("banks", ADDRESS), "est une adresse du Web"),
    (("banks", "reponses"), "« reponses » est un dossier"),
]


@pytest.mark.parametrize(("words", "said"), WORDS, ids=[" ".join(words) for words, _ in WORDS])
def test_every_command_says_what_does_not_exist(maturity: Maturity, words: tuple[str, ...], said: str) -> None:
    ran = maturity(*words)
    assert (ran.code, ran.out if words[0] != "check" else "") == (2, "")
    assert said in flat(ran.err + ran.out)


def test_what_is_there_is_taken(maturity: Maturity, folder: Path) -> None:
    (folder / "sans_fin").write_text(ANSWERS, "utf-8")
    assert maturity("score", "sans_fin").code == 0
    assert maturity("check", "reponses", "sete-agglopole.yaml").code == 0


def test_a_bank_that_cannot_be_used_is_said(maturity: Maturity, folder: Path) -> None:
    (folder / "casse.yaml").write_text("id: [", "utf-8")
    ran = maturity("score", "sete-agglopole.yaml", "--bank", "casse.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "--> casse.yaml:1" in ran.err
