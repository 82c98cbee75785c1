"""Figures in questions in per cent: what the others of their column tell of how they are meant.

A spreadsheet keeps 12.5 % as 0.125, and some programs export it so. Where a column holds figures above 1, they are per
cent. Where it holds none, 0.5 may be half a per cent or a half: only a person can say so, in a mapping (`by`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from maturity.tables.columns import ColumnReading, Shares
from maturity.tables.numbers import parse_number
from maturity.tables.source import Row, TableKind
from maturity.tables.units import is_percent, split_unit

SAMPLE = 1_000
"""How many rows are looked at to see how figures are meant."""


def mark_shares(
    columns: Sequence[ColumnReading], kind: TableKind, read_sample: Callable[[], Iterable[Row]]
) -> tuple[ColumnReading, ...]:
    """Return the columns, those in per cent with whether their figures are clear.

    `read_sample` gives the first rows; it is called if there is such a column. Where `by` is told, a column is clear.
    """
    if not any(map(_is_in_question, columns)):
        return tuple(columns)
    rows = [row for row in read_sample() if row.problem is None]
    return tuple(replace(each, shares=_judge(each, kind, rows)) if _is_in_question(each) else each for each in columns)


def _is_in_question(column: ColumnReading) -> bool:
    return column.read_as == "number" and column.by is None and is_percent(column.unit)


def _judge(column: ColumnReading, kind: TableKind, rows: Sequence[Row]) -> Shares:
    """Judge the figures of a column.

    In a workbook, cells that are shown as percentages hold shares: they tell nothing of those that are not. In a text,
    everything stands as it was shown.
    """
    found = [split_unit(row.cells[column.index]) for row in rows if column.index < len(row.cells)]
    numbers = [(parse_number(text, column.decimal), bool(unit)) for text, unit in found]
    figures = [value for value, has_unit in numbers if value is not None and not (has_unit and kind == "workbook")]
    if any(value > 1 for value in figures):
        return "clear"
    has_percentages = kind == "workbook" and any(has_unit for value, has_unit in numbers if value is not None)
    return "up_to_one" if has_percentages or any(Fraction(0) < value < 1 for value in figures) else "below_one"
