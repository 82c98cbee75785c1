"""What `check` says of a bank that builds on another one: each thing once, and in the file that has the cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.case_files import BASES
from tests.support import diagnose_file

SHARED = (BASES / "shared.yaml").read_text("utf-8")
HEAD = "format: 1\nid: agence\nversion: 2.0.0\nextends: base.yaml\nbase_version: 1.2.0\n"
NEW_FACT = 'profile:\n  - {id: agents, kind: number, text: "Combien d\'agents ?", unit: "agents", min: 0, max: 5}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.yaml").write_text(SHARED, encoding="utf-8")
    return tmp_path


def list_found(folder: Path, text: str) -> set[tuple[str, str, int]]:
    """Code, file and line of what is found in a bank that builds on the base, hints left out."""
    (folder / "agence.yaml").write_text(HEAD + text, encoding="utf-8")
    return {
        (each.code, Path(each.path).name, each.span.line if each.span else 0)
        for each in diagnose_file(folder / "agence.yaml")
        if each.severity != "hint"
    }


def test_the_shared_base_has_nothing_to_report_and_neither_has_what_adds_nothing(folder: Path) -> None:
    assert [each.code for each in diagnose_file(folder / "base.yaml") if each.severity == "error"] == []
    assert list_found(folder, "") == set()


def test_a_condition_of_the_base_that_the_file_makes_false_is_told_where_it_stands(folder: Path) -> None:
    condition = next(number for number, line in enumerate(SHARED.splitlines(), 1) if "when:" in line)
    assert ("MB703", "base.yaml", condition) in list_found(folder, NEW_FACT + "drop: [examples]\n")


def test_what_is_wrong_in_the_base_anyway_is_left_to_the_base(folder: Path) -> None:
    lonely = SHARED.replace(
        '  - {id: accueil, title: "Accueil"}', '  - {id: accueil, title: "Accueil"}\n  - {id: vide, title: V}'
    )
    (folder / "base.yaml").write_text(lonely, encoding="utf-8")
    assert "MB701" in {each.code for each in diagnose_file(folder / "base.yaml")}
    assert list_found(folder, "") == set()


def test_an_example_of_the_base_that_no_longer_holds_is_told_at_extends(folder: Path) -> None:
    levels = 'levels:\n  - {id: suite, from: 70, title: "Suite", at_least: {budget: 100}}\n'
    question = (
        'questions:\n  - {id: ligne, axis: budget, kind: single, text: "Une ligne de budget ?", answer_set: degres,'
        " when: 'profile.agents < 5'}\n"
    )
    assert ("MB278", "agence.yaml", 4) in list_found(
        folder, question + "combine: min\n" + levels.replace("suite", "haut")
    )


def test_examples_are_compared_at_the_decimals_of_their_own_file(folder: Path) -> None:
    example = (
        "examples:\n  - name: demi\n    profile: {agents: 1}\n    answers: {registre: oui, delai: non, ligne: oui}\n"
        "    expect: {scores: {accueil: 50.0, overall: 75}}\n"
    )
    assert list_found(folder, example) == set()
    (folder / "base.yaml").write_text(SHARED.replace("{overall: 100}", "{overall: 100.00}"), encoding="utf-8")
    assert list_found(folder, example.replace("50.0", "51.0")) == {("MB501", "agence.yaml", 10)}
