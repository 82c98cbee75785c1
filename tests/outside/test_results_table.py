"""Two hundred results in windows of three widths: a row each, and below them what they come to."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.outside.programs import TREE
from tests.outside.tmux import MATURITY, Tmux

FILES = 203


@pytest.mark.parametrize("width", [80, 60, 40])
def test_two_hundred_files_are_a_line_each_and_the_end_says_what_they_come_to(tmp_path: Path, width: int) -> None:
    shutil.copy(TREE / "tests" / "golden" / "files" / "bank.yaml", tmp_path)
    for number in range(FILES):
        organisation = f"Communauté d'agglomération du Pays de Saint-Aubin n° {number + 1}"
        answers = {"strategie": "souvent"} if number % 2 else {"strategie": "souvant"} if number == 100 else {}
        data = {"bank": "bank.yaml", "organisation": organisation, "answers": answers}
        (tmp_path / f"{number:03}.yaml").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    window = Tmux([*MATURITY, "score", "."], tmp_path, (width, 24), {})
    try:
        seen = window.until("exit 2")
        everything = window.screen("-S", "-1000")
    finally:
        window.close()
    rows = [line for line in everything.split("\n") if line.startswith("Comm")]
    assert len(rows) == FILES - 1
    assert max(map(len, rows)) <= width
    assert all(
        re.search(rf"n° {place}\b", row) for place, row in zip([*range(1, 101), *range(102, 204)], rows, strict=True)
    )
    for words in ("202 résultats", "1 fichier sans résultat : 100.yaml", "prov. :", "--format csv"):
        assert words in " ".join(seen.split())
