"""Files as the program writes them, and the examples, are read line by line: the full parser is not asked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from maturity.loading.shipped import list_bank_ids
from maturity.syntax import document
from tests.cli.command import EXAMPLES, Maturity

GOLDEN = Path(__file__).parents[1] / "golden" / "files"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of answers that the full parser was given."""
    texts: list[str] = []
    parse = document.parse_yaml_events

    def note_and_parse(text: str, *loader: Any) -> Iterator[Any]:
        if "\nbank:" in f"\n{text}":
            texts.append(text)
        return parse(text, *loader)

    monkeypatch.setattr(document, "parse_yaml_events", note_and_parse)
    return texts


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_examples(maturity: Maturity, parsed: list[str], path: Path) -> None:
    assert maturity("score", str(path), "-f", "csv").code == 0
    assert parsed == []


@pytest.mark.parametrize("bank", list_bank_ids())
def test_forms(maturity: Maturity, parsed: list[str], tmp_path: Path, bank: str) -> None:
    for language in ("fr", "en"):
        path = tmp_path / f"{language}.yaml"
        assert maturity("form", bank, "-o", str(path), "--lang", language).code == 0
        assert maturity("score", str(path), "-f", "csv").code == 0
    assert parsed == []


def test_what_the_quiz_leaves(maturity: Maturity, parsed: list[str], tmp_path: Path, monkeypatch: Any) -> None:
    shutil.copy(GOLDEN / "bank.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    lines = ["3", "1", "3", "2", "4", "1, 2", "e", 'Dit "oui" : l’été, 10 %', "f", "note.pdf", "12.5", "2", "q"]
    maturity("quiz", "bank.yaml", "-o", "a.yaml", "--role", "dircom", lines=lines)
    text = Path("a.yaml").read_text("utf-8")
    assert "comment:" in text
    parsed.clear()
    assert maturity("score", "a.yaml", "-f", "csv").code == 0
    assert parsed == []


def test_a_file_about_which_something_is_said_is_parsed(maturity: Maturity, parsed: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("bank: prerequis\nanswers:\n  modalites: oui\n", "utf-8")
    assert f"{path}:3:14" in maturity("score", str(path)).err
    assert len(parsed) == 1
