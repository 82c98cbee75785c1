"""Reports as slides, opened by LibreOffice: nothing leaves a slide, and what somebody edits is shown."""

from __future__ import annotations

import re
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData

from tests.cli.hostile import cycle, write_files
from tests.cli.test_report import make_png
from tests.cli.test_report_slides import SHEET_PAYLOADS
from tests.outside.programs import TREE, maturity, run
from tests.templates import make_potx, make_used

EXAMPLES = TREE / "questionnaires" / "examples"
HOSTILE = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml")
LONG = "Un intitulé bien plus long que ceux que l'on écrit d'ordinaire, et même beaucoup trop long pour une diapositive"


def edit(path: Path) -> None:
    """Change a text and a number of a chart, as somebody with the program would."""
    deck = Presentation(str(path))
    deck.slides[1].shapes.title.text_frame.text = "Titre retouché"
    chart = next(shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart)
    data = CategoryChartData()
    data.categories = ["Sujet retouché"]
    data.add_series("votre score", (77,))
    chart.replace_data(data)
    deck.save(str(path))


def test_nothing_leaves_a_slide_and_edits_are_shown(soffice: list[str | Path], tmp_path: Path) -> None:
    write_files(tmp_path, cycle([*SHEET_PAYLOADS, LONG]))
    (tmp_path / "used.pptx").write_bytes(make_used(make_png(120, 40)))
    (tmp_path / "dark.potx").write_bytes(make_potx())
    maturity("report", *HOSTILE, "-o", "hostile.pptx", "--radar", "--footer", LONG, cwd=tmp_path)
    write_files(tmp_path, lambda _: LONG)
    maturity("report", *HOSTILE, "-o", "long.pptx", "--template", "used.pptx", cwd=tmp_path)
    maturity("report", EXAMPLES, "-o", "many.pptx", "--template", "dark.potx", "--lang", "en", cwd=tmp_path)
    maturity("report", EXAMPLES / "petite_ville.yaml", "-o", "town.pptx", cwd=tmp_path)
    edit(tmp_path / "town.pptx")
    names = ("hostile", "long", "many", "town")
    run([*soffice, "--convert-to", "pdf", *(f"{name}.pptx" for name in names)], tmp_path)
    for name in names:
        pages = run(["pdftotext", "-bbox", f"{name}.pdf", "-"], tmp_path).stdout.split("<page ")[1:]
        assert len(pages) == len(Presentation(str(tmp_path / f"{name}.pptx")).slides)
        for page in pages:
            width, height = (float(each) for each in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
            boxes = re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</', page
            )
            assert boxes
            outside = [
                word
                for left, top, right, bottom, word in boxes
                if not (0 <= float(left) <= float(right) <= width and 0 <= float(top) <= float(bottom) <= height)
            ]
            assert outside == [], name
    words = run(["pdftotext", "town.pdf", "-"], tmp_path).stdout
    assert "Titre retouché" in words
    assert "Sujet retouché" in words
    assert "77" in words
