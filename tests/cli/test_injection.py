"""Whatever is written in a free text, no output obeys it: each is opened by a strict reader of its own kind."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import polars as pl
import pypdf
import pytest
import yaml
from markdown_it import MarkdownIt
from pptx import Presentation

from maturity.render.formats import REPORT_FORMATS
from tests.case_files import BASES, CASES, read_yaml
from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files
from tests.cli.test_report import Page
from tests.harmless import is_harmful, is_order
from tests.workbooks import check_harmless, list_cells, list_parts, read

PAYLOADS = [text for texts in read_yaml(CASES / "payloads" / "texts.yaml").values() for text in texts]
MARK = "AGI"
"""What most payloads have, and no other text."""
NAMES = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml", "suivi_2025.yaml", "suivi_2026.yaml")
DATES = NAMES[-2:]
MARKDOWN = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert len(PAYLOADS) > 40
    monkeypatch.chdir(tmp_path)
    assert write_files(tmp_path, cycle(PAYLOADS)) > 5 * len(PAYLOADS)
    return tmp_path


def read_page(path: Path) -> str:
    """A page: no element that loads, runs or sends, no address outside, one style sheet that asks for nothing."""
    text = path.read_text("utf-8")
    page = Page(text)
    wrong = {"script", "img", "iframe", "object", "embed", "link", "form", "base", "use", "textarea"}
    assert not wrong.intersection(page.names)
    assert (page.names.count("style"), page.names.count("title"), page.names.count("body")) == (
        1,
        text.count("<svg") + 1,
        1,
    )
    assert [name for name, _ in page.attributes if name.startswith("on") or name == "autofocus"] == []
    addresses = [
        value for name, value in page.attributes if name.endswith("href") or name in ("src", "srcset", "style")
    ]
    assert [value for value in addresses if not value.startswith("#")] == []
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url\(|@import|expression\(|<", style)
    return page.text


def read_note(path: Path) -> str:
    """A note in Markdown: no HTML, no link, no picture, no code."""
    return read_markdown(path.read_text("utf-8"))


def read_markdown(text: str) -> str:
    tokens = [child for token in MARKDOWN.parse(text) for child in (token, *(token.children or ()))]
    ours = re.compile(r"<!-- maturity report -->\s*")
    wrong = {"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block"}
    assert [token for token in tokens if token.type in wrong and not ours.fullmatch(token.content)] == []
    return " ".join(token.content for token in tokens if token.type == "text")


def read_workbook(path: Path) -> str:
    """A workbook: texts, numbers and days alone."""
    check_harmless(path)
    return " ".join(str(cell.value) for cell in list_cells(read(path)))


def read_slides(path: Path) -> str:
    """Slides: no link, no field but our own, nothing outside the file."""
    outside = [name for name, content in list_parts(path).items() if b'TargetMode="External"' in content]
    assert outside == []
    texts = []
    for slide in Presentation(str(path)).slides:
        xml = slide.element.xpath(".//a:hlinkClick | .//a:hlinkHover | .//a:fld[not(@type='slidenum')]")
        assert xml == []
        texts += [node.text or "" for node in slide.element.xpath(".//a:t")]
    return " ".join(texts)


def read_pdf(path: Path) -> str:
    """A PDF: no action but going to a page of its own, no file inside."""
    reader = pypdf.PdfReader(path, strict=True)
    catalog = reader.trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/AcroForm"}.intersection(catalog)
    names = catalog.get("/Names")
    assert names is None or not {"/JavaScript", "/EmbeddedFiles"}.intersection(names.get_object())
    for page in reader.pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get_object().get("/A")
            assert action is None or action.get_object()["/S"] == "/GoTo"
    said = " ".join(page.extract_text() for page in reader.pages)
    return said.translate({0xAD: None, 0x200B: None})  # where a word is divided, or may be: put in by us


def read_word(path: Path) -> str:
    """A text for a word processor: no part leads outside, and no field but the number of the page."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, content in parts.items():
        assert not re.search("vba|embed|activeX|customXml|oleObject", name), name
        if name.endswith(".rels"):
            assert b"External" not in content
    texts = []
    for name in ("word/document.xml", "word/footer1.xml"):
        root = ET.fromstring(parts[name])  # noqa: S314 - our own file
        tags = {each.tag.rpartition("}")[2] for each in root.iter()}
        assert not tags & {"instrText", "fldChar", "hyperlink", "altChunk", "object", "pict", "hlinkClick"}
        pictures = [each for each in root.iter() if each.tag.endswith("}blip")]
        assert len(pictures) == sum(each.tag.endswith("}drawing") for each in root.iter()), (
            "a drawing is a picture of ours"
        )
        assert all(key.endswith("}embed") for each in pictures for key in each.attrib), "which is inside the file"
        fields = [each for each in root.iter() if each.tag.endswith("}fldSimple")]
        assert [list(each.attrib.values()) for each in fields] == ([["PAGE"]] if "footer" in name else [])
        texts += [each.text or "" for each in root.iter() if each.tag.endswith("}t")]
    return "\n".join(texts)


READERS: dict[str, Callable[[Path], str]] = {
    "html": read_page,
    "markdown": read_note,
    "xlsx": read_workbook,
    "pptx": read_slides,
    "pdf": read_pdf,
    "docx": read_word,
}


