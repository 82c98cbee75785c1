"""What reading an answers file passes on to the result beside the answers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from maturity.loading.answers import load_answers, read_answers
from maturity.loading.bank_cache import BankCache
from tests.support import document_of

BANK = Path(__file__).parents[1] / "quiz" / "files" / "petit.yaml"


def test_the_remark_about_another_version_becomes_a_caution(tmp_path: Path) -> None:
    path = tmp_path / "reponses.yaml"
    shutil.copy(BANK, tmp_path)
    path.write_text("bank: petit.yaml\nbank_version: 1.0.0\nanswers:\n  projet: ecrit\n", "utf-8")
    loaded = load_answers(str(path), BankCache().load)
    assert loaded is not None
    assert loaded.sheet is not None
    assert list(loaded.sheet.answers) == ["plan"]
    assert [(each.code, each.question) for each in loaded.sheet.cautions] == [("MB420", None)]


def test_another_bank_that_cannot_be_used_is_said_of_the_file_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.yaml").write_text(BANK.read_text("utf-8").replace("format: 1", "format: 7"), "utf-8")
    document = document_of("bank: prerequis\nanswers: {}\n", "reponses.yaml")
    for path, key in (("broken.yaml", "MB401.invalid"), ("gone.yaml", "MB401.missing")):
        loaded = read_answers(document, BankCache().load, path)
        assert loaded.sheet is None
        assert [(each.message.key, each.pointer, each.message.params["bank"]) for each in loaded.diagnostics] == [
            (key, (), path)
        ]
