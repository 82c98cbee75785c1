"""A sitting on answers to another version of the questionnaire."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat


def test_another_version_is_told_and_brought_up(maturity: Maturity, folder: Path) -> None:
    (folder / "bank.yaml").write_text(
        (folder / "bank.yaml").read_text("utf-8") + "renamed: {ancienne: strategie}\nremoved: [fax]\n", "utf-8"
    )
    (folder / "a.yaml").write_text(
        'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  ancienne: souvent\n  fax: oui\n  avis: jadis\n', "utf-8"
    )
    before = (folder / "a.yaml").read_text("utf-8")
    maturity("quiz", "a.yaml", lines=["/q"])
    assert (folder / "a.yaml").read_text("utf-8") == before  # nothing before the first answer
    ran = maturity("quiz", "a.yaml", lines=["3", "/q"])
    shown = flat(ran.out)
    assert "version 1.0.0 du questionnaire, qui en est à la version 2.1.0 : 1 réponse reprise, 1 nom changé" in shown
    assert "1 réponse laissée, que le questionnaire ne connaît plus (fax)." in shown
    assert "À revoir : « Recueillez-vous l'avis des habitants ? » (réponse d'alors : jadis)" in shown
    assert "La réponse laissée devient un commentaire du fichier." in shown
    left = (folder / "a.yaml").read_text("utf-8")
    assert left == (
        'bank: bank.yaml\nbank_version: "2.1.0"\nanswers:\n  strategie: souvent\n  roles: [rien]\n'
        '#   fax: oui\n#   avis: jadis\ndate: "2026-11-18"\n'
    )
    assert maturity("check", "a.yaml").code == 0


def test_a_version_that_renames_and_changes_an_answer_asks_again(maturity: Maturity, folder: Path) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write("renamed: {ancienne: strategie}\nremoved: [fax]\n")
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  ancienne: jadis  # vu\n  avis: souvent\n'
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["/l 5", "4", "/q"])
    assert "(réponse d'alors : jadis)" in flat(ran.out)
    left = (folder / "a.yaml").read_text("utf-8")
    assert "#   strategie: jadis  # vu\n" in left
    assert "  strategie: toujours\n" in left
    assert maturity("check", "a.yaml").code == 0


@pytest.mark.parametrize("answers", ["answers: {avis: souvent, fax: oui, part: trop}", None])
def test_another_version_in_braces_is_brought_up_too(maturity: Maturity, folder: Path, answers: str | None) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write("removed: [fax]\n")
    json = (
        '{"bank": "bank.yaml", "bank_version": "1.0.0", "answers": {"avis": "souvent", "fax": "oui", "part": "trop"}}'
    )
    (folder / "a.yaml").write_text(f'bank: bank.yaml\nbank_version: "1.0.0"\n{answers}\n' if answers else json, "utf-8")
    assert maturity("quiz", "a.yaml", lines=["3", "/q"]).code == 0
    left = (folder / "a.yaml").read_text("utf-8")
    assert "  avis: souvent\n" in left
    assert "#   fax: oui\n" in left
    assert maturity("check", "a.yaml").code == 0


def test_another_version_gone_through_without_a_change_has_its_result(maturity: Maturity, folder: Path) -> None:
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  strategie: souvent\n  avis: jadis\n'
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=[*["/p"] * 9, "1"])
    assert ran.code == 0
    assert "Méthode : déclaratif" in flat(ran.out)
    assert 'bank_version: "2.1.0"' in (folder / "a.yaml").read_text("utf-8")


def test_looking_at_the_result_changes_nothing(maturity: Maturity, folder: Path) -> None:
    text = "bank: bank.yaml\nprofile: {equipe: 2, type: commune}\ntargets: {cap: forte, ecoute: faible}\nanswers:\n"
    rest = "  strategie: souvent\n  roles: [rien]\n  part: 1\n  avis: jamais\n  consultation: jamais\n  remarque: x\n"
    (folder / "a.yaml").write_text(text + rest, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["1"])
    assert "Méthode : déclaratif" in flat(ran.out)
    assert (folder / "a.yaml").read_text("utf-8") == text + rest


def test_answers_of_a_later_version_are_left_as_they_are(maturity: Maturity, folder: Path) -> None:
    (folder / "a.yaml").write_text('bank: bank.yaml\nbank_version: "9.0.0"\nanswers:\n  strategie: souvent\n', "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["3", "/q"])
    assert ran.code == 0
    assert "version 9.0.0" not in flat(ran.out)
    assert 'bank_version: "9.0.0"' in (folder / "a.yaml").read_text("utf-8")


def test_a_line_removed_by_hand_does_not_stop_another_version(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write("removed: [fax]\n")
    head = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  avis: souvent\n'
    (folder / "a.yaml").write_text(f"{head}  fax: oui\n", "utf-8")

    typed = iter(["3", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "3":
            (folder / "a.yaml").write_text(head, "utf-8")
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    assert maturity("quiz", "a.yaml", "--plain").code == 0
    assert 'bank_version: "2.1.0"' in (folder / "a.yaml").read_text("utf-8")