@pytest.mark.parametrize("chosen", REPORT_FORMATS, ids=lambda chosen: chosen.name)
def test_no_report_obeys_a_text(maturity: Maturity, folder: Path, chosen: object) -> None:
    name, ending, takes = chosen.name, chosen.endings[0], chosen.takes  # type: ignore[attr-defined]
    words = ["--with-comments", "--named", "--title", PAYLOADS[0], "--footer", PAYLOADS[-7]]
    words += ["--radar"] if "--radar" in takes else []
    ran = maturity("report", *NAMES, "-o", f"r{ending}", *words)
    assert ran.code == 0, ran.err
    said = READERS[name](folder / f"r{ending}")
    assert said.count(MARK) > 20, "hostile texts are shown, as texts"
    assert [char for char in said if is_harmful(char) and char != "\n"] == []
    assert sorted(path.name for path in folder.iterdir() if path.suffix != ".yaml") == [f"r{ending}"]


COMMANDS = {
    "score": (("score", *NAMES[:3], "--all"), ("score", NAMES[0], "--all")),
    "explain": (("explain", NAMES[0]), ("explain", NAMES[2])),
    "compare": (("compare", *DATES, "--all"),),
}
ALL_COMMANDS = [words for each in COMMANDS.values() for words in each]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", ALL_COMMANDS, ids=" ".join)
def test_no_terminal_obeys_a_text(maturity: Maturity, words: tuple[str, ...]) -> None:
    for colour in ("always", "never"):
        ran = maturity(*words, "--color", colour)
        printed = re.sub(r"\x1b\[[0-9;]*m", "", ran.out)
        assert MARK in printed
        assert [char for char in printed if is_harmful(char) and char != "\n"] == []
        assert [line for line in printed.split("\n") if is_order(line)] == []
        assert "\x1b]" not in ran.out
    assert "[bold red]" in ran.out or "[/]" in ran.out or words[0] == "explain", "markup is shown as it is written"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", ALL_COMMANDS, ids=" ".join)
def test_no_reader_of_markdown_finds_more_than_texts(maturity: Maturity, words: tuple[str, ...]) -> None:
    assert MARK in read_markdown(maturity(*words, "--format", "markdown").out)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", ALL_COMMANDS, ids=" ".join)
def test_no_data_has_anything_but_values(maturity: Maturity, words: tuple[str, ...]) -> None:
    words = tuple(word for word in words if word != "--all")
    ran = maturity(*words, "--format", "json")
    json.loads(ran.out)
    assert [char for char in ran.out if is_harmful(char) and char != "\n"] == []
    if words[0] == "score":
        lines = maturity(*words, "--format", "jsonl").out.splitlines()
        assert all(isinstance(json.loads(line), dict) for line in lines)
        assert len(lines) == len(words) - 1
    if words[0] != "explain":
        rows = list(csv.reader(io.StringIO(maturity(*words, "--format", "csv").out), strict=True))
        assert len({len(row) for row in rows}) == 1
        texts = [cell for row in rows for cell in row if not re.fullmatch(r"-?[\d.e-]+", cell)]
        assert [cell for cell in texts if cell.strip(' "').startswith(("=", "+", "-", "@"))] == []


def read_parquet(path: Path) -> str:
    """A file of Parquet: numbers, days and texts alone, as they are, for programs."""
    frame = pl.read_parquet(path)
    assert not [name for name, kind in frame.schema.items() if kind.is_nested() or kind in (pl.Binary, pl.Object)]
    return " ".join(str(cell) for row in (frame.columns, *frame.rows()) for cell in row if cell is not None)


def read_csv(path: Path) -> str:
    """Rows for Excel in France: no cell is a formula, whatever stands before its sign."""
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";", strict=True))
    texts = [cell for row in rows for cell in row if not re.fullmatch(r"-?[\d,\s]+", cell)]
    assert [cell for cell in texts if cell.strip(' "').startswith(("=", "+", "-", "@", "\t", "\uff1d"))] == []
    return " ".join(texts)


RESULTS: dict[str, Callable[[Path], str]] = {"r.xlsx": read_workbook, "r.parquet": read_parquet, "r.csv": read_csv}


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("inputs", [NAMES[:3], ("t.csv", "--bank", str(BASES / "tables.yaml"))], ids=("files", "table"))
def test_no_file_of_results_obeys_a_text(maturity: Maturity, folder: Path, name: str, inputs: tuple[str, ...]) -> None:
    with (folder / "t.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["organisation", "Code INSEE", "respondent.role", "strategie"])
        writer.writerows([text, text, text, "aucune"] for text in PAYLOADS)
    dialect = ("--dialect", "excel-fr") if name.endswith("csv") else ()
    ran = maturity("score", *inputs, "-o", name, *dialect, "--allow-failures")
    assert ran.code == 0, ran.err
    said = RESULTS[name](folder / name)
    assert MARK in said
    if not name.endswith("parquet"):
        assert [char for char in said if is_harmful(char) and char != "\n"] == []


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("bank", ["bank.yaml", "reseaux.yaml", "obligations.yaml"])
def test_no_form_has_more_than_the_keys_to_fill_in(
    maturity: Maturity, tmp_path_factory: pytest.TempPathFactory, bank: str
) -> None:
    filled = yaml.safe_load(maturity("form", bank).out)
    other = tmp_path_factory.mktemp("harmless")
    write_files(other, lambda number: f"texte {number}")
    plain = yaml.safe_load(maturity("form", str(other / bank)).out)
    assert {key: type(value) for key, value in filled.items()} == {key: type(value) for key, value in plain.items()}
    for section in ("profile", "duties", "targets", "answers"):
        assert filled.get(section) == plain.get(section)
