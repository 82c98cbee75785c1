"""What `maturity quiz` refuses, in one sentence, and without writing anything."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from maturity.saving.locking import lock_file
from tests.cli.command import Maturity
from tests.support import flat

NEW = ("quiz", "bank.yaml", "-o", "a.yaml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("quiz", "rien"), "rien"),
        (("quiz", "bank.yaml", "-o", "a.txt"), ".yaml"),
        (("quiz", "bank.yaml", "-o", "a?.yaml"), "a?.yaml"),
        (("quiz", "bank.yaml", "-o", "nul.yaml"), "nul.yaml"),
        (("quiz", "bank.yaml", "-o", "absent/a.yaml"), "absent/a.yaml"),
        (("quiz", "bank.yaml", "-o", "a.yaml", "--only", "rien"), "cap (Fixer un cap), pourquoi"),
        (("quiz", "communication_numerique", "-o", "ici.yaml"), "ici.yaml"),
        (("quiz", "ici.yaml", "-o", "autre.yaml"), "autre.yaml"),
        (("quiz", "-o", "texte.yaml"), "texte.yaml"),
        (("quiz", "bank.yaml", "-o", "bank.yaml"), "bank.yaml"),
        (("quiz", "prerequis", "-o", "a.yaml", "--express"), "prerequis"),
        (("quiz", "bank.yaml", "-o", "a.yaml", "--lang", "xx"), "xx"),
    ],
    ids=lambda value: " ".join(value)[-40:] if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_one_sentence_and_writes_nothing(
    maturity: Maturity, folder: Path, words: tuple[str, ...], said: str
) -> None:
    (folder / "ici.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: souvent\n", "utf-8")
    (folder / "texte.yaml").write_text("organisation: x\n", "utf-8")
    before = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    ran = maturity(*words, lines=["1"] * 3)
    assert ran.code == 2
    assert said in ran.err
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == before


def test_a_second_quiz_on_the_same_file_is_refused(maturity: Maturity) -> None:
    with lock_file("a.yaml"):
        ran = maturity(*NEW, lines=["3"])
    assert ran.code == 2
    assert "a.yaml est déjà ouvert dans un autre quiz" in flat(ran.err)


def test_answers_with_a_mistake_are_told_where_and_left_alone(maturity: Maturity, folder: Path) -> None:
    text = "bank: bank.yaml\nanswers:\n  strategie: souvant\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["1"])
    assert ran.code == 2
    assert "a.yaml:3:14" in ran.err
    assert "souvent" in ran.err
    assert (folder / "a.yaml").read_text("utf-8") == text


@pytest.mark.parametrize("section", ["profile", "targets", "answers"])
def test_a_section_that_is_a_list_is_told_as_check_tells_it(maturity: Maturity, folder: Path, section: str) -> None:
    text = f"bank: bank.yaml\n{section}:\n- strategie: souvent\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["1"])
    assert ran.code == 2
    assert "MB207" in ran.err
    assert "Corrigez le fichier, puis relancez la même commande." in flat(ran.err)
    assert (folder / "a.yaml").read_text("utf-8") == text


def test_ids_that_are_also_keys_of_the_file_are_no_trouble(maturity: Maturity, folder: Path) -> None:
    bank = (
        (folder / "bank.yaml")
        .read_text("utf-8")
        .replace("id: type,", "id: organisation,")
        .replace("id: type\n", "id: organisation\n")
    )
    (folder / "bank.yaml").write_text(bank, "utf-8")
    ran = maturity("quiz", "bank.yaml", lines=["Ville", "", "/p", "1", "/q"])
    assert ran.code == 0
    left = (folder / "ville.yaml").read_text("utf-8")
    assert "organisation: Ville\n" in left.replace('"', "")
    assert "profile:\n  organisation: commune\n" in left


def test_names_with_signs_for_a_terminal_are_refused(maturity: Maturity, folder: Path) -> None:
    for name in ("a\u009b31m.yaml", "a\u202eb.yaml", "a\x1b[2J.yaml"):
        ran = maturity("quiz", "bank.yaml", "-o", name, lines=["3"])
        assert ran.code == 2
        assert not set(ran.err + ran.out) & set("\x1b\u009b\u202e")
    ran = maturity(*NEW, "--role", "a\u202eb", lines=["3"])
    assert (ran.code, "\u202e" in ran.err) == (2, False)
    assert sorted(path.name for path in folder.iterdir()) == ["bank.yaml"]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENAMETOOLONG, errno.ELOOP])
@pytest.mark.parametrize(
    "words", [("a.yaml",), ("bank.yaml", "-o", "a.yaml"), ("-o", "a.yaml")], ids=["path", "bank and -o", "-o"]
)
def test_no_quiz_begins_where_the_system_does_not_tell_whether_there_is_a_file(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: tuple[str, ...]
) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\n", "utf-8")
    look = os.lstat

    def fails(path: str, **more: int) -> os.stat_result:
        if str(path).endswith("a.yaml"):
            raise OSError(number, os.strerror(number), str(path))
        return look(path, **more)

    monkeypatch.setattr(os, "lstat", fails)
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    ran = maturity("quiz", *words, lines=["7", "/q"])
    assert ran.code == 2
    assert "impossible de savoir s'il y a un fichier a.yaml" in flat(ran.err)
    assert (folder / "a.yaml").read_text("utf-8") == "bank: bank.yaml\n"
