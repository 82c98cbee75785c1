"""`maturity report -o x.xlsx`: the sheets, their columns and how they show numbers are those that they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.golden.test_golden import compare
from tests.workbooks import outline

HOME = Path(__file__).parents[1] / "golden" / "workbooks"
FILES = Path(__file__).parents[1] / "golden" / "files"
REPORTS = {
    "one": ("ouvert.yaml", "--with-comments", "--named"),
    "goals": ("reseaux_plein.yaml", "--lang", "en"),
    "several": ("ouvert.yaml", "devoirs.yaml"),
    "portfolio": ("ouvert.yaml", "petite.yaml", "complet.yaml"),
    "dates": ("suivi_2025.yaml", "suivi_2026.yaml"),
    "blank": ("vide.yaml",),
}


@pytest.mark.parametrize("name", REPORTS)
def test_sheets_have_the_columns_that_they_had(
    name: str, maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in FILES.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "vide.yaml").write_text("bank: bank.yaml\norganisation: Ville vide\nanswers: {}\n", "utf-8")
    assert maturity("report", *REPORTS[name], "-o", "r.xlsx").code == 0
    compare(outline(tmp_path / "r.xlsx"), HOME / f"{name}.txt")


def test_every_outline_kept_is_checked() -> None:
    assert {path.stem for path in HOME.iterdir()} == set(REPORTS)
