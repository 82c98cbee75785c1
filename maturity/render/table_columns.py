"""The columns of a table on a terminal: how wide each is, which ones are left out, and how a cell fills its column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from maturity.render.blocks import Side, Table
from maturity.text.wrapping import cut_middle, cut_text, measure_cells, pad_text

LEAST_BEFORE_BRACKETS = 5
"""The cells that are kept for what stands before brackets; brackets that leave less are cut too."""
_BEFORE_CUT_BRACKETS = 3
"""The cells of what stands before brackets that are cut."""
_LEAST_BRACKETS = 8
"""The cells below which nothing is told by what is left of brackets: the text is then cut as any other."""
_GAP = 2
"""The cells between two columns."""


@dataclass(frozen=True)
class Column:
    """One column that is shown."""

    index: int
    """Its index in the table."""
    width: int
    """Its width, in cells."""
    side: Side
    """The side to which its cells are set."""
    keeps_starts: bool
    """Whether a cell that is too wide is cut at its end, and not in its middle."""


@dataclass(frozen=True)
class Columns:
    """The columns that are shown, from left to right; `fit_columns` makes them."""

    shown: tuple[Column, ...]
    is_cut: bool
    """Whether a cell is cut or a column is left out."""


def fit_columns(table: Table, room: int) -> Columns | None:
    """Choose the columns of `table` and their widths so that a row fits on a line of `room` cells.

    The widest of the columns that may be cut are cut first, down to their least widths; if that is not enough, spare
    columns are left out. None if it is still not enough and something else stands for the table. A table for which
    nothing else stands has a first column as narrow as it must be.
    """
    every = [table.heading, *(row for group in table.groups for row in group.rows)]
    natural = {index: max(measure_cells(row[index]) for row in every) for index in range(len(table.heading))}
    for left_out in range(len(table.spare) + 1):
        widths = {index: width for index, width in natural.items() if index not in table.spare[:left_out]}
        if _cut_columns(widths, table.least_widths, room):
            return _make_columns(widths, table, is_cut=widths != natural)
    if table.narrow:
        return None
    widths[0] = max(1, widths[0] - _measure_excess(widths, room))
    return _make_columns(widths, table, is_cut=True)


def fit_cell(text: str, column: Column, mark: str) -> str:
    """Return `text` with as many cells as its column has, with `mark` in the place of what was cut.

    Unless its start is kept, it is cut in its middle, but not in brackets at its end, which tell apart two results of
    one organisation; where they do not fit they are cut in their own middle, because what differs may stand at either
    end of them.
    """
    if column.keeps_starts:
        return align_text(cut_text(text, column.width, mark), column.width, column.side)
    start, end = split_brackets(text)
    room = column.width - min(measure_cells(start), _BEFORE_CUT_BRACKETS)
    if measure_cells(text) <= column.width or room < _LEAST_BRACKETS:
        start, end = text, ""
    elif measure_cells(end) > column.width - LEAST_BEFORE_BRACKETS:
        end = cut_middle(end, room, mark)
    return align_text(cut_middle(start, column.width - measure_cells(end), mark) + end, column.width, column.side)


def split_brackets(text: str) -> tuple[str, str]:
    """Split a text before the brackets that it ends with, and the space before them; "" where it ends with none."""
    depth = 0
    for index in range(len(text) - 1, 0, -1) if text.endswith(")") else ():
        depth += (text[index] == ")") - (text[index] == "(")
        if not depth:
            return (text[: index - 1], text[index - 1 :]) if text[index - 1] == " " and index > 1 else (text, "")
    return text, ""


def align_text(text: str, width: int, side: Side) -> str:
    """Return `text` filled with spaces up to `width` cells."""
    lacking = max(width - measure_cells(text), 0)
    match side:
        case "left":
            return pad_text(text, width)
        case "right":
            return " " * lacking + text
        case "centre":
            return " " * (lacking // 2) + text + " " * (lacking - lacking // 2)
        case _:
            assert_never(side)


def _cut_columns(widths: dict[int, int], least_widths: tuple[int | None, ...], room: int) -> bool:
    """Cut `widths`, by index, cell by cell until a row fits in `room`; tell whether it does."""
    least = {index: width for index, width in enumerate(least_widths) if width is not None and index in widths}
    for _ in range(_measure_excess(widths, room)):
        cuttable = [index for index, width in least.items() if widths[index] > width]
        if not cuttable:
            return False
        widths[max(cuttable, key=lambda index: widths[index])] -= 1
    return True


def _measure_excess(widths: dict[int, int], room: int) -> int:
    """Return how many cells a row takes beyond `room`; 0 if it fits."""
    return max(0, sum(widths.values()) + _GAP * (len(widths) - 1) - room)


def _make_columns(widths: dict[int, int], table: Table, *, is_cut: bool) -> Columns:
    kept, sides = table.keeps_starts, table.sides
    return Columns(tuple(Column(index, width, sides[index], kept) for index, width in widths.items()), is_cut)
