"""Reports as workbooks, opened by LibreOffice: texts stay texts, nothing is an error, and the charts are drawn."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

from tests.cli.hostile import cycle, write_files, write_table
from tests.outside.programs import TREE, maturity, run
from tests.support import plain
from tests.workbooks import PAYLOADS

EXAMPLES = TREE / "questionnaires" / "examples"
EACH_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet as a file of its own, with what its cells show."""
FAULTS = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "Err:")


def test_a_spreadsheet_shows_texts_numbers_and_charts(soffice: list[str | Path], tmp_path: Path) -> None:
    write_files(tmp_path, cycle(PAYLOADS))
    hostile = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml")
    maturity("report", *hostile, "-o", "hostile.xlsx", "--radar", "--with-comments", "--named", cwd=tmp_path)
    write_table(tmp_path / "ensemble.csv", cycle(PAYLOADS))
    words = ("ensemble.csv", "--bank", "bank.yaml", "--percentiles")
    maturity("cohort", *words, "-o", "cohort.xlsx", cwd=tmp_path)
    maturity("cohort", *words, "-o", "cohort.json", cwd=tmp_path)
    maturity("report", EXAMPLES / "petite_ville.yaml", "-o", "town.xlsx", "--radar", cwd=tmp_path)
    run([*soffice, "--convert-to", EACH_SHEET, "hostile.xlsx", "cohort.xlsx", "town.xlsx"], tmp_path)
    run([*soffice, "--convert-to", "pdf", "town.xlsx"], tmp_path)
    sheets = {path.stem: list(csv.reader(StringIO(path.read_text("utf-8")))) for path in tmp_path.glob("*.csv")}
    assert len(sheets) >= 14
    cells = [cell for rows in sheets.values() for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith(FAULTS)] == []
    shown = {plain(cell) for name, rows in sheets.items() if name.startswith("hostile") for row in rows for cell in row}
    assert [text for text in PAYLOADS if text.isascii() and not any(text in cell for cell in shown)] == []
    scores = [row for row in sheets["town-Axes"] if row[1] == "Ensemble"]
    assert scores[0][2:5] == ["33", "28", "41"]
    shown = {plain(cell) for row in sheets["cohort-Places"] for cell in row}
    assert [text for text in PAYLOADS if text.isascii() and not any(text.strip() in cell for cell in shown)] == []
    axes = json.loads((tmp_path / "cohort.json").read_text("utf-8"))["whole"]["axes"]
    assert [row[3] for row in sheets["cohort-Axes"][1:]] == [str(round(axis["median"])) for axis in axes]
    words = run(["pdftotext", "town.pdf", "-"], tmp_path).stdout
    assert "Scores par sujet" in words
    assert "Scores en radar" in words
    assert words.count("Mesurer et écouter") >= 3, "in the table and in both charts"
