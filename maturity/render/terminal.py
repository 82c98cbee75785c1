"""Blocks as lines for a terminal: wrapped to its width, styled, with the axes drawn as bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import assert_never

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
    Sign,
    Table,
    Title,
)
from maturity.render.lines import Line, strip_styles
from maturity.render.table_columns import Columns, align_text, fit_cell, fit_columns
from maturity.render.view import View
from maturity.text.wrapping import measure_cells, pad_text, wrap_text

_BAR_WIDTH = 20
"""The width of a bar, in cells."""
_FIGURE_WIDTH = 5
"""The cells that are kept for a score beside its bar."""


def format_lines(blocks: Iterable[Block], view: View) -> list[Line]:
    """Format blocks as lines of at most `view.width` cells."""
    writer = _Writer(view)
    for block in blocks:
        writer.write(block)
    return writer.lines


class _Writer:
    """A column of lines, written from top to bottom."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.lines: list[Line] = []

    def write(self, block: Block) -> None:
        """Write one block."""
        match block:
            case Title():
                self.write_text(block.text, style="bold")
            case Heading():  # capitals stand out without colour too
                self.write_gap()
                self.write_text(block.text.upper(), style="bold")
            case Paragraph():
                self.write_text(block.text, block.indent, style=_choose_style(block.emphasis))
            case ListItem():
                self.write_item(block)
            case Gap():
                self.write_gap()
            case Command():
                self.lines.append(((" " * block.indent, ""), (block.text, _choose_style(block.emphasis))))
            case BarChart():
                self.write_bar_chart(block)
            case Table():
                self.write_table(block)
            case Part():
                self.write(Heading(block.heading))
                self.lines += format_lines(block.blocks, self.view)
            case _:
                assert_never(block)

    def write_text(self, text: str, indent: int = 0, first: str = "", style: str = "") -> None:
        """Write a paragraph; `first` stands before its first line, and the others are aligned with what follows it."""
        self.lines += [((line, style),) for line in wrap_text(text, self.view.width, " " * indent + first)]

    def write_item(self, item: ListItem) -> None:
        """Write an item of a list, with its source at the right end of its last line, or below where it is too long."""
        style = _choose_style(item.emphasis)
        self.write_text(item.text, item.indent, self._choose_sign(item), style)
        if not item.source:
            return
        last, width = strip_styles(self.lines[-1]), measure_cells(item.source)
        if measure_cells(last) + 2 + width > self.view.width:
            self.lines.append(((" " * max(0, self.view.width - width), ""), (item.source, "dim")))
        else:
            self.lines[-1] = ((pad_text(last, self.view.width - width), style), (item.source, "dim"))

    def write_gap(self) -> None:
        """Write an empty line, unless there is one already."""
        if self.lines and strip_styles(self.lines[-1]):
            self.lines.append(())

    def write_bar_chart(self, chart: BarChart) -> None:
        """Write each axis below its title, then what the shading means."""
        for row in chart.rows:
            self.write_text(row.title, 2 * row.depth, style="" if row.depth else "bold")
            self._write_bars(row, 2 * row.depth + 2)
        if chart.key:
            self.write_text(chart.key)

    def _write_bars(self, row: BarRow, indent: int) -> None:
        label_width = max((measure_cells(bar.label) + 1 for bar in row.bars if bar.label), default=0)
        for bar in row.bars:
            label, words = pad_text(bar.label, label_width), row.words if bar is row.bars[-1] else ""
            if not self.view.glyphs.full or bar.low is None or bar.high is None:
                self.write_text(", ".join(filter(None, (bar.spoken, words))), indent, label)
            else:
                drawn = label + self._draw_bar(bar.low, bar.high)
                self._write_drawn_bar(bar, drawn, words, indent)

    def _write_drawn_bar(self, bar: Bar, drawn: str, words: str, indent: int) -> None:
        """Write a bar with its figure, and the words beside it if they fit, else below it."""
        styles = ("cyan", "bold") if bar.is_main else ("dim", "")
        parts = [(drawn, styles[0]), (f" {align_text(bar.figure, _FIGURE_WIDTH, 'right')}", styles[1])]
        taken = indent + measure_cells(drawn) + 1 + _FIGURE_WIDTH
        fits = taken + 2 + measure_cells(words) <= self.view.width
        if fits and bar.is_main:
            parts.append((f"  {words}", ""))
        self.lines.append(((" " * indent, ""), *parts))
        if not fits:
            self.write_text(words, indent + 2)

    def _draw_bar(self, low: Fraction, high: Fraction) -> str:
        """Draw a bar that is full up to what is certain and shaded up to what is possible."""
        certain, possible = (int(end * _BAR_WIDTH + Fraction(1, 2)) for end in (low, high))
        glyphs = self.view.glyphs
        return glyphs.full * certain + glyphs.maybe * (possible - certain) + glyphs.empty * (_BAR_WIDTH - possible)

    def write_table(self, table: Table) -> None:
        """Write a table with a line for each row, or what stands for it where it is too wide."""
        columns = fit_columns(table, self.view.width)
        if columns is None:
            for block in table.narrow:
                self.write(block)
            return
        for group in table.groups:
            if group.title:
                self.write_gap()
                self.write_text(group.title, style="bold")
            self._write_row(table.heading, columns, "bold")
            for row in group.rows:
                if table.wraps_first:
                    self._write_wrapped_row(row, columns)
                else:
                    self._write_row(row, columns)
        shown = {column.index for column in columns.shown}
        keys = (block for index, block in table.keys if index in shown)
        for block in (*table.legend, *keys, *(table.cut_note if columns.is_cut else ())):
            self.write(block)

    def _write_row(self, row: Sequence[str], columns: Columns, style: str = "") -> None:
        cells = (fit_cell(row[column.index], column, self.view.glyphs.more) for column in columns.shown)
        self.lines.append((("  ".join(cells).rstrip(), style),))

    def _write_wrapped_row(self, row: Sequence[str], columns: Columns) -> None:
        """Write a row whose first cell goes on below where it is wider than its column."""
        first, *others = wrap_text(row[0], columns.shown[0].width, following="  ") or [""]
        self._write_row((first, *row[1:]), columns)
        self.lines += [((line, ""),) for line in others]

    def _choose_sign(self, item: ListItem) -> str:
        return f"{item.number}. " if item.number is not None else f"{self._get_glyph(item.sign)} "

    def _get_glyph(self, sign: Sign) -> str:
        match sign:
            case "bullet":
                return self.view.glyphs.bullet
            case "dash":
                return self.view.glyphs.dash
            case _:
                assert_never(sign)


def _choose_style(emphasis: Emphasis) -> str:
    """Choose the style of Rich's for an emphasis."""
    match emphasis:
        case "plain":
            return ""
        case "strong":
            return "bold"
        case "caution":
            return "bold yellow"
        case "quiet":
            return "dim"
        case "aside":
            return "italic"
        case "highlight":
            return "cyan"
        case _:
            assert_never(emphasis)
