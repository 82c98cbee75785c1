"""A report or a portfolio as a text to go on writing (`.docx`): the blocks of the Markdown report, in real styles.

Of the pictures it has the chart of the axes alone: the numbers of the others stand in the tables. Nothing in the file
acts, but for the number of each page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any, assert_never

import docx
from docx.document import Document as Opened
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor

from maturity.render.blocks import (
    BarChart,
    Block,
    Command,
    Emphasis,
    Gap,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Side,
    Title,
)
from maturity.render.blocks import Table as TableBlock
from maturity.render.report.blocks import build_blocks
from maturity.render.report.colours import WHITE, find_readable
from maturity.render.report.content import Document, Report
from maturity.render.report.office import seal_office_file
from maturity.render.report.printing import say
from maturity.render.report.raster import Picture, draw_axes
from maturity.render.report.selection import find_axes_title
from maturity.render.report.svg.signs import ACCENT, QUIET
from maturity.render.report.wishes import Wishes
from maturity.render.report.word_setup import HEADINGS, MARGIN, PAGE, insert_logo, set_properties, set_up_document
from maturity.text.safe import make_visible

_CHART, _HIGHEST_CHART = 17.0, 23.0
"""How wide a chart is, as the text is, and how high it is at most, in centimetres."""
_SHORTEST, _LONGEST = 8, 40
"""How many letters a column is counted with, at least and at most."""
_SIDES = {"left": WD_ALIGN_PARAGRAPH.LEFT, "right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER}


def write_report(document: Document, wishes: Wishes) -> bytes:
    """Write the text, with headings, lists and tables that a word processor knows as such.

    Raises `UsageError` for a logo that is damaged.
    """
    opened = docx.Document()
    colour = RGBColor.from_string(find_readable(document.style.accent or ACCENT, WHITE).removeprefix("#").upper())
    set_up_document(opened, document, colour)
    if document.style.logo is not None:
        insert_logo(opened, document.style.logo, say("report.slide.logo", document.language))
    _Writer(opened, 0, _draw_charts(document)).write_all(build_blocks(document))
    set_properties(opened, document, wishes)
    target = BytesIO()
    opened.save(target)
    return seal_office_file(target.getvalue(), wishes.made)


class _Writer:
    """Writes blocks below each other; `rank` is that of the heading above them, 0 for the title of the document.

    `charts` are pictures by the title of the section that they open, in the order of the parts of the document.
    """

    def __init__(self, opened: Opened, rank: int, charts: Sequence[tuple[str, Picture]]) -> None:
        self.opened, self.rank, self.heading, self.charts = opened, rank, "", list(charts)

    def write_all(self, blocks: Iterable[Block]) -> None:
        """Write blocks, one after the other."""
        for block in blocks:
            self.write(block)

    def write(self, block: Block) -> None:
        """Write one block."""
        match block:
            case Title():
                self._write_heading(block.text, self.rank)
            case Heading():
                self._write_heading(block.text, self.rank + 1)
                if self.charts and self.charts[0][0] == block.text:
                    self._insert_chart(self.charts.pop(0)[1])
            case Paragraph() | ListItem() | Command():
                self._write_text(*_style_text(block), block.emphasis)
            case TableBlock():
                for group in block.groups:
                    self._write_table(group.title or self.heading, block.heading, group.rows, block.sides)
                self.write_all((*block.legend, *(each for _, each in block.keys)))
            case BarChart():
                rows = [(row.title, *row.cells) for row in block.rows]
                self._write_table(self.heading, block.heading, rows, block.sides)
            case Part():
                inner = _Writer(self.opened, self.rank + 1, self.charts)
                inner.write_all(block.blocks)
                self.charts = inner.charts
            case Gap():
                pass
            case _:
                assert_never(block)

    def _write_heading(self, text: str, rank: int) -> None:
        self.heading = make_visible(text)
        self.opened.add_heading(self.heading, min(rank, HEADINGS))

    def _insert_chart(self, chart: Picture) -> None:
        """Insert a chart as wide as the text, or narrower where it would be higher than a page."""
        shape = self.opened.add_picture(BytesIO(chart.content), width=Cm(_CHART))
        if shape.height > Cm(_HIGHEST_CHART):
            shape.width, shape.height = Cm(_CHART * Cm(_HIGHEST_CHART) / shape.height), Cm(_HIGHEST_CHART)
        shape._inline.docPr.set("descr", make_visible(chart.description))  # noqa: SLF001 - no other way

    def _write_text(self, text: str, style: str, emphasis: Emphasis) -> None:
        run = self.opened.add_paragraph(style=style).add_run(make_visible(text))
        match emphasis:
            case "strong" | "caution":
                run.bold = True
            case "quiet" | "aside":
                run.font.color.rgb = RGBColor.from_string(QUIET.removeprefix("#").upper())
            case "plain" | "highlight":
                pass
            case _:
                assert_never(emphasis)

    def _write_table(
        self, words: str, heading: Sequence[str], rows: Sequence[Sequence[str]], sides: Sequence[Side]
    ) -> None:
        """Write a table whose first row is its head, on each page; `words` say what it is, for who does not see it."""
        table = self.opened.add_table(1 + len(rows), len(heading), style="Table Grid")
        _describe(table, make_visible(words))
        widths = _share_width([max(map(len, column)) for column in zip(heading, *rows, strict=True)])
        cells = [list(row.cells) for row in table.rows]
        for number, (shown, row) in enumerate(zip(cells, (heading, *rows), strict=True)):
            for cell, text, side, width in zip(shown, row, sides, widths, strict=True):
                cell.width = width
                paragraph = cell.paragraphs[0]
                paragraph.add_run(make_visible(text)).bold = True if not number else None
                paragraph.alignment = _SIDES[side]
                paragraph.paragraph_format.space_after = Pt(2)
        for number, row_shown in enumerate(table.rows):
            properties = row_shown._tr.get_or_add_trPr()  # noqa: SLF001 - no other way
            properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
            if not number:
                properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        self.opened.add_paragraph()


def _draw_charts(document: Document) -> list[tuple[str, Picture]]:
    """Draw the axes of each part of a report that has answers, each with the title of the section where it belongs."""
    if not isinstance(document, Report):
        return []
    drawn = (
        (find_axes_title(part, document.language), draw_axes(part, document.language, document.style.accent, _CHART))
        for part in document.parts
        if not part.is_blank
    )
    return [(title, picture) for title, picture in drawn if picture is not None]


def _style_text(block: Paragraph | ListItem | Command) -> tuple[str, str]:
    """Return the text of a block, with its number if it has one, and the name of its style."""
    match block:
        case ListItem() if block.number is not None:
            return f"{block.number}. {block.text}", "List"
        case ListItem():
            return block.text, "List Bullet 2" if block.indent else "List Bullet"
        case Paragraph() if block.indent:
            return block.text, "List Continue"
        case Paragraph() | Command():
            return block.text, "Normal"
        case _:
            assert_never(block)


def _share_width(lengths: Sequence[int]) -> list[Length]:
    """Share the width between the columns of a table by how many letters their longest texts have, within bounds."""
    shares = [min(_LONGEST, max(_SHORTEST, length)) for length in lengths]
    return [Cm((PAGE[0] - 2 * MARGIN) * share / sum(shares)) for share in shares]


def _describe(table: Any, words: str) -> None:
    """Say what a table is, and that its first row, and no first column, is its head."""
    properties = table._tbl.tblPr  # noqa: SLF001 - no other way
    look = properties.find(qn("w:tblLook"))
    for name, value in (("firstRow", "1"), ("firstColumn", "0"), ("noHBand", "1"), ("noVBand", "1")):
        look.set(qn(f"w:{name}"), value)
    caption = parse_xml(f"<w:tblCaption {nsdecls('w')}/>")
    caption.set(qn("w:val"), words)
    look.addnext(caption)
