"""`maturity report -o x.docx`: real headings, lists and tables, which say what the report in Markdown says."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.cli.command import Maturity
from tests.cli.test_report import folder, make_png  # noqa: F401 - a fixture
from tests.support import plain

EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"
TOWN = sorted(map(str, EXAMPLES.glob("petite_ville*.yaml")))


def list_texts(path: str) -> list[str]:
    """The texts of a document in their order, cells of tables included."""
    return [
        "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        for paragraph in docx.Document(path).element.body.iter(qn("w:p"))
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [TOWN[:1], TOWN, [*TOWN, str(EXAMPLES / "region.yaml"), "--lang", "en"]])
def test_it_says_what_markdown_says(maturity: Maturity, words: list[str]) -> None:
    for name in ("r.docx", "r.md"):
        assert maturity("report", *words, "-o", name).code == 0
    note = re.sub(r"\\(.)", r"\1", Path("r.md").read_text("utf-8"))
    lines = [cell.strip() for line in note.splitlines() for cell in line.strip("| ").split(" | ")]
    told = [re.sub(r"^(?:#+|-|\*\*) ?|\*\*$", "", line) for line in lines if line.strip("-:| ")][:-1]
    shown = [text.strip() for text in list_texts("r.docx") if text.strip("-– ")]
    assert [re.sub(r"^(\d+\. )?\*\*", r"\1", text) for text in told if text.strip("-– ")] == shown


@pytest.mark.usefixtures("folder")
def test_its_parts_are_known_as_what_they_are(maturity: Maturity) -> None:
    assert maturity("report", *TOWN, "-o", "r.docx", "--lang", "en", "--footer", "Cabinet & fils").code == 0
    document = docx.Document("r.docx")
    ranks = [
        each.style.name for each in document.paragraphs if each.style and each.style.name.startswith(("Title", "Head"))
    ]
    assert ranks[0] == "Title"
    assert (ranks.count("Title"), ranks.count("Heading 1")) == (1, 3)
    assert ranks.count("Heading 2") > 15
    assert len(document.tables) >= 3
    for table in document.tables:
        assert [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows][:2] == [True, False]
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
    assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert document.sections[0].footer.paragraphs[0].text.startswith("Cabinet & fils – ")
    properties = document.core_properties
    assert (properties.author, properties.comments, properties.category) == ("", "", "maturity report")


@pytest.mark.usefixtures("folder")
def test_the_same_answers_make_the_same_bytes_and_replace_what_nobody_has_edited(maturity: Maturity) -> None:
    moment = {"SOURCE_DATE_EPOCH": "1795000000"}
    for name in ("a.docx", "b.docx", "b.docx"):
        assert maturity("report", "ouvert.yaml", "-o", name, environment=moment).code == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()
    document = docx.Document("a.docx")
    document.add_paragraph("Note")
    document.save("a.docx")
    assert maturity("report", "ouvert.yaml", "-o", "a.docx").code == 2


@pytest.mark.usefixtures("folder")
def test_without_the_library_it_is_said_how_to_get_it(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = maturity("report", "ouvert.yaml", "-o", "r.docx")
    assert ran.code == 2
    assert 'pip install "maturity[docx]"' in plain(ran.err)


@pytest.mark.usefixtures("folder")
def test_a_logo_stands_above_everything_with_its_words(maturity: Maturity) -> None:
    Path("logo.png").write_bytes(make_png(300, 40))
    assert maturity("report", "ouvert.yaml", "-o", "r.docx", "--logo", "logo.png", "--accent", "#7a1f3d").code == 0
    document = docx.Document("r.docx")
    picture, chart = document.element.body.iter(qn("wp:docPr"))
    assert "les scores" in chart.get("descr")
    assert picture.get("descr") == "Logo"
    assert document.paragraphs[0]._p.findall(f".//{qn('w:drawing')}")
    assert str(document.styles["Heading 1"].font.color.rgb) == "7A1F3D"
    Path("logo.png").write_bytes(b"\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11")
    assert maturity("report", "ouvert.yaml", "-o", "r.docx", "--logo", "logo.png").code == 2


@pytest.mark.usefixtures("folder")
def test_the_axes_are_drawn_below_their_heading_and_said_in_words(maturity: Maturity) -> None:
    assert maturity("report", TOWN[0], "-o", "r.docx", "--lang", "fr").code == 0
    document = docx.Document("r.docx")
    [heading] = [index for index, each in enumerate(document.paragraphs) if plain(each.text) == "Axe par axe"]
    [shape] = document.paragraphs[heading + 1]._p.iter(qn("wp:docPr"))
    assert "Changer de posture : 43, entre 34 et 51" in plain(shape.get("descr"))
    [drawn] = document.inline_shapes
    assert abs(drawn.width.cm - 17) < 0.01
    [part] = [each for each in document.part.package.iter_parts() if each.partname.startswith("/word/media")]
    assert part.blob.startswith(b"\x89PNG")


@pytest.mark.usefixtures("folder")
def test_a_chart_is_no_higher_than_a_page(maturity: Maturity) -> None:
    axes = [f"  - {{id: a{number}, title: Axe {number}}}" for number in range(60)]
    questions = [
        f'  - {{id: q{number}, axis: a{number}, kind: number, text: "Q ?", min: 0, max: 9}}' for number in range(60)
    ]
    head = "format: 1\nid: tall\nversion: 1.0.0\nlanguage: fr\ntitle: T"
    Path("tall.yaml").write_text("\n".join((head, "axes:", *axes, "questions:", *questions)), "utf-8")
    Path("a.yaml").write_text("bank: tall.yaml\nanswers: {q1: 3}\n", "utf-8")
    assert maturity("report", "a.yaml", "-o", "r.docx").code == 0
    [drawn] = docx.Document("r.docx").inline_shapes
    assert drawn.height.cm <= 23.01
    assert drawn.width.cm < 17


@pytest.mark.usefixtures("folder")
def test_without_the_typesetter_the_table_stands_alone(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maturity.render.report.raster.find_spec", lambda _: None)
    assert maturity("report", *TOWN, "-o", "r.docx").code == 0
    assert not docx.Document("r.docx").inline_shapes
