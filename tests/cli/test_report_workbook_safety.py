"""`maturity report -o x.xlsx`: nothing in it acts, texts stay texts, and the same answers make the same bytes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from maturity.render.report.cell_texts import MOST_LETTERS
from maturity.render.report.workbook.paper import make_foot
from maturity.text.catalogue import load_catalogue
from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files
from tests.cli.test_report import make_png
from tests.support import plain
from tests.workbooks import PAYLOADS, check_harmless, list_cells, read

FILES = Path(__file__).parents[1] / "golden" / "files"
EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_workbook_has_nothing_that_acts(maturity: Maturity, folder: Path) -> None:
    for shift in range(3):
        assert write_files(folder, cycle(PAYLOADS, shift)) > 100
        names = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml", "suivi_2025.yaml", "suivi_2026.yaml")
        words = (
            "--with-comments",
            "--named",
            "--radar",
            "--footer",
            "&G &[Picture] =1 " + "&" * 150,
            "--title",
            "=1+1",
        )
        ran = maturity("report", *names, "-o", "r.xlsx", *words)
        assert (ran.code, ran.err.count("\n")) == (0, 1), ran.err
        check_harmless(folder / "r.xlsx")
        shown = {cell.value for cell in list_cells(read(folder / "r.xlsx"))}
        as_they_are = ("=HYPERLINK(", "<r>", "_x0041_", "http:", "007")
        texts = [text for text in PAYLOADS if text.startswith(as_they_are)]
        assert len(texts) > len(as_they_are)
        assert [text for text in texts if plain(text) not in {plain(str(each)) for each in shown}] == []


def test_the_same_answers_make_the_same_bytes_with_the_properties_of_a_report(maturity: Maturity, folder: Path) -> None:
    path, when = str(EXAMPLES / "petite_ville.yaml"), {"SOURCE_DATE_EPOCH": "1764500000"}
    (folder / "logo.png").write_bytes(make_png(600, 90))
    for name in ("a.xlsx", "b.xlsx"):
        maturity("report", path, "-o", name, "--logo", "logo.png", "--accent", "#7a1f3d", environment=when)
    assert (folder / "a.xlsx").read_bytes() == (folder / "b.xlsx").read_bytes()
    book = read(folder / "a.xlsx")
    assert book.properties.category == "maturity report"
    assert (book.properties.created.year, book.properties.modified) == (2025, book.properties.created)
    assert "Ville de Brévigny" in book.properties.title
    assert len(book.worksheets[0]._images) == 1
    assert {cell.fill.fgColor.rgb for cell in book["Axes"][1]} == {"FF7A1F3D"}
    assert maturity("report", path, "-o", "a.xlsx").code == 0, "an earlier report is replaced"
    book.save(folder / "a.xlsx")
    assert maturity("report", path, "-o", "a.xlsx").code == 2, "what somebody has edited is not"


@pytest.mark.parametrize(
    "picture",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\0\0",
        b"\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11",
    ],
)
def test_a_picture_that_cannot_be_read_costs_no_report(maturity: Maturity, folder: Path, picture: bytes) -> None:
    (folder / "logo.png").write_bytes(picture)
    ran = maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", "r.xlsx", "--logo", "logo.png")
    assert ran.code == 0, ran.err


def test_a_text_too_long_for_a_cell_is_cut_and_told(maturity: Maturity, folder: Path) -> None:
    (folder / "bank.yaml").write_bytes((FILES / "bank.yaml").read_bytes())
    text = (FILES / "ouvert.yaml").read_text("utf-8")
    long = "😀" * (MOST_LETTERS // 2 + 5)
    changed = text.replace("[bold]en cours[/bold]", long)
    assert changed != text
    (folder / "long.yaml").write_text(changed, "utf-8")
    assert maturity("report", "long.yaml", "-o", "r.xlsx", "--with-comments").code == 0
    book = read(folder / "r.xlsx")
    [cut] = [cell.value for cell in list_cells(book) if str(cell.value).startswith("😀")]
    assert cut.endswith("😀…")
    assert len(cut.encode("utf-16-le")) // 2 <= MOST_LETTERS
    assert any("trop long" in str(cell.value) for cell in list_cells(book["Méthode"].parent))


def test_without_the_library_nothing_is_begun(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", "r.xlsx")
    assert ran.code == 2
    assert "maturity[xlsx]" in ran.err
    assert not (folder / "r.xlsx").exists()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_names_of_sheets_and_tables_are_such(language: str) -> None:
    texts = load_catalogue(language, "workbook")
    names = [text for key, text in texts.items() if key.startswith("workbook.sheet.")]
    assert all(isinstance(name, str) and len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)
    assert len({str(name).casefold() for name in names}) == len(names)
    tables = [text for key, text in texts.items() if key.startswith("workbook.table.")]
    assert all(isinstance(name, str) and name.isalpha() for name in tables)


@pytest.mark.parametrize(
    ("text", "foot"),
    [
        ("", "&L&R1"),
        ("Cabinet", "&LCabinet&R1"),
        ("R&D", "&LR&&D&R1"),
        ("R&G", '&LR&&&"-,Regular"G&R1'),
        ("&" * 200, None),
        ("é" * 300, None),
    ],
)
def test_a_foot_has_no_codes_but_ours(text: str, foot: str | None) -> None:
    made = make_foot(text, "1")
    assert len(made) <= 255
    assert foot is None or made == foot
    assert made.startswith("&L")
    assert made.endswith("&R1")
    assert made.replace("&&", "").count("&") == 2 + ("Regular" in made)
