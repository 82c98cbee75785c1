"""`maturity report`: what is written, where, in whose style, and what is refused with a next step."""

from __future__ import annotations

import re
import struct
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files
from tests.harmless import is_harmful
from tests.support import plain

FILES = Path(__file__).parents[1] / "golden" / "files"
EXAMPLE = Path(__file__).parents[2] / "questionnaires" / "examples" / "petite_ville.yaml"
VOID = {"meta", "img", "br", "link", "hr", "input", "base"}
PAYLOADS = (
    "<script>window.acted=1</script>",
    '"><img src=x onerror=window.acted=1>',
    "</style><script>window.acted=1</script>",
    "</title></svg><svg onload=window.acted=1>",
    '" autofocus onfocus="window.acted=1',
    "{{ 7*7 }}{% include '/etc/passwd' %}",
    "&lt;b&gt; &amp; ]]> <!-- --> javascript:window.acted=1",
    "} body { display: none } @import url(http://example.org/x);",
    "[bold red]rich[/] \u202eabc",
)


class Page(HTMLParser):
    """The elements of a page, whose tags have to be balanced."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return plain(" ".join(" ".join(self.words).split()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("bank", "ouvert", "petite", "reseaux", "reseaux_plein", "obligations", "devoirs"):
        (tmp_path / f"{name}.yaml").write_bytes((FILES / f"{name}.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make_png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_one_file_is_one_page_that_needs_nothing_else(maturity: Maturity, folder: Path, language: str) -> None:
    ran = maturity("report", "ouvert.yaml", "-o", "r.html", "--lang", language)
    assert (ran.code, ran.out) == (0, "")
    text = (folder / "r.html").read_text("utf-8")
    page = Page(text)
    assert text.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert not {"script", "iframe", "object", "embed", "link", "form", "base"}.intersection(page.names)
    assert page.names.count("h1") == 1
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    addresses = [value for name, value in page.attributes if name in ("href", "src", "action", "srcset", "xlink:href")]
    assert addresses
    assert all(value.startswith("#") for value in addresses)
    assert "url(" not in text
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    referred = {word for name, value in page.attributes if name == "aria-labelledby" for word in value.split()}
    assert referred | {value[1:] for value in addresses} <= set(ids)


def test_the_page_says_what_the_scorecard_says(maturity: Maturity, folder: Path) -> None:
    maturity("report", "ouvert.yaml", "-o", "r.html")
    told = Page((folder / "r.html").read_text("utf-8")).text
    scorecard = plain(maturity("score", "ouvert.yaml", "--all", environment={"COLUMNS": "100"}).out)
    score = re.search(r"Score : [^.]*\.", " ".join(scorecard.split()))
    assert score is not None
    assert score[0] in told
    assert "Méthode : réponses déclarées" in told


def test_the_picture_says_its_numbers_in_words(maturity: Maturity, folder: Path) -> None:
    maturity("report", "ouvert.yaml", "-o", "r.html", "--radar")
    text = plain((folder / "r.html").read_text("utf-8"))
    pictures = re.findall(r'<svg [^>]*role="img".*?</svg>', text, re.DOTALL)
    assert len(pictures) >= 2
    shown = re.findall(r'class="s-value">([^<]+)</text>', pictures[0])
    described = re.search(r"<desc[^>]*>([^<]*)</desc>", pictures[0])
    assert described is not None
    numbers = [number for words in shown for number in re.findall(r"\d+", words)]
    assert len(numbers) >= len(shown) > 1
    assert [number for number in numbers if number not in re.findall(r"\d+", described[1])] == []


def test_tables_tell_in_words_what_they_show(maturity: Maturity, folder: Path) -> None:
    """The head of a row is a name and nothing else, and an axis that is set in says what it is part of."""
    maturity("report", "ouvert.yaml", "-o", "r.html")
    text = plain((folder / "r.html").read_text("utf-8"))
    plan = re.search(r'<table class="plan">.*?</table>', text, re.DOTALL)
    assert plan is not None
    heads = re.findall(r'<th scope="row">(.*?)</th>\n<td class="step">(.+?)</td>', plan[0])
    assert ("Écrire le pourquoi", "Écrire trois phrases.") in heads
    assert not any("<" in head for head, _ in heads)
    assert re.search(
        r'class="d1">Savoir pourquoi[^<]*<span class="unseen"> \(dans « Fixer un cap »\)</span></th>', text
    )
    assert 'class="d0">Fixer un cap</th>' in text


def test_several_questionnaires_of_one_organisation_are_parts(maturity: Maturity, folder: Path) -> None:
    for name in ("ouvert", "reseaux_plein", "devoirs"):
        path = folder / f"{name}.yaml"
        path.write_text(re.sub(r"organisation: .*", 'organisation: "Ville"', path.read_text("utf-8")), "utf-8")
    assert maturity("report", "ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml", "-o", "r.html").code == 0
    page = Page((folder / "r.html").read_text("utf-8"))
    assert page.names.count("article") == 3
    assert page.names.count("h1") == 1


def test_several_organisations_are_an_overview_without_a_ranking(maturity: Maturity, folder: Path) -> None:
    assert maturity("report", "ouvert.yaml", "petite.yaml", "-o", "r.html").code == 0
    assert "ce n'est pas un classement" in Page((folder / "r.html").read_text("utf-8")).text
    assert maturity("report", "ouvert.yaml", "petite.yaml", "-o", "r.html", "--sort").code == 0
    assert "rangées par score" in Page((folder / "r.html").read_text("utf-8")).text


def test_a_folder_gets_a_file_for_each_organisation(maturity: Maturity, folder: Path) -> None:
    ran = maturity("report", "ouvert.yaml", "petite.yaml", "-o", "rapports/")
    assert ran.code == 0
    names = sorted(path.name for path in (folder / "rapports").iterdir())
    assert len(names) == 2
    assert all(re.fullmatch(r"rapport-[a-z0-9-]+\.html", name) for name in names)
    assert maturity("report", "ouvert.yaml", "-o", "rapports").code == 0, "an earlier report is replaced"
    (folder / "rapports" / names[0]).write_text("notes", "utf-8")
    ran = maturity("report", "ouvert.yaml", "petite.yaml", "-o", "rapports/")
    assert ran.code == 2
    assert (folder / "rapports" / names[0]).read_text("utf-8") == "notes"


def test_one_sheet_says_less(maturity: Maturity, folder: Path) -> None:
    maturity("report", "ouvert.yaml", "-o", "whole.html")
    maturity("report", "ouvert.yaml", "-o", "sheet.html", "--page")
    whole, sheet = (Page((folder / name).read_text("utf-8")) for name in ("whole.html", "sheet.html"))
    assert "table" in whole.names
    assert "table" not in sheet.names
    assert len(sheet.text) < len(whole.text) / 2


def test_markdown_has_the_same_report(maturity: Maturity, folder: Path) -> None:
    assert maturity("report", "ouvert.yaml", "-o", "r.md").code == 0
    text = plain((folder / "r.md").read_text("utf-8"))
    assert text.startswith("# ")
    assert "Score : " in text
    assert maturity("report", "ouvert.yaml", "-o", "r.md").code == 0, "an earlier report is replaced"


def test_three_actions_are_to_be_begun_with(maturity: Maturity, folder: Path) -> None:
    assert maturity("report", str(EXAMPLE), "-o", "r.md").code == 0
    first = plain((folder / "r.md").read_text("utf-8")).split("## À commencer lundi")[1].split("## ")[0]
    assert len(re.findall(r"(?m)^- \*\*", first)) == 3


def test_an_action_to_begin_with_is_found_again_in_the_plan_by_its_number(maturity: Maturity, folder: Path) -> None:
    path = EXAMPLE.with_name("petite_ville_medias_sociaux.yaml")
    assert maturity("report", str(path), "-o", "r.md").code == 0
    text = plain((folder / "r.md").read_text("utf-8"))
    first, plan = text.split("## À commencer lundi")[1].split("## ")[0], text.split("## Le plan d'action")[1]
    named = re.findall(r"(?m)^- \*\*(.+)\*\*  \n.*, n° (\d+) du plan", first)
    assert len(named) == 3
    assert [number for _, number in named] != ["1", "2", "3"], "one waits for another one"
    for title, number in named:
        assert f"\n{number}. {title} (" in plan


def test_a_column_without_a_figure_is_left_out(maturity: Maturity, folder: Path) -> None:
    assert maturity("report", "ouvert.yaml", "-o", "r.html").code == 0
    assert "La dernière fois" not in Page((folder / "r.html").read_text("utf-8")).text


def test_two_organisations_whose_names_begin_alike_have_a_file_each(maturity: Maturity, folder: Path) -> None:
    text = (folder / "ouvert.yaml").read_text("utf-8")
    for name in ("nord", "sud"):
        named = re.sub(r"(?m)^organisation:.*$", f'organisation: "{"Syndicat mixte " * 5}{name}"', text)
        (folder / f"{name}.yaml").write_text(named, "utf-8")
    assert maturity("report", "nord.yaml", "sud.yaml", "-o", "deux/").code == 0
    assert len(list((folder / "deux").iterdir())) == 2


def test_a_report_of_too_many_is_refused(maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maturity.cli.report.collecting._MOST_CARDS", 1)
    ran = maturity("report", "ouvert.yaml", "petite.yaml", "-o", "r.html")
    assert (ran.code, (folder / "r.html").exists()) == (2, False)
    assert "score" in ran.err


def test_a_house_style_is_on_the_page(maturity: Maturity, folder: Path) -> None:
    (folder / "logo.png").write_bytes(make_png(30, 20))
    words = ("--title", "Rapport <annuel>", "--footer", 'Cabinet "Untel" \\ </style>', "--accent", "#7A1F3D")
    assert maturity("report", "ouvert.yaml", "-o", "r.html", *words, "--logo", "logo.png").code == 0
    text = (folder / "r.html").read_text("utf-8")
    page = Page(text)
    assert "Rapport <annuel>" in page.text
    assert 'Cabinet "Untel" \\ </style>' in page.text
    assert "--brand: #7a1f3d" in text
    assert text.count("</style>") == 1
    [source] = [value for name, value in page.attributes if name == "src"]
    assert source.startswith("data:image/png;base64,")
    assert ("width", "30") in page.attributes


@pytest.mark.parametrize("discreet", [True, False])
def test_comments_and_names_enter_on_demand(maturity: Maturity, folder: Path, discreet: bool) -> None:
    path = folder / "devoirs.yaml"
    words = path.read_text("utf-8") + '\nrespondent: {id: "zoe.inconnue", role: "Zoé Inconnue"}\n'
    path.write_text(re.sub(r"(?m)^respondent:.*\n(?=.*respondent)", "", words), "utf-8")
    more = () if discreet else ("--with-comments", "--named")
    ran = maturity("report", "devoirs.yaml", "-o", "r.html", *more)
    assert ran.code == 0, ran.err
    assert ("nconnue" in (folder / "r.html").read_text("utf-8")) is not discreet


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("ouvert.yaml",), "dites où écrire le rapport"),
        (("ouvert.yaml", "-o", "r.odt"), "-o r.docx"),
        (("ouvert.yaml", "-o", "r.md", "--page"), "--page ne vaut que pour html, pdf, pas pour markdown"),
        (("ouvert.yaml", "-o", "r.html", "--accent", "rouge"), "n'est pas une couleur"),
        (("ouvert.yaml", "-o", "r.html", "--accent", "#ffcc00"), "#8f7200"),
        (("ouvert.yaml", "-o", "r.html", "--logo", "bank.yaml"), "PNG ou JPEG"),
        (("ouvert.yaml", "-o", "r.html", "--logo", "."), "PNG ou JPEG"),
        (("ouvert.yaml", "-o", "r.html", "--logo", "rien.png"), "n'a pas pu être lu"),
        (("ouvert.yaml", "-o", "r.html", "--title", "x" * 201), "200 caractères"),
        (("ouvert.yaml", "petite.yaml", "-o", "r.html", "--page"), "une seule organisation"),
        (("ouvert.yaml", "-o", "nulle/part/"), "nulle/part/"),
        (("bank.yaml", "-o", "r.html"), "bank.yaml"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_next_step(
    maturity: Maturity, folder: Path, words: tuple[str, ...], told: str
) -> None:
    ran = maturity("report", *words)
    assert ran.code == 2
    assert told in plain(ran.err)
    assert not list(folder.glob("r.*"))


def test_a_logo_is_bounded(maturity: Maturity, folder: Path) -> None:
    (folder / "large.png").write_bytes(make_png(30, 20) + b"\0" * 500_000)
    assert "trop lourd" in maturity("report", "ouvert.yaml", "-o", "r.html", "--logo", "large.png").err
    (folder / "wide.png").write_bytes(make_png(20_000, 1))
    assert maturity("report", "ouvert.yaml", "-o", "r.html", "--logo", "wide.png").code == 2


def test_one_bad_file_does_not_cost_the_others_their_report(maturity: Maturity, folder: Path) -> None:
    (folder / "faux.yaml").write_text("bank: bank.yaml\nanswers: {rien: 1}\n", "utf-8")
    ran = maturity("report", "ouvert.yaml", "petite.yaml", "faux.yaml", "-o", "r.html")
    assert ran.code == 2
    assert "1 fichier n'a pas pu être lu" in Page((folder / "r.html").read_text("utf-8")).text


@pytest.mark.parametrize("more", [(), ("--page",), ("--with-comments", "--named", "--radar")])
@pytest.mark.parametrize("shift", range(3))
def test_no_text_of_a_file_acts_in_a_page(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...], shift: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_files(tmp_path, cycle(PAYLOADS, shift)) > 100
    names = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml")
    assert maturity("report", *names, "-o", "r.html", *more).code == 0
    text = (tmp_path / "r.html").read_text("utf-8")
    page = Page(text)
    assert "window.acted" in page.text, "hostile texts are shown as they are"
    assert not {"script", "img", "iframe", "b", "link"}.intersection(page.names)
    assert [name for name, _ in page.attributes if name.startswith("on")] == []
    assert page.names.count("style") == page.names.count("body") == 1
    assert not [char for char in text if is_harmful(char) and char != "\n"]
