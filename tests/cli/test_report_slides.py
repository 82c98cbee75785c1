"""`maturity report -o x.pptx`: slides that can be edited, that everybody can read, and in which nothing acts."""

from __future__ import annotations

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Emu

from maturity.render.report.svg.widths import measure_text
from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files
from tests.cli.test_report import PAYLOADS, folder, make_png  # noqa: F401 - a fixture
from tests.golden.test_golden import compare
from tests.presentations import check_presentation, outline, read_deck, read_lengths
from tests.support import plain
from tests.templates import make_used

HOME = Path(__file__).parents[1] / "golden" / "slides"
FILES = Path(__file__).parents[1] / "golden" / "files"
EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"
REPORTS = {
    "one": ("ouvert.yaml", "--radar"),
    "goals": ("reseaux_plein.yaml", "--lang", "en", "--radar"),
    "several": ("ouvert.yaml", "devoirs.yaml", "--footer", "Cabinet Untel"),
    "portfolio": ("ouvert.yaml", "petite.yaml", "complet.yaml"),
    "dates": ("suivi_2025.yaml", "suivi_2026.yaml"),
    "blank": ("vide.yaml",),
}
SHEET_PAYLOADS = (
    *PAYLOADS,
    '=HYPERLINK("http://example.org","x")',
    "+1+cmd|' /C calc'!A0",
    "http://example.org/" + "x" * 2200,
    "_x000D_ _x0041_ \u202e",
    "<a:t>x</a:t> &#65; &lt;",
    "long " * 400,
    "M" * 300,
)


@pytest.mark.parametrize("name", REPORTS)
def test_slides_say_what_they_said(
    name: str, maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in FILES.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "vide.yaml").write_text("bank: bank.yaml\norganisation: Ville vide\nanswers: {}\n", "utf-8")
    ran = maturity("report", *REPORTS[name], "-o", "r.pptx")
    assert ran.code == 0, ran.err
    content = (tmp_path / "r.pptx").read_bytes()
    check_presentation(content, "en" if "en" in REPORTS[name] else "fr")
    compare(outline(content), HOME / f"{name}.txt")


def test_every_outline_kept_is_checked() -> None:
    assert {path.stem for path in HOME.iterdir()} == set(REPORTS)


TOWN = ("petite_ville.yaml", "petite_ville_medias_sociaux.yaml", "petite_ville_prerequis.yaml")
DECKS = {
    "town": ("petite_ville.yaml",),
    "goals": ("region_medias_sociaux.yaml", "--radar"),
    "region": ("region.yaml", "--lang", "en"),
    "all of a town": TOWN,
    "all of a town, on 4:3": (*TOWN, "--template", "used.pptx", "--radar"),
    "on 4:3": ("petite_ville.yaml", "--template", "used.pptx"),
    "an overview": (*TOWN, "region.yaml", "region_medias_sociaux.yaml", "agglomeration.yaml"),
    "dates": ("../dates/lambrecourt_2025.yaml", "../dates/lambrecourt_2026.yaml", "--radar"),
}


@pytest.mark.parametrize("name", DECKS)
def test_a_deck_has_five_to_eight_slides(name: str, maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "used.pptx").write_bytes(make_used(make_png(120, 40)))
    places = {"used.pptx": str(tmp_path / "used.pptx")}
    words = [places.get(word, str(EXAMPLES / word) if word.endswith(".yaml") else word) for word in DECKS[name]]
    assert maturity("report", *words, "-o", str(tmp_path / "r.pptx")).code == 0
    content = (tmp_path / "r.pptx").read_bytes()
    check_presentation(content, "en" if "en" in words else "fr")
    assert 5 <= len(read_deck(tmp_path / "r.pptx").slides) <= 8


