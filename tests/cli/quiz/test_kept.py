"""What a sitting writes into its file, and what it leaves as its author wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

NEW = ("quiz", "bank.yaml", "-o", "a.yaml")


def test_nothing_is_written_before_the_first_answer(maturity: Maturity, folder: Path) -> None:
    ran = maturity(*NEW, lines=["p", "q"])
    assert ran.code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["bank.yaml"]
    assert "Aucune réponse n'a été enregistrée." in ran.err
    assert "maturity quiz bank.yaml -o a.yaml" in ran.err


def test_what_a_person_wrote_by_hand_survives(maturity: Maturity, folder: Path) -> None:
    text = (
        "# Réponses de la ville\nbank: bank.yaml\nrespondent: {id: r1}\nprofile:\n    equipe: 3   # avec l'alternant\n"
        "answers:\n    # vu avec la DGS\n    strategie: {value: souvent, comment: 'oui', evidence: [note]}\n"
    )
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", "--role", "dircom", lines=["1 2", "/q"])
    assert ran.code == 0
    expected = text.replace("respondent: {id: r1}", "respondent: {id: r1, role: dircom}")
    assert (folder / "a.yaml").read_text("utf-8") == expected + (
        '    roles: [public, objectif]\nbank_version: "2.1.0"\ndate: "2026-11-18"\n'
    )


def test_what_is_said_to_be_saved_is_what_the_file_says(maturity: Maturity, folder: Path) -> None:
    """A comment written and taken away in one sitting is not taken for somebody else's."""
    lines = ["3", "1", "3", "2", "e", "à voir", "4", "r", "e", "-", "r", "/q"]
    maturity(*NEW, lines=lines)
    assert "  strategie: toujours\n" in (folder / "a.yaml").read_text("utf-8")


def test_a_comment_and_evidence_added_by_hand_meanwhile_are_kept(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: jamais\n", "utf-8")
    typed = iter(["/l 5", "HAND", "4", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "HAND":
            by_hand = "{value: jamais, comment: 'vu', evidence: [note]}"
            (folder / "a.yaml").write_text(f"bank: bank.yaml\nanswers:\n  strategie: {by_hand}\n", "utf-8")
            text = next(typed)
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    maturity("quiz", "a.yaml", "--plain")
    assert "strategie: {value: toujours, comment: vu, evidence: [note]}" in (folder / "a.yaml").read_text("utf-8")


def test_evidence_is_written_beside_the_answer_and_remarks_of_the_file_stay(maturity: Maturity, folder: Path) -> None:
    text = 'bank: bank.yaml\nanswers:\n  avis: {value: parfois, evidence: ["note a"]}  # page 3\n'
    (folder / "a.yaml").write_text(text, "utf-8")
    assert maturity("quiz", "a.yaml", lines=["/l 9", "/f note b", "/f -1", "/l 5", "/f lien", "/q"]).code == 0
    written = (folder / "a.yaml").read_text("utf-8")
    assert '  avis: {value: parfois, evidence: ["note b"]}  # page 3\n' in written
    assert "  strategie: {evidence: [lien]}\n" in written


def test_a_file_in_braces_is_rewritten_only_with_leave(maturity: Maturity, folder: Path) -> None:
    text = "{bank: bank.yaml, answers: {strategie: souvent}}  # à la main\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    refused = maturity("quiz", "a.yaml", lines=["2"])
    assert (refused.code, (folder / "a.yaml").read_text("utf-8")) == (2, text)
    assert "Ses commentaires (#) seront perdus" in flat(refused.out)
    assert maturity("quiz", "a.yaml", lines=["1", "1", "/q"]).code == 0
    assert (folder / "a.yaml").read_text("utf-8").startswith('bank: "bank.yaml"\nanswers:\n  strategie: souvent\n')


def test_a_value_changed_by_hand_meanwhile_survives_a_comment(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: jamais\n", "utf-8")
    typed = iter(["/l 5", "/e vu", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "/e vu":
            (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: souvent\n", "utf-8")
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    maturity("quiz", "a.yaml", "--plain")
    assert "strategie: {value: souvent, comment: vu}" in (folder / "a.yaml").read_text("utf-8")
