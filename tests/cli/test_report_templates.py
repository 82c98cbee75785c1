"""`maturity report -o x.pptx --template`: in the look of a firm, without anything else of its presentation."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from tests.cli.command import Maturity
from tests.cli.test_report import folder, make_png  # noqa: F401 - a fixture
from tests.presentations import check_presentation
from tests.support import plain
from tests.templates import OTHERS, make_hostile, make_poor, make_potx, make_used, unpack

pytestmark = pytest.mark.usefixtures("folder")
HOSTILE = {
    "macros": "contient des macros",
    "vba": "contient des macros",
    "entity": "n'est pas une présentation",
    "laughs": "n'est pas une présentation",
    "utf-16": "n'est pas une présentation",
    "bomb": "trop lourd",
    "many": "trop lourd",
    "torn": "n'est pas une présentation",
    "word": "n'est pas une présentation",
    "no layouts": "n'est pas une présentation",
    "no parts": "n'est pas une présentation",
    "no types": "n'est pas une présentation",
    "empty": "n'est pas une présentation",
    "text": "n'est pas une présentation",
    "old": "protégé par un mot de passe",
}


def report(maturity: Maturity, template: bytes, name: str = "maison.pptx", *words: str) -> bytes:
    Path(name).write_bytes(template)
    ran = maturity("report", "ouvert.yaml", "-o", "r.pptx", "--template", name, "--footer", "Cabinet", *words)
    assert ran.code == 0, ran.err
    content = Path("r.pptx").read_bytes()
    check_presentation(content, "fr")
    return content


def test_what_is_of_another_report_is_gone(maturity: Maturity) -> None:
    Path("logo.png").write_bytes(make_png(300, 60))
    content = report(maturity, make_used(make_png(120, 40)), "maison.pptx", "--logo", "logo.png")
    parts = unpack(content)
    assert not [name for name, part in parts.items() if OTHERS.encode() in part or b"example.org" in part]
    assert len([name for name in parts if name.startswith("ppt/media/")]) == 2
    deck = Presentation(BytesIO(content))
    assert (deck.slide_width, deck.slide_height) == (9_144_000, 6_858_000)
    [picture] = [shape for shape in deck.slides[0].shapes if shape.name == "Logo"]
    [kept] = [shape for shape in deck.slide_master.shapes if shape.name == "logo"]
    assert picture.left > kept.left + kept.width or picture.left + picture.width < kept.left, "the logos are apart"


def test_fonts_and_colours_are_those_of_the_template(maturity: Maturity) -> None:
    parts = unpack(report(maturity, make_potx(), "maison.potx"))
    themes = [part for name, part in parts.items() if name == "ppt/theme/theme1.xml"]
    assert b'typeface="Georgia"' in themes[0]
    assert b"FFD166" in themes[0]
    assert b"presentationml.presentation.main" in parts["[Content_Types].xml"]
    charts = [part for name, part in parts.items() if name.startswith("ppt/charts/chart")]
    assert charts
    assert all(b'schemeClr val="accent1"' in part and b"srgbClr" not in part for part in charts)


def test_an_accent_is_drawn_over_a_template(maturity: Maturity) -> None:
    parts = unpack(report(maturity, make_potx(), "maison.potx", "--accent", "#1f5f5b"))
    charts = [part for name, part in parts.items() if name.startswith("ppt/charts/chart")]
    assert all(b'srgbClr val="1F5F5B"' in part for part in charts)


def test_a_layout_without_a_title_takes_a_text_instead(maturity: Maturity) -> None:
    Path("pauvre.pptx").write_bytes(make_poor())
    ran = maturity("report", "ouvert.yaml", "-o", "r.pptx", "--template", "pauvre.pptx")
    assert ran.code == 0, ran.err
    slides = list(Presentation("r.pptx").slides)
    assert len(slides) >= 5
    assert all(next(iter(slide.shapes)).text_frame.text for slide in slides)


def test_every_organisation_of_a_folder_gets_the_template(maturity: Maturity) -> None:
    Path("maison.potx").write_bytes(make_potx())
    words = ("-f", "pptx", "-o", "sortie/", "--template", "maison.potx")
    assert maturity("report", "ouvert.yaml", "petite.yaml", *words).code == 0
    for path in sorted(Path("sortie").iterdir()):
        check_presentation(path.read_bytes(), "fr")


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_template_that_cannot_be_used_is_refused(maturity: Maturity, kind: str) -> None:
    Path("maison.pptx").write_bytes(make_hostile(kind))
    ran = maturity("report", "ouvert.yaml", "-o", "r.pptx", "--template", "maison.pptx")
    assert ran.code == 2
    assert "--template : maison.pptx" in plain(ran.err)
    assert HOSTILE[kind] in plain(ran.err)
    assert not Path("r.pptx").exists()


def test_a_template_has_to_be_a_file_of_some_size(maturity: Maturity) -> None:
    words = ("report", "ouvert.yaml", "-o", "r.pptx", "--template")
    assert "c'est un dossier" in plain(maturity(*words, ".").err)
    assert "n'a pas pu être lu" in plain(maturity(*words, "rien.potx").err)
    os.mkfifo("tube")
    assert "n'est pas une présentation" in plain(maturity(*words, "tube").err)
    with Path("gros.pptx").open("wb") as file:
        file.truncate(20_000_001)
    assert "trop lourd" in plain(maturity(*words, "gros.pptx").err)
    assert not Path("r.pptx").exists()


@pytest.mark.parametrize("make", [lambda: make_used(make_png(30, 20)), make_poor, make_potx])
def test_what_a_list_of_duties_is_not_stands_on_a_slide_of_every_template(
    maturity: Maturity, make: Callable[[], bytes]
) -> None:
    Path("maison.potx").write_bytes(make())
    town = Path(__file__).parents[2] / "questionnaires" / "examples" / "petite_ville.yaml"
    assert maturity("report", str(town), "-o", "r.pptx", "--template", "maison.potx").code == 0
    slides = Presentation("r.pptx").slides
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert sum("n'est pas un avis juridique" in plain(text) for text in texts) == 1