def test_on_narrow_slides_radars_and_words_can_be_read(maturity: Maturity, tmp_path: Path) -> None:
    """A radar has the width for itself, with its figures, and the overview tears no word apart."""
    (tmp_path / "used.pptx").write_bytes(make_used(make_png(120, 40)))
    words = (*(str(EXAMPLES / name) for name in TOWN), "--radar", "--template", str(tmp_path / "used.pptx"))
    assert maturity("report", *words, "-o", str(tmp_path / "r.pptx")).code == 0
    shapes = [shape for slide in read_deck(tmp_path / "r.pptx").slides for shape in slide.shapes]
    radars = [shape for shape in shapes if shape.has_chart and shape.chart.chart_type == XL_CHART_TYPE.RADAR_MARKERS]
    assert len(radars) == len(TOWN)
    for radar in radars:
        labels = list(radar.chart.plots[0].categories)
        assert Emu(radar.width).pt > 500
        assert not [label for label in labels if "…" in label or not re.search(r" \d+( \(\d+–\d+\))?$", label)]
    overview = next(shape.table for shape in shapes if shape.has_table)
    size = overview.cell(0, 0).text_frame.paragraphs[0].runs[0].font.size.pt
    for index, column in enumerate(overview.columns):
        texts = [row.cells[index].text for row in overview.rows]
        widest = max(measure_text(word, size, bold=True) for text in texts for word in text.split(" "))
        assert Emu(column.width).pt >= widest + 14, texts


def test_actions_on_a_slide_follow_each_other_from_the_first_one(maturity: Maturity, tmp_path: Path) -> None:
    """Those that have no room are counted, and their titles stand in the notes."""
    assert maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", str(tmp_path / "r.pptx")).code == 0
    slides = read_deck(tmp_path / "r.pptx").slides
    [slide] = [each for each in slides if plain(each.shapes.title.text_frame.text) == "Le plan d'action"]
    [table] = [shape.table for shape in slide.shapes if shape.has_table]
    numbers = [int(row.cells[0].text) for row in list(table.rows)[1:]]
    assert numbers == list(range(1, len(numbers) + 1))
    texts = " ".join(plain(shape.text_frame.text) for shape in slide.shapes if shape.has_text_frame)
    [left] = re.findall(r"… (\d+) actions de plus", texts)
    notes = slide.notes_slide.notes_text_frame.text
    assert len(numbers) + int(left) > 50
    assert all(f"\n{number}. " in notes for number in range(1, len(numbers) + int(left) + 1))


def test_bars_show_what_open_questions_can_change(maturity: Maturity, tmp_path: Path) -> None:
    """Whiskers go from the lowest to the highest score, as the table says them."""
    assert maturity("report", str(EXAMPLES / "petite_ville.yaml"), "-o", str(tmp_path / "r.pptx")).code == 0
    shapes = [shape for slide in read_deck(tmp_path / "r.pptx").slides for shape in slide.shapes]
    [table, *_] = [shape.table for shape in shapes if shape.has_table]
    told = {row.cells[0].text.strip("\u00a0 "): row.cells[1].text for row in list(table.rows)[1:]}
    [chart] = [shape.chart for shape in shapes if shape.has_chart]
    found = 0
    for series in chart.plots[0].series:
        down, up = (read_lengths(series, side) for side in ("minus", "plus"))
        for index, (name, value) in enumerate(zip(chart.plots[0].categories, series.values, strict=True)):
            if value is not None:
                ends = f" ({value - down[index]:g}–{value + up[index]:g})" if index in down else ""
                assert told[name] == f"{value:g}{ends}"
                found += bool(ends)
    assert found >= 8


@pytest.mark.usefixtures("folder")
def test_an_overview_says_what_it_does_nothing_with(maturity: Maturity) -> None:
    words = ("report", "ouvert.yaml", "petite.yaml", "-o", "r.pptx")
    told = plain(maturity(*words, "--with-comments", "--named").err)
    assert "ne tient pas compte de --with-comments, --named" in told
    assert "ne tient pas compte" not in plain(maturity(*words).err)


