"""A workbook being made: its sheets, the looks of its cells, and what writes a cell so that its text stays a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Literal

import xlsxwriter

from maturity.render.report.cell_texts import cut_for_cell, is_like_markup, may_be_formula
from maturity.render.report.colours import WHITE, find_readable, mix_colours
from maturity.render.report.house_style import HouseStyle
from maturity.render.report.office import CATEGORY, seal_office_file
from maturity.render.report.printing import say
from maturity.render.report.svg.signs import ACCENT, INK, QUIET
from maturity.render.report.workbook.cells import (
    Cell,
    Number,
    get_day_form,
)

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Tone = Literal["plain", "strong", "quiet", "title", "heading", "number", "column", "caution"]
"""What a cell is: a usual one, what counts most, what is said besides, a title, what stands above
lines, over numbers, or over a column of a table, a warning."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
"""Nothing is written outside memory, no text is taken for something else, and the font is one that is everywhere."""


@dataclass(frozen=True)
class Look:
    """How a cell looks."""

    tone: Tone = "plain"
    indent: int = 0


PLAIN_LOOK = Look()
"""How most cells look."""


class Book:
    """A workbook in one language and house style, made in memory."""

    def __init__(self, language: str, style: HouseStyle) -> None:
        self.language, self.style = language, style
        self.accent = find_readable(style.accent or ACCENT, WHITE)
        self.has_cut = False
        """Whether a text was longer than a cell may hold."""
        self._target = BytesIO()
        self.workbook = xlsxwriter.Workbook(self._target, _OPTIONS)
        self._formats: dict[tuple[Look, str, bool], Format] = {}

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue."""
        return say(key, self.language, **params)

    def add_sheet(self, name: str) -> Worksheet:
        """Add the sheet with that name in the catalogue, without lines around its cells on the screen."""
        sheet = self.workbook.add_worksheet(self.say(f"workbook.sheet.{name}"))
        sheet.hide_gridlines(2)
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, cell: Cell, look: Look = PLAIN_LOOK) -> None:
        """Write a cell; a text stays a text, whatever it looks like."""
        match cell:
            case Number():
                sheet.write_number(row, column, float(cell.value), self.get_format(look, cell.form))
            case date():
                moment = datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - a day has no time zone
                sheet.write_datetime(row, column, moment, self.get_format(look, get_day_form(self.language)))
            case _:
                self._write_text(sheet, row, column, cell, look)

    def get_format(self, look: Look, form: str = "", *, is_guarded: bool = False) -> Format:
        """Get the format of cells that look so; `form` is that of a number, and a guarded cell stays a text."""
        key = (look, form, is_guarded)
        if key not in self._formats:
            self._formats[key] = self._make_format(look, form, is_guarded=is_guarded)
        return self._formats[key]

    def close(self, title: str, made: datetime, category: str = CATEGORY) -> bytes:
        """Finish the workbook with its properties; return the file. By its category it is known again."""
        created = made.replace(tzinfo=None)
        self.workbook.set_properties({"title": cut_for_cell(title), "category": category, "created": created})
        self.workbook.close()
        return seal_office_file(self._target.getvalue(), made)

    def _write_text(self, sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
        """Write a text, cut to what a cell holds, marked as one that is no formula if it begins like one."""
        kept = cut_for_cell(text)
        self.has_cut = self.has_cut or kept != text
        format_ = self.get_format(look, is_guarded=may_be_formula(kept))
        if not kept:
            sheet.write_blank(row, column, None, format_)
        elif is_like_markup(kept):
            sheet.write_rich_string(row, column, kept[:1], kept[1:2], kept[2:], format_)
        else:
            sheet.write_string(row, column, kept, format_)

    def _make_format(self, look: Look, form: str, *, is_guarded: bool) -> Format:
        values: dict[str, object] = {"valign": "top", "text_wrap": True, "indent": look.indent, "font_color": INK}
        tones: dict[Tone, dict[str, object]] = {
            "plain": {},
            "strong": {"bold": True},
            "quiet": {"font_color": QUIET},
            "title": {"bold": True, "font_size": 16, "font_color": self.accent, "text_wrap": False},
            "heading": {
                "bold": True,
                "font_size": 12,
                "font_color": self.accent,
                "text_wrap": False,
                "valign": "bottom",
            },
            "number": {"bold": True, "font_color": self.accent, "align": "right", "indent": 1, "valign": "bottom"},
            "column": {"bold": True, "font_color": WHITE, "bg_color": self.accent, "valign": "vcenter"},
            "caution": {"bold": True, "bg_color": mix_colours(self.accent, WHITE, 0.9)},
        }
        values |= tones[look.tone]
        if form:
            values |= {"num_format": form, "align": "right", "indent": 1, "text_wrap": False}
        if is_guarded:
            values["quote_prefix"] = True
        return self.workbook.add_format(values)
