"""What reading an answers file passes on to the result beside the answers."""

from __future__ import annotations

import shutil
from pathlib import Path

from maturity.loading.answers import load_answers
from maturity.loading.bank_cache import BankCache

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
