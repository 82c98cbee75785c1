"""Tables that can be edited: their rows as high as their words, and no more of them than fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import LEADING, count_lines, cut_text
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.words import Side, write_cell
from maturity.render.report.svg.widths import measure_text
from maturity.text.safe import make_visible

SIZES = (14.0, 12.0)
"""The sizes of letters in a table, in points; nothing is smaller."""
_SIDE, _ABOVE = 7.2, 3.0
"""What a cell keeps free, in points."""
_MOST_LINES = 6
"""How many lines a cell may have."""
_FILLED = 0.96
"""How much of a place rows fill, for fonts that are wider than they are taken to be."""
_MARGIN = 1.1
"""The margin of our measures. Rows are written without it, as programs make them higher where they have to be."""
_WIDER = 1.2
"""How much wider than they are taken to be words may be, in the font of a template, without being torn apart."""
_SAFE_MARGINS = (_WIDER, 1.0)
"""How much wider than measured words may be, so that a table may have letters of its size."""
_MARGINS = (*_SAFE_MARGINS, 0.85)
"""The same for the smallest letters: measures are those of bold ones, and most letters are narrower."""
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style without lines and colours, which every theme can read."""
_LINE = (
    '<a:{side} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="{width}">'
    '<a:solidFill><a:schemeClr val="tx1">{shade}</a:schemeClr></a:solidFill></a:{side}>'
)
_PALE = '<a:lumMod val="25000"/><a:lumOff val="75000"/>'


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    cells: tuple[str, ...]
    is_head: bool = False
    """Whether it is the head of those below it, and so in bold letters."""


