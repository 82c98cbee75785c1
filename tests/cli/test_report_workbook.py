"""`maturity report -o x.xlsx`: what is on its sheets, read again by another library, cell by cell."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.command import Maturity
from tests.support import plain
from tests.workbooks import list_cells, list_parts, list_rows, read

FILES = Path(__file__).parents[1] / "golden" / "files"
EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"
DATES = EXAMPLES.parent / "dates"
SHEETS = {
    "fr": ["Synthèse", "Axes", "Conseils", "Obligations", "Questions", "Repères", "Méthode"],
    "en": ["Summary", "Axes", "Advice", "Duties", "Questions", "Benchmarks", "Method"],
}
FIGURES = {"Score": "score", "Au plus bas": "low", "Au plus haut": "high", "Ambition": "target"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_subject_has_a_sheet_the_answer_first(maturity: Maturity, folder: Path, language: str) -> None:
    ran = maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", "r.xlsx", "--lang", language)
    assert (ran.code, ran.out) == (0, "")
    book = read(folder / "r.xlsx")
    assert book.sheetnames == SHEETS[language]
    first = [plain(str(cell.value)) for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert "Ville de Brévigny" in first[0]
    assert any(word.startswith(("Votre position", "Your position")) for word in first[:10])
    last = " ".join(str(cell.value) for row in book.worksheets[-1].iter_rows() for cell in row if cell.value)
    assert ("ni formule" if language == "fr" else "no formula") in plain(last)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_each_figure_is_that_of_the_result(maturity: Maturity, folder: Path, path: Path) -> None:
    """Scores are rounded as everywhere; days are as they are; all of them are numbers."""
    assert maturity("report", str(path), "-o", "r.xlsx").code == 0
    result = json.loads(maturity("score", str(path), "--format", "json").out)
    book, decimals = read(folder / "r.xlsx"), result["scale"]["decimals"]
    axes = list_rows(book["Axes"])
    wholes = [result["overall"]] if result["overall"] else []
    assert len(axes) == len(result["axes"]) + len(wholes) > 3
    for row, axis in zip(axes, [*result["axes"], *wholes], strict=True):
        assert row.get("Identifiant") == (axis["id"] if axis["id"] != "overall" else None)
        for heading, key in (
            ("Score", "score"),
            ("Au plus bas", "low"),
            ("Au plus haut", "high"),
            ("Ambition", "target"),
        ):
            check_number(row.get(heading), axis[key], decimals)
        if "Peut encore gagner" in row and axis["score"] is not None:
            assert (row["Peut encore gagner"] or 0) == row["Au plus haut"] - row["Score"]
            assert (row["Peut encore perdre"] or 0) == row["Score"] - row["Au plus bas"]
        assert row["Questions répondues"] == axis["coverage"]["answered"]
        assert row["Questions posées"] == axis["coverage"]["applicable"]
    answers = {row["Identifiant"]: row for row in list_rows(book["Questions"])}
    asked = [each for each in result["answers"] if each["question"] in answers]
    assert len(asked) == len(answers) > 5
    for each in asked:
        check_number(answers[each["question"]]["Valeur"], each["score"], decimals)
    advice = [each for each in result["advice"] if each["status"] != "followed"]
    rows = {row["Identifiant"]: row for row in list_rows(book["Conseils"])}
    assert rows.keys() <= {each["id"] for each in advice}
    for each in advice:
        if each["id"] in rows:
            row = rows[each["id"]]
            assert row["Jours de travail"] == each["effort"]
            assert row.get("Jours par an ensuite") == each["running"]
            if each["status"] == "advised":
                check_number(row.get("Gain (points)"), each["gain"], decimals + 1)
    assert [row["N°"] for row in list_rows(book["Conseils"])] == list(range(1, len(rows) + 1))


def check_number(shown: object, exact: float | None, decimals: int) -> None:
    """A cell holds a figure of a result, rounded, or nothing where there is none."""
    if exact is None:
        assert shown is None
        return
    assert isinstance(shown, int | float)
    assert abs(shown - exact) <= 0.5 * 10**-decimals + 1e-9
    assert shown == round(shown, decimals)


def test_tables_have_filters_headings_in_sight_and_fit_on_paper(maturity: Maturity, folder: Path) -> None:
    maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", "r.xlsx", "--footer", "Cabinet R&D")
    book = read(folder / "r.xlsx")
    for sheet in book:
        setup = sheet.page_setup
        assert (setup.orientation, str(setup.paperSize), setup.fitToHeight) == ("landscape", "9", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "Cabinet R" in sheet.oddFooter.left.text
        if sheet.title in ("Synthèse", "Méthode"):
            continue
        [table] = sheet.tables.values()
        assert table.autoFilter is not None
        assert table.headerRowCount == 1
        assert sheet.freeze_panes.endswith("2")
        assert sheet.print_title_rows == "$1:$1"
        assert all(6 <= each.width <= 75 for each in sheet.column_dimensions.values())


def test_charts_show_the_cells_of_the_table_and_say_them_in_words(maturity: Maturity, folder: Path) -> None:
    files = [str(EXAMPLES / name) for name in ("petite_ville.yaml", "petite_ville_medias_sociaux.yaml")]
    assert maturity("report", *files, "-o", "r.xlsx", "--radar").code == 0
    parts = list_parts(folder / "r.xlsx")
    charts = {name: content.decode() for name, content in parts.items() if name.startswith("xl/charts/chart")}
    kinds = [("bar" if "<c:barChart>" in each else "radar") for each in charts.values()]
    assert (kinds.count("bar"), kinds.count("radar")) == (2, 2)
    sheet = read(folder / "r.xlsx")["Axes"]
    rows = list_rows(sheet)
    for text in charts.values():
        for found in re.findall(r"<c:cat>.*?<c:f>(.*?)</c:f>", text):
            titles = [
                cell.value for area in re.findall(r"\$[A-Z]+\$\d+:\$[A-Z]+\$\d+", found) for [cell] in sheet[area]
            ]
            assert len(titles) >= 3
            assert "Ensemble" not in titles
            assert set(titles) <= {row["Sujet"] for row in rows}
    drawing = parts["xl/drawings/drawing1.xml"].decode()
    words = re.findall(r'descr="([^"]*)"', drawing)
    assert len(words) == 4
    assert all(str(rows[0]["Score"]) in words[0] for _ in words)
    assert "Relier numérique et objectifs stratégiques" in words[0]


def test_comments_and_evidence_have_columns_on_demand(maturity: Maturity, folder: Path) -> None:
    path = str(EXAMPLES / "agglomeration.yaml")
    for more, is_there in (((), False), (("--with-comments",), True)):
        maturity("report", path, "-o", "r.xlsx", *more)
        heading = list_rows(read(folder / "r.xlsx")["Questions"])[0]
        assert ("Commentaire" in heading, "Justificatifs" in heading) == (is_there, is_there)


def test_several_questionnaires_share_each_sheet(maturity: Maturity, folder: Path) -> None:
    files = [str(path) for path in sorted(EXAMPLES.glob("petite_ville*.yaml"))]
    assert maturity("report", *files, "-o", "r.xlsx").code == 0
    book = read(folder / "r.xlsx")
    assert len(book.sheetnames) <= 8
    for name in ("Axes", "Conseils", "Questions"):
        assert len({row["Questionnaire"] for row in list_rows(book[name])}) == 3


def test_earlier_dates_have_a_column_each(maturity: Maturity, folder: Path) -> None:
    assert maturity("report", str(DATES), "-o", "r.xlsx").code == 0
    rows = list_rows(read(folder / "r.xlsx")["Axes"])
    [heading] = [plain(title) for title in rows[0] if title.startswith("Score le")]
    assert heading.endswith("2025")
    assert all(isinstance(row[title], int | float) for row in rows[:3] for title in row if title.startswith("Score"))


def test_an_overview_has_a_row_for_each_organisation(maturity: Maturity, folder: Path) -> None:
    files = [str(EXAMPLES / name) for name in ("agglomeration.yaml", "region.yaml", "petite_ville.yaml")]
    assert maturity("report", *files, "-o", "r.xlsx").code == 0
    book = read(folder / "r.xlsx")
    assert book.sheetnames == ["Organisations", "Axes", "Méthode"]
    rows = list_rows(book["Organisations"])
    assert [row["Organisation"] for row in rows][-1] == "Ville de Brévigny"
    assert all(hasattr(row["Date"], "year") and isinstance(row["Score"], int) for row in rows)
    assert {row["Organisation"] for row in list_rows(book["Axes"])} == {row["Organisation"] for row in rows}


def test_a_file_without_answers_says_so(maturity: Maturity, folder: Path) -> None:
    (folder / "vide.yaml").write_text("bank: communication_numerique\n", "utf-8")
    assert maturity("report", "vide.yaml", "-o", "r.xlsx").code == 0
    book = read(folder / "r.xlsx")
    assert book.sheetnames[0] == "Synthèse"
    assert "Axes" not in book.sheetnames
    assert any("Aucune réponse" in str(cell.value) for cell in list_cells(book))


def test_rows_can_be_filtered_by_top_axis(maturity: Maturity, folder: Path) -> None:
    assert maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", "r.xlsx").code == 0
    book = openpyxl.load_workbook(folder / "r.xlsx")
    tops: set[Any] = set()
    for name, least in (("Axes", 12), ("Conseils", 45), ("Questions", 35)):
        heading, *rows = book[name].iter_rows(values_only=True)
        found = [row[heading.index("Axe")] for row in rows]
        assert sum(each is not None for each in found) >= least
        tops |= {each for each in found if each}
    assert tops == {
        "Relier numérique et objectifs stratégiques",
        "Diffuser la culture du numérique",
        "Changer de posture",
    }


@pytest.mark.parametrize(
    ("language", "due", "horizon"),
    [("fr", "Prévue pour le", "Résultat attendu"), ("en", "Planned for", "Results expected")],
)
def test_a_spreadsheet_sorts_days_gains_and_horizons_as_they_follow(
    maturity: Maturity, folder: Path, language: str, due: str, horizon: str
) -> None:
    assert maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", "r.xlsx", "--lang", language).code == 0
    book = read(folder / "r.xlsx")
    advice, duties = list_rows(book.worksheets[2]), list_rows(book.worksheets[3])
    assert [str(row[due])[:10] for row in duties if row[due]] == ["2027-03-31"]
    assert [next(iter(row.values())) for row in duties] == list(range(1, len(duties) + 1))
    assert {row[horizon][:2] for row in advice} == {"1.", "2.", "3."}
    gains = [value for row in advice for title, value in row.items() if title.startswith(("Gain", "Points"))]
    assert len(gains) == len(advice)
    assert all(value is None or isinstance(value, float | int) for value in gains)
