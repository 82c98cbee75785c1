"""How a sheet of a workbook is printed: on A4 in landscape, as wide as the paper, with a foot on each page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from maturity.render.report.workbook.book import Book
from maturity.text.safe import make_visible

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
"""The number by which the format of workbooks knows this size of paper."""
_MOST_FOOT = 255
"""How many letters a foot may have, its codes included."""
_PLAIN_FONT = '&"-,Regular"'
"""The code of the usual font, which changes nothing."""
_AFTER_SIGN = re.compile(r"&&(?=[G\[])")
"""An escaped sign before a letter with which the library would take it for the code of a picture or a place."""


def set_up_paper(sheet: Worksheet, book: Book, *, is_table: bool) -> None:
    """Set up how a sheet is printed; of a table, each page has the heading."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.75)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(make_foot(make_visible(book.style.footer), book.say("workbook.page", page="&P", pages="&N")))
    if is_table:
        sheet.repeat_rows(0)


def make_foot(text: str, pages: str) -> str:
    """Make the foot of printed pages: a text on the left, cut if it is too long, and `pages`, with its codes, right."""
    end = f"&R{pages}"
    for length in range(len(text), -1, -1):
        kept = text[:length] + ("…" if length < len(text) else "")
        foot = f"&L{_escape(kept)}{end}"
        if len(foot.encode("utf-16-le")) <= 2 * _MOST_FOOT:
            return foot
    return end


def _escape(text: str) -> str:
    """Return a text in which nothing is a code."""
    return _AFTER_SIGN.sub(f"&&{_PLAIN_FONT}", text.replace("&", "&&"))
