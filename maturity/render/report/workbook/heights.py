"""How high a row has to be for its texts, which not every spreadsheet finds out when it opens a file."""

from __future__ import annotations

from collections.abc import Iterable

from maturity.render.report.svg.widths import wrap_text
from maturity.render.report.workbook.cells import Cell

_LINE = 12.8
"""The height of a line, in points."""
_HIGHEST = 409
"""The most that a row can have, in points."""
_FONT = 12.2
"""The size of the usual font, in pixels, less most of the margin that measuring a text adds."""
_DIGIT = 7
"""How wide a digit is, by which widths of columns are counted, in pixels."""
_BORDERS = 10
"""What a cell keeps free at its sides, in pixels."""


def choose_height(cells: Iterable[tuple[Cell, float]]) -> float:
    """Choose the height of a row, in points, from its cells, each with the width of its column in digits."""
    lines = max((_count_lines(cell, width) for cell, width in cells if isinstance(cell, str)), default=1)
    return min(_LINE * lines + 2, _HIGHEST)


def _count_lines(text: str, width: float) -> int:
    room = width * _DIGIT - _BORDERS
    return sum(max(1, len(wrap_text(line, room, _FONT))) for line in text.split("\n"))
