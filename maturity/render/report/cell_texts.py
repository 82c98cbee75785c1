"""Texts for the cells of spreadsheets, in which nothing acts: in a workbook, and in that of a chart on a slide."""

from __future__ import annotations

import re

from maturity.text.safe import FORMULA_SIGNS

MOST_LETTERS = 32_767
"""How long a text in a cell may be, in units of UTF-16, as spreadsheets count."""
CUT = "…"
"""What ends a text that was cut."""
_FORMULA = re.compile(rf'["\s]*[{FORMULA_SIGNS}]')
_MARKUP = ("<r>", "</r>")
"""Between these two, the library takes a text for markup that is ready to be written."""


def may_be_formula(text: str) -> bool:
    """Whether a spreadsheet would take a text for a formula if somebody typed it."""
    return bool(_FORMULA.match(text))


def is_like_markup(text: str) -> bool:
    """Whether the library would write a text as markup, without escaping it."""
    start, end = _MARKUP
    return text.startswith(start) and text.endswith(end)


def cut_for_cell(text: str) -> str:
    """Return as much of a text as a cell may hold, with `CUT` at its end if something is missing."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MOST_LETTERS:
        return text
    return units[: 2 * (MOST_LETTERS - 1)].decode("utf-16-le", "ignore") + CUT