def test_the_same_answers_make_the_same_bytes(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = {"SOURCE_DATE_EPOCH": "1795000000"}
    answers = str(FILES / "devoirs.yaml")
    for name in ("a", "b"):
        assert maturity("report", answers, "-o", str(tmp_path / f"{name}.pptx"), environment=moment).code == 0
    command = [sys.executable, "-m", "maturity", "report", answers, "-o", str(tmp_path / "c.pptx")]
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    subprocess.run(command, check=True, capture_output=True)
    first, *others = ((tmp_path / f"{name}.pptx").read_bytes() for name in "abc")
    assert others == [first, first]
    properties = read_deck(tmp_path / "a.pptx").core_properties
    assert (properties.author, properties.created.year, properties.language) == ("", 2026, "fr-FR")


@pytest.mark.usefixtures("folder")
def test_a_report_is_replaced_but_not_once_somebody_has_edited_it(maturity: Maturity) -> None:
    assert maturity("report", "ouvert.yaml", "-o", "r.pptx").code == 0
    assert maturity("report", "petite.yaml", "-o", "r.pptx").code == 0
    deck = read_deck(Path("r.pptx"))
    deck.slides[1].shapes.title.text_frame.text = "Mon titre"
    deck.save("r.pptx")
    assert maturity("report", "petite.yaml", "-o", "r.pptx").code == 2
    assert read_deck(Path("r.pptx")).slides[1].shapes.title.text_frame.text == "Mon titre"


@pytest.mark.usefixtures("folder")
def test_a_house_style_is_on_the_slides(maturity: Maturity) -> None:
    Path("logo.png").write_bytes(make_png(300, 40))
    words = ("--title", "Rapport <annuel>", "--footer", "Cabinet Untel", "--accent", "#7A1F3D", "--logo", "logo.png")
    assert maturity("report", "ouvert.yaml", "-o", "r.pptx", *words).code == 0
    content = Path("r.pptx").read_bytes()
    check_presentation(content, "fr")
    text = outline(content)
    assert "Rapport <annuel>" in text
    assert "picture: Logo" in text
    slides = Presentation(BytesIO(content)).slides
    assert text.count("\nCabinet Untel\n") == len(slides)
    themes = [
        part.blob for part in Presentation(BytesIO(content)).part.package.iter_parts() if "theme1" in part.partname
    ]
    assert b'<a:accent1><a:srgbClr val="7A1F3D"/>' in themes[0]


@pytest.mark.parametrize("shift", range(0, len(SHEET_PAYLOADS), 4))
def test_no_text_of_a_file_acts_in_slides(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shift: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_files(tmp_path, cycle(SHEET_PAYLOADS, shift)) > 100
    names = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml", "suivi_2025.yaml", "suivi_2026.yaml")
    ran = maturity("report", *names, "-o", "r.pptx", "--with-comments", "--named", "--radar")
    assert ran.code == 0, ran.err
    check_presentation((tmp_path / "r.pptx").read_bytes(), "fr")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "r.pptx", "--page"), "--page ne vaut que pour html"),
        (("-o", "r.html", "--template", "x.pptx"), "--template ne vaut que pour pptx, pas pour html"),
    ],
)
def test_what_slides_cannot_be_is_refused(maturity: Maturity, words: tuple[str, ...], told: str) -> None:
    ran = maturity("report", "ouvert.yaml", *words)
    assert ran.code == 2
    assert told in plain(ran.err)
    assert not list(Path().glob("r.*"))


@pytest.mark.usefixtures("folder")
def test_without_the_library_it_is_said_how_to_get_it(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    ran = maturity("report", "ouvert.yaml", "-o", "r.pptx")
    assert ran.code == 2
    assert 'pip install "maturity[pptx]"' in plain(ran.err)


@pytest.mark.usefixtures("folder")
def test_a_folder_gets_slides_for_each_organisation(maturity: Maturity) -> None:
    assert maturity("report", "ouvert.yaml", "petite.yaml", "-f", "pptx", "-o", "sortie/").code == 0
    found = sorted(Path("sortie").iterdir())
    assert len(found) == 2
    for path in found:
        check_presentation(path.read_bytes(), "fr")