@dataclass(frozen=True)
class Table:
    """What a table has: its columns, each with its share of the width, and its rows."""

    heading: tuple[str, ...]
    shares: tuple[float, ...]
    numbers: frozenset[int]
    """The indexes of the columns that have numbers, which stand on the right and are never broken."""
    rows: tuple[Row, ...]
    """All rows that it may have."""
    size: float = SIZES[-1]
    """The size of its letters."""

    def choose_size(self, rows: Sequence[Row], box: Box) -> Table:
        """Return it with the largest letters with which it takes no more slides and tears no word apart."""
        fewest = len(self.split_rows(rows, box))
        sized = (replace(self, size=size) for size in SIZES)
        fitting = (each for each in sized if len(each.split_rows(rows, box)) == fewest)
        return next((each for each in fitting if each.find_widths(box.width, _SAFE_MARGINS)), self)

    def measure_row(self, row: Row, width: float, *, margin: float = 1.0) -> float:
        """Measure the height of a row of a table of this width; its cells are taken to be `margin` times as wide."""
        lines = [
            count_lines(text, (column - 2 * _SIDE) * margin, self.size, bold=row.is_head)
            for text, column in zip(row.cells, self._list_widths(width), strict=True)
        ]
        return min(max(lines), _MOST_LINES) * self.size * LEADING + 2 * _ABOVE

    def measure(self, rows: Sequence[Row], width: float) -> float:
        """Measure the height of the heading and of some rows of a table of this width."""
        return sum(self.measure_row(row, width, margin=_MARGIN) for row in (Row(self.heading, is_head=True), *rows))

    def count_fitting(self, rows: Sequence[Row], box: Box) -> int:
        """Count how many rows fit into a box below the heading, from the first one on; at least one."""
        room = box.height * _FILLED - self.measure_row(Row(self.heading, is_head=True), box.width)
        count = 0
        for row in rows:
            room -= self.measure_row(row, box.width)
            if room < 0:
                break
            count += 1
        return max(1, count)

    def split_rows(self, rows: Sequence[Row], box: Box) -> list[list[Row]]:
        """Split rows into as many groups as have to be set on slides of their own."""
        groups, left = [], list(rows)
        while left:
            count = self.count_fitting(left, box)
            while 1 < count < len(left) and left[count - 1].is_head:
                count -= 1
            groups.append(left[:count])
            left = left[count:]
        return groups

    def add(self, deck: Deck, page: Page, rows: Sequence[Row], box: Box, words: str) -> float:
        """Add the table to a slide; `words` are what it is, for who does not see it. Return its height."""
        everything = [self._cut(row, box.width) for row in (Row(self.heading, is_head=True), *rows)]
        heights = [self.measure_row(row, box.width, margin=_MARGIN) for row in everything]
        frame = page.slide.shapes.add_table(
            len(everything), len(self.heading), Pt(box.left), Pt(box.top), Pt(box.width), Pt(sum(heights))
        )
        frame.name = make_visible(words)
        describe(frame, words)
        table = frame.table
        columns: Any = table.columns
        for column, width in zip(columns, self._list_widths(box.width), strict=True):
            column.width = Pt(width)
        for shown, height in zip(list(table.rows), heights, strict=True):
            shown.height = Pt(height)
        self._fill(frame.element, everything, deck.language)
        return sum(heights)

    def _cut(self, row: Row, width: float) -> Row:
        """Cut the texts of a row to as many lines as a cell may have."""
        cells = (
            cut_text(text, column - 2 * _SIDE, self.size, _MOST_LINES, bold=row.is_head)
            for text, column in zip(row.cells, self._list_widths(width), strict=True)
        )
        return replace(row, cells=tuple(cells))

    @cached_property
    def _needed(self) -> dict[int, float]:
        """The width that each column of numbers needs: that of its longest number, or word of its heading."""
        return {
            index: 2 * _SIDE
            + _WIDER
            * max(
                self._measure(text)
                for text in (*self.heading[index].split(" "), *(row.cells[index] for row in self.rows))
            )
            for index in self.numbers
        }

    @cached_property
    def _words(self) -> list[float]:
        """The width of the longest word in each column, in its heading or a cell."""
        columns = zip(self.heading, *(row.cells for row in self.rows), strict=True)
        words = [[word for cell in cells for word in cell.split(" ")] for cells in columns]
        return [max(map(self._measure, each), default=0) for each in words]

    def _measure(self, text: str) -> float:
        return measure_text(text, self.size, bold=True)

    def _list_widths(self, width: float) -> list[float]:
        """List the width of each column: that of numbers, and for texts what is left, but a word if there is room.

        Where the words of all columns have no room with a margin for wider fonts, they may have it with a smaller one.
        """
        return self.find_widths(width, _MARGINS) or self._share_width(width)

    def find_widths(self, width: float, margins: Sequence[float]) -> list[float] | None:
        """Find widths with which no word has to be torn apart, with the first margin that has room; None if none."""
        widths = self._share_width(width)
        found = (self._widen(widths, width, margin) for margin in margins)
        return next((each for each in found if each is not None), None)

    def _widen(self, widths: Sequence[float], width: float, margin: float) -> list[float] | None:
        """Give each column of texts room for its longest word, taken from the other ones; None where it is not there.

        Words are taken to be `margin` times as wide as they were measured.
        """
        texts = [index for index in range(len(widths)) if index not in self.numbers]
        wanted = [min(2 * _SIDE + margin * word, width / 3) for word in self._words]
        missing = sum(max(0.0, wanted[index] - widths[index]) for index in texts)
        spare = sum(max(0.0, widths[index] - wanted[index]) for index in texts)
        if spare < missing:
            return None
        taken = missing / spare if spare else 0.0
        return [
            each if index in self.numbers else max(each, wanted[index]) - taken * max(0.0, each - wanted[index])
            for index, each in enumerate(widths)
        ]

    def _share_width(self, width: float) -> list[float]:
        """List the width of each column by its share, but for numbers what they need."""
        whole = sum(self.shares)
        fair = [share * width / whole for share in self.shares]
        fixed = {index: max(needed, fair[index]) for index, needed in self._needed.items()}
        texts = sum(fair[index] for index in range(len(fair)) if index not in fixed)
        left = max(width - sum(fixed.values()), width / 4)
        return [fixed.get(index, each * left / texts if texts else each) for index, each in enumerate(fair)]

    def _fill(self, element: Any, rows: Sequence[Row], language: str) -> None:
        properties = next(element.iter(qn("a:tblPr")))
        properties.attrib.pop("bandRow", None)
        next(properties.iter(qn("a:tableStyleId"))).text = _PLAIN_STYLE
        for number, (shown, row) in enumerate(zip(element.iter(qn("a:tr")), rows, strict=True)):
            for index, (cell, text) in enumerate(zip(shown.iter(qn("a:tc")), row.cells, strict=True)):
                side: Side = "r" if index in self.numbers else "l"
                write_cell(cell.find(qn("a:txBody")), text, self.size, language, bold=row.is_head, side=side)
                _draw_cell(cell, is_heading=not number)


def describe(shape: Any, words: str) -> None:
    """Write the words that stand for a shape for who does not see it."""
    next(shape.element.iter(qn("p:cNvPr"))).set("descr", make_visible(words))


def _draw_cell(cell: Any, *, is_heading: bool) -> None:
    """Draw the line below a cell, and set what it keeps free."""
    properties = cell.get_or_add_tcPr()
    for name, points in (("marL", _SIDE), ("marR", _SIDE), ("marT", _ABOVE), ("marB", _ABOVE)):
        properties.set(name, str(Pt(points)))
    properties.set("anchor", "b" if is_heading else "t")
    width, shade = (19_050, "") if is_heading else (6_350, _PALE)
    properties.append(parse_xml(_LINE.format(side="lnB", width=width, shade=shade)))
