"""No line is wider than the terminal, whatever its letters take: two cells, one, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.text.wrapping import measure_cells
from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files

WIDE = (
    "\u4eac\u90fd\u5e02\u306e\u5e83\u5831\u306f\u4f4f\u6c11\u3068\u5171\u6709\u3059\u308b\u76ee\u6a19\u3092\u6bce\u5e74\u898b\u76f4\u3057\u3066\u3044\u307e\u3059\u304b",
    "e\u0301coute\u0301 partage\u0301e et re\u0301e\u0301value\u0301e avec les habitantes et les habitants",
    "\u2764\ufe0f\U0001f469\u200d\U0001f4bb \u5e83\u5831 x\u0323\u0301\u0302",
    "\uff26\uff35\uff2c\uff2c et demi",
)
COMMANDS = (
    ("score", "ouvert.yaml", "--all"),
    ("score", "reseaux_plein.yaml"),
    ("score", "ouvert.yaml", "reseaux_plein.yaml", "--lang", "en"),
    ("score", "."),
    ("compare", "suivi_2025.yaml", "suivi_2026.yaml", "--all"),
    ("banks", "bank.yaml"),
    ("banks", "bank.yaml", "--benchmark"),
    ("check", "faulty.yaml"),
    ("quiz", "ouvert.yaml", "--plain"),
)


@pytest.mark.parametrize("columns", [40, 60])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(
    words: tuple[str, ...], columns: int, maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for shift in (0, 2):
        write_files(tmp_path, cycle(WIDE, shift))
        (tmp_path / "faulty.yaml").write_text(
            f'bank: bank.yaml\norganisation: "{WIDE[shift]}"\nanswers: {{strategie: "{WIDE[0]}", x: 1}}\n', "utf-8"
        )
        lines = ["?", "1", "2", "c", WIDE[shift], "q"] if words[0] == "quiz" else None
        out = maturity(*words, environment={"COLUMNS": str(columns)}, lines=lines).out
        assert len(out.splitlines()) > 3
        too_wide = [line for line in out.splitlines() if measure_cells(line) > columns and "maturity " not in line]
        assert not too_wide


def test_the_caret_stands_under_wide_letters(maturity: Maturity, tmp_path: Path) -> None:
    write_files(tmp_path, cycle(WIDE))
    path = tmp_path / "faulty.yaml"
    path.write_text('bank: bank.yaml\nanswers: {"\u4eac\u90fd": non, strategie: "\u5e83\u5831"}\n', "utf-8")
    out = maturity("check", str(path)).out
    assert '2 | answers: {"\u4eac\u90fd": non, strategie: "\u5e83\u5831"}\n  |           ^^^^^^' in out
    assert f"  | {' ' * 34}^^^^^^\n" in out
