"""`maturity report -o x.pdf`: what a screen reader is told of the document, and that no text of a file acts in it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from subprocess import run
from typing import Any

import pytest
from pypdf import PdfReader

from maturity.render.report.pdf import letters
from maturity.render.report.pdf.pdf import write_report
from maturity.render.report.wishes import Wishes
from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files
from tests.cli.test_report import make_png
from tests.harmless import is_harmful
from tests.render.report.dossiers import card_of, report_of
from tests.support import plain

FILES = Path(__file__).parents[1] / "golden" / "files"
MANY = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml")
HOSTILE = (
    "#set page(width: 1cm)",
    "*gras* _it_ `code` $x^2$ = titre",
    '#image("/etc/passwd") #include "main.typ"',
    '"]) #panic("x") \\u{202e} //',
    '<marque> @marque #link("http://example.org")[ici]',
    "/JavaScript (app.alert(1)) /URI >> endobj stream",
    "emoji \U0001f389, \u6f22\u5b57, e\u0301, q\u0301, https://example.org/" + "tres-long" * 20,
    "W" * 300,
    "\u202eabc \u05d0\u0301",
)
LONG = "Un intitulé d'axe ou d'action bien plus long que ceux que l'on écrit d'ordinaire, et même beaucoup trop long"
ACTIVE = {"/JS", "/JavaScript", "/URI", "/Launch", "/OpenAction", "/AA", "/EmbeddedFiles", "/AcroForm", "/Annots"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("bank", "ouvert", "petite", "reseaux", "reseaux_plein", "obligations", "devoirs", "suivi"):
        (tmp_path / f"{name}.yaml").write_bytes((FILES / f"{name}.yaml").read_bytes())
    for name in ("suivi_2025", "suivi_2026"):
        (tmp_path / f"{name}.yaml").write_bytes((FILES / f"{name}.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(maturity: Maturity, *words: str) -> PdfReader:
    """Make a report, and open it with a parser that forgives nothing."""
    ran = maturity("report", *words, "-o", "r.pdf", "--force")
    assert (ran.code, ran.out) == (0, ""), ran.err
    return PdfReader("r.pdf", strict=True)


def list_tags(reader: PdfReader) -> list[tuple[str, dict[str, Any]]]:
    """The elements of the structure in the order of reading, each with its tag and what is said of it."""
    return list(_walk(reader.trailer["/Root"]["/StructTreeRoot"]))


def _walk(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from _walk(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"]), node
        yield from _walk(node.get("/K", []))


def list_keys(reader: PdfReader) -> set[str]:
    """The keys of all objects of a file."""
    found: set[str] = set()

    def add(value: Any) -> None:
        if isinstance(value, dict):
            found.update(map(str, value))
            for each in value.values():
                add(each)
        elif isinstance(value, list):
            for each in value:
                add(each)

    for number in range(1, len(reader.xref[0]) + 1):
        add(reader.get_object(number))
    return found


def text_of(reader: PdfReader) -> str:
    return plain(" ".join(" ".join(page.extract_text() for page in reader.pages).split()))


def titles_of(outline: list[Any]) -> list[Any]:
    return [titles_of(each) if isinstance(each, list) else plain(str(each.title)) for each in outline]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("words", ["ouvert.yaml --radar", "ouvert.yaml --page", "ouvert.yaml petite.yaml"])
def test_a_document_is_tagged_titled_and_inert(maturity: Maturity, words: str, language: str) -> None:
    reader = read(maturity, *words.split(), "--lang", language)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title
    assert reader.metadata.author is None
    identity = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in identity
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in identity
    assert ACTIVE.isdisjoint(list_keys(reader))
    assert reader.outline
    tags = list_tags(reader)
    assert [tag for tag, _ in tags].count("/H1") == 1
    assert "/Title" not in [tag for tag, _ in tags], "a title that is no heading is read as a paragraph"
    assert all(node.get("/Alt") for tag, node in tags if tag == "/Figure")
    ranks = [int(tag[2]) for tag, _ in tags if re.fullmatch(r"/H\d", tag)]
    assert ranks[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))


@pytest.mark.usefixtures("folder")
def test_tables_have_heads_and_pictures_are_told_in_words(maturity: Maturity) -> None:
    reader = read(maturity, "suivi_2025.yaml", "suivi_2026.yaml", "--radar")
    tags = list_tags(reader)
    names = [tag for tag, _ in tags]
    assert names.count("/Table") >= 4
    assert names.count("/Table") == names.count("/THead")
    heads = [node for tag, node in tags if tag == "/TH"]
    assert len(heads) >= names.count("/Table") * 2
    assert all(any(each["/Scope"] == "/Column" for each in node["/A"]) for node in heads)
    described = [plain(str(node["/Alt"])) for tag, node in tags if tag == "/Figure"]
    assert len(described) == 2
    assert all(re.search(r"Scores sur 100\. .* : \d+", each) for each in described)


@pytest.mark.usefixtures("folder")
def test_each_table_is_named_and_none_has_a_second_head(maturity: Maturity) -> None:
    """By a caption inside it, or, among the answers, by the heading above it."""
    reader = read(maturity, "suivi_2025.yaml", "suivi_2026.yaml")
    before = ""
    for tag, node in list_tags(reader):
        if tag == "/Table":
            children = [str(each.get_object()["/S"]) for each in node["/K"]]
            assert children in (["/Caption", "/THead", "/TBody"], ["/THead", "/TBody"])
            assert children[0] == "/Caption" or before == "/H3"
        elif re.fullmatch(r"/H\d|/Caption", tag):
            before = tag
        elif tag == "/THead":
            assert len(node["/K"]) == 1, "a second row of heads would be read with each cell"


@pytest.mark.usefixtures("folder")
def test_steps_and_actions_say_their_number(maturity: Maturity) -> None:
    """Levels are no list, and rows have no heads: the number is in the words."""
    text = text_of(read(maturity, "ouvert.yaml"))
    assert "1. Premiers pas Vous êtes ici 2. Structuration 3. Âge de raison" in text
    assert re.search(r"Action et premier pas Jours Gain \(points\) Après le n[^ ]* \d\. \S", text)


@pytest.mark.usefixtures("folder")
def test_it_says_what_the_page_says(maturity: Maturity) -> None:
    reader = read(maturity, "ouvert.yaml")
    text = text_of(reader)
    scorecard = plain(maturity("score", "ouvert.yaml", "--all", environment={"COLUMNS": "100"}).out)
    score = re.search(r"Score : [^.]*\.", " ".join(scorecard.split()))
    assert score is not None
    assert score[0] in text
    assert "Méthode : réponses déclarées" in text
    pages = len(reader.pages)
    assert pages > 1
    assert all(f"{number} / {pages}" in page.extract_text() for number, page in enumerate(reader.pages, start=1))


def test_bookmarks_are_the_sections(maturity: Maturity, folder: Path) -> None:
    title, sections = titles_of(read(maturity, "ouvert.yaml").outline)
    assert title == "Bilan et plan d'action"
    assert sections[0] == "L'essentiel"
    assert "À commencer lundi" in sections[1]
    assert sections[2] == "Axe par axe"
    _, sections = titles_of(read(maturity, "devoirs.yaml").outline)
    assert "Non remplies" in sections[sections.index("Ce que la loi demande") + 1]
    for name in MANY:
        path = folder / name
        path.write_text(re.sub(r"organisation: .*", 'organisation: "Ville"', path.read_text("utf-8")), "utf-8")
    _, titles = titles_of(read(maturity, *MANY).outline)
    assert len(titles) == 6, "each part with its sections below it"
    assert [each[0] for each in titles[1::2]] == ["L'essentiel"] * 3


@pytest.mark.parametrize("text", [LONG, "W" * 120, "mot " * 90, *HOSTILE[:2]])
def test_each_part_of_a_sheet_is_one_page(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, cycle((text,)))
    reader = read(maturity, *MANY, "--page", "--title", "T" * 200, "--footer", text[:200])
    assert len(reader.pages) == 3
    assert "/Table" not in [tag for tag, _ in list_tags(reader)]


def test_a_house_style_is_on_each_page(maturity: Maturity, folder: Path) -> None:
    (folder / "logo.png").write_bytes(make_png(30, 20))
    reader = read(
        maturity, "ouvert.yaml", "--title", "Rapport *annuel*", "--footer", "Cabinet #Untel", "--logo", "logo.png"
    )
    assert "Rapport *annuel*" in text_of(reader)
    assert all("Cabinet #Untel" in page.extract_text() for page in reader.pages)
    assert len(reader.pages[0].images) == 1
    assert reader.metadata is not None
    assert str(reader.metadata.title).endswith("– Rapport *annuel*")


@pytest.mark.parametrize("more", [(), ("--page",), ("--with-comments", "--named", "--radar")])
@pytest.mark.parametrize("shift", range(3))
def test_no_text_of_a_file_acts_in_a_document(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...], shift: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_files(tmp_path, cycle(HOSTILE, shift)) > 100
    reader = read(maturity, *MANY, *more)
    text = text_of(reader)
    assert "#set page(width: 1cm)" in text or "#panic" in text, "hostile texts are shown as they are"
    assert ACTIVE.isdisjoint(list_keys(reader))
    assert all(page.mediabox.width > 590 for page in reader.pages)
    shown = text.translate(dict.fromkeys(map(ord, "\u200b\u00ad")))  # where a word may be, and is, divided
    assert not [char for char in shown if is_harmful(char)]


def test_what_the_fonts_lack_is_told(maturity: Maturity, folder: Path) -> None:
    path = folder / "ouvert.yaml"
    name = "Fête \U0001f469\u200d\U0001f4bb \u6f22\u5b57"
    path.write_text(re.sub(r"organisation: .*", f'organisation: "{name}"', path.read_text("utf-8")), "utf-8")
    text = text_of(read(maturity, "ouvert.yaml"))
    assert "Fête □□ □□" in text
    assert "Un carré (□) remplace" in text


def test_a_damaged_logo_is_refused(maturity: Maturity, folder: Path) -> None:
    (folder / "logo.png").write_bytes(make_png(30, 20)[:45])
    ran = maturity("report", "ouvert.yaml", "-o", "r.pdf", "--logo", "logo.png")
    assert ran.code == 2
    assert "enregistrez-la de nouveau" in plain(ran.err)


def test_the_fonts_have_each_character_that_is_shown() -> None:
    """In the text and in a picture: the typesetter refuses to write a document in which one is missing."""
    shown = [chr(code) for code in range(0x20, 0x10000) if letters.SHOWN.match(chr(code))]
    assert len(shown) > 1000
    mixed = [shown[index * 601 % len(shown)] for index in range(len(shown))]
    lines = ["".join(each[start : start + 50]) for each in (shown, mixed) for start in range(0, len(shown), 50)]
    report = report_of(card_of())
    [part] = report.parts
    axes = tuple(replace(part.axes[0], id=str(index), title=line) for index, line in enumerate(lines))
    written = write_report(replace(report, remarks=tuple(lines), parts=(replace(part, axes=axes),)), Wishes())
    assert written.startswith(b"%PDF-1.7")


def test_the_same_input_gives_the_same_bytes(maturity: Maturity, folder: Path) -> None:
    made = datetime(2026, 11, 30, 12, tzinfo=UTC)
    report = report_of(card_of())
    assert write_report(report, Wishes(made=made)) == write_report(report, Wishes(made=made))
    environment = {"SOURCE_DATE_EPOCH": "1780000000"}
    for name in ("a.pdf", "b.pdf"):
        assert maturity("report", "ouvert.yaml", "-o", name, environment=environment).code == 0
    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()
    metadata = PdfReader("a.pdf").metadata
    assert metadata is not None
    assert metadata.creation_date == datetime(2026, 5, 28, 20, 26, 40, tzinfo=UTC)


def test_two_processes_write_the_same_bytes(folder: Path) -> None:
    for seed in ("1", "2"):
        run(
            [sys.executable, "-m", "maturity", "report", "ouvert.yaml", "--radar", "-o", f"{seed}.pdf"],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1780000000"},
            check=True,
        )
    assert (folder / "1.pdf").read_bytes() == (folder / "2.pdf").read_bytes()


def test_only_a_report_is_replaced(maturity: Maturity, folder: Path) -> None:
    for _ in range(2):
        assert maturity("report", "ouvert.yaml", "-o", "r.pdf").code == 0
    content = (folder / "r.pdf").read_bytes()
    (folder / "r.pdf").write_bytes(content + b"\n1 0 obj<</Annots[]>>endobj\nstartxref\n9\n%%EOF")
    ran = maturity("report", "ouvert.yaml", "-o", "r.pdf")
    assert ran.code == 2
    assert (folder / "r.pdf").read_bytes() != content


def test_without_the_library_it_is_refused_before_any_work(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    ran = maturity("report", "ouvert.yaml", "-o", "r.pdf")
    assert ran.code == 2
    assert "maturity[pdf]" in ran.err
    assert not (folder / "r.pdf").exists()


@pytest.mark.usefixtures("folder")
def test_the_first_page_is_filled(maturity: Maturity) -> None:
    """What to build on follows on the first page, below what the law asks, where both columns have no room."""
    town = Path(__file__).parents[2] / "questionnaires" / "examples" / "petite_ville.yaml"
    pages = read(maturity, str(town)).pages
    assert "Vos points d'appui" in plain(pages[0].extract_text())
    assert "À commencer lundi" in plain(pages[1].extract_text())
