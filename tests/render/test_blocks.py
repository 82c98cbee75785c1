"""Blocks: each of them is printed by both writers, in the form that the writer has."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest

from maturity.render.blocks import (
    Bar,
    BarChart,
    BarRow,
    Block,
    Command,
    Emphasis,
    Gap,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Table,
    TableGroup,
    Title,
)
from maturity.render.lines import strip_styles
from maturity.render.markdown import format_markdown
from maturity.render.terminal import format_lines
from maturity.render.view import ASCII, SPOKEN, Glyphs, View
from maturity.text.wrapping import measure_cells

CHART = BarChart(
    heading=("Axe", "Score"),
    sides=("left", "right"),
    rows=(
        BarRow("Un", 0, (Bar("", Fraction(1, 4), Fraction(1, 2), "25", "25 sur 100"),), "au moins A", ("25",)),
        BarRow("Deux", 1, (Bar("", Fraction(1), Fraction(1), "100", "100 sur 100"),), "", ("100",)),
    ),
    key="+ : possible",
)
TABLE = Table(
    heading=("Nom", "A", "B"),
    sides=("left", "centre", "right"),
    groups=(TableGroup("", (("fil", "x", "1"), ("radio_locale", ".", "22"))),),
    narrow=(Paragraph("fil : x"),),
    legend=(Paragraph("x : oui"),),
)
PRINTED: list[tuple[Block, str, str]] = [
    (Title("Une ville"), "Une ville", "# Une ville"),
    (Heading("Les axes"), "LES AXES", "## Les axes"),
    (Paragraph("Un *mot*.", "strong"), "Un *mot*.", r"**Un \*mot\*.**"),
    (ListItem("Un mot", indent=2), "  - Un mot", "  - Un mot"),
    (ListItem("Un mot", number=3), "3. Un mot", "3. Un mot"),
    (Gap(), "", ""),
    (Command("maturity banks a_b"), "  maturity banks a_b", "```\nmaturity banks a_b\n```"),
    (Command("a ```b"), "  a ```b", "````\na ```b\n````"),
    (
        CHART,
        "Un\n  #####+++++..........    25  au moins A\n  Deux\n    ####################   100\n+ : possible",
        "| Axe | Score |\n| --- | --: |\n| Un | 25 |\n| \u00a0\u00a0Deux | 100 |",
    ),
    (
        TABLE,
        "Nom           A   B\nfil           x   1\nradio_locale  .  22\nx : oui",
        "| Nom | A | B |\n| --- | :-: | --: |\n| fil | x | 1 |\n| radio\\_locale | . | 22 |\n\nx : oui",
    ),
    (Part("Un sur deux", (Title("Une ville"),)), "UN SUR DEUX\nUne ville", "\n## Une ville"),
]


def show(*blocks: Block, width: int = 60, glyphs: Glyphs = ASCII) -> str:
    view = View("fr", width, glyphs=glyphs)
    return "\n".join(strip_styles(line) for line in format_lines(blocks, view))


def test_there_is_an_example_of_every_block() -> None:
    assert {type(block) for block, _, _ in PRINTED} == set(get_args(Block))


@pytest.mark.parametrize(("block", "lines", "markdown"), PRINTED, ids=lambda value: type(value).__name__)
def test_a_block_is_printed_by_both_writers(block: Block, lines: str, markdown: str) -> None:
    assert show(block) == lines
    assert format_markdown([block]) == f"{markdown}\n"


@pytest.mark.parametrize("emphasis", get_args(Emphasis))
def test_every_emphasis_is_printed_by_both_writers(emphasis: Emphasis) -> None:
    [line] = format_lines([Paragraph("Un mot", emphasis)], View("fr"))
    assert [text for text, _ in line] == ["Un mot"]
    assert format_markdown([Paragraph("Un mot", emphasis)]).strip("*\n") == "Un mot"


def test_what_is_set_in_continues_the_item_above_and_a_gap_parts_them() -> None:
    blocks = [ListItem("Un", number=1), Paragraph("a"), Paragraph("b", indent=3), Gap(), Paragraph("c", indent=3)]
    assert show(*blocks) == "1. Un\na\n   b\n\n   c"
    assert format_markdown(blocks) == "1. Un\n\na  \n   b\n\nc\n"


def test_two_parts_are_set_apart_and_their_headings_are_one_rank_lower() -> None:
    part = Part("", (Title("T"), Heading("H"), Paragraph("p")))
    assert format_markdown([Title("Tous"), part, part]) == ("# Tous\n\n## T\n\n### H\n\np\n\n\n## T\n\n### H\n\np\n")


def test_a_table_that_is_too_wide_has_other_words() -> None:
    assert show(TABLE, width=19) == show(TABLE)
    assert show(TABLE, width=18) == "fil : x"


CUT = Table(
    ("Organisation", "Note", "Niveau"),
    ("left", "right", "left"),
    (TableGroup("", (("Ville de Brévigny (2026)", "100", "Âge de raison"), ("Commune de Thau-sur-Mer", "9", "-"))),),
    legend=(Paragraph("clé"),),
    least_widths=(14, None, 6),
    spare=(2,),
    cut_note=(Paragraph("coupé"),),
)


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (45, ["Ville de Brévigny (2026)   100  Âge de raison", "Commune de Thau-sur-Mer      9  -"]),
        (38, ["Vill...gny (2026)   100  Âge de raison", "Commune...sur-Mer     9  -"]),
        (30, ["Vi...ny (2026)   100  Âge...on", "Commun...r-Mer     9  -"]),
        (24, ["Vill...igny (2026)   100", "Commune...sur-Mer      9"]),
        (12, ["Vi...)   100", "Co...r     9"]),
    ],
)
def test_a_table_without_other_words_is_cut_and_keeps_a_line_for_each_row(width: int, rows: list[str]) -> None:
    _, *shown = show(CUT, width=width).splitlines()
    assert shown == [*rows, "clé", *(["coupé"] if width < 45 else [])]
    assert all(measure_cells(line) <= width for line in shown)


def test_columns_are_filled_by_cells_not_by_characters() -> None:
    rows = (("\u4e2d\u6587", "x"), ("e\u0301t\u00e9", "y"))
    table = Table(("Nom", "A"), ("left", "left"), (TableGroup("", rows),), ())
    assert show(table).splitlines() == ["Nom   A", "\u4e2d\u6587  x", "e\u0301t\u00e9   y"]


def test_groups_of_a_table_have_a_title_each_and_the_same_columns() -> None:
    groups = (TableGroup("Un", (("a", "1"),)), TableGroup("Deux", (("bbbb", "22"),)))
    table = Table(("Nom", "N"), ("left", "right"), groups, ())
    assert show(table).splitlines() == ["Un", "Nom    N", "a      1", "", "Deux", "Nom    N", "bbbb  22"]
    assert format_markdown([table]).count("| Nom | N |") == 2


def test_words_that_do_not_fit_beside_a_bar_stand_below_it() -> None:
    assert show(CHART, width=41).splitlines()[1] == "  #####+++++..........    25  au moins A"
    assert show(CHART, width=37).splitlines()[1:3] == ["  #####+++++..........    25", "    au moins A"]


def test_a_screen_reader_hears_scores_in_place_of_bars() -> None:
    lines = show(CHART, glyphs=SPOKEN).splitlines()
    assert lines[:2] == ["Un", "  25 sur 100, au moins A"]
    assert lines[2:4] == ["  Deux", "    100 sur 100"], "also of a score with no words beside it"


def test_two_bars_of_an_axis_are_aligned_and_one_may_be_missing() -> None:
    bars = (
        Bar("but", None, None, "-", "sans", is_main=False),
        Bar("pratique", Fraction(0), Fraction(0), "0", "0 sur 1"),
    )
    chart = BarChart(("Axe",), ("left",), (BarRow("Un", 0, bars, "mot", ()),), "")
    assert show(chart).splitlines() == ["Un", "  but      sans", "  pratique ....................     0  mot"]
