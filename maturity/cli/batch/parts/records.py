"""Whether what a part holds for the writer of a format is what that format's recorder makes.

It goes into the result as it is, so that the bytes are those of one run: whatever could not have been written by this
tool (a formula, a control character, a cell too many) is refused here.
"""

from __future__ import annotations

import csv
import json
import re
from typing import Any, assert_never

from maturity.render.results import Dialect, Record
from maturity.render.row_columns import CLOSING, COMMON, ColumnKind, Layout
from maturity.text.safe import escape_json

_EXACT_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?")
_FRENCH_NUMBER = re.compile(r"-?[0-9]+(?:,[0-9]+)?")
_FAILURE = (str, str, int, str)
"""What is told of a file that failed: its path, a code, a line, a sentence; all but the first may be missing."""
_MOST_COUNT = 1 << 63
"""Below which size a count of a part has to stay, so that every format can write it: 64 bits with a sign."""
_MOST_NUMBER = 10**300
"""Whole numbers below these fit into a column of their kind."""


def is_sound(record: Record, format_name: str, dialect: Dialect, *, is_single: bool) -> bool:
    """Whether a record is one that the recorder of a format could have made."""
    try:
        match format_name:
            case "json" | "jsonl":
                return record.layout is None and _is_sound_json(record, format_name, is_single=is_single)
            case "csv" if record.is_scored:
                return record.layout is not None and _is_sound_row(record.text, record.layout, dialect)
            case "xlsx" | "parquet" if record.is_scored:
                return record.layout is not None and _are_sound_cells(_load(record.text), record.layout, format_name)
            case "csv" | "xlsx" | "parquet":
                return record.layout is None and _is_sound_failure(_load(record.text))
            case _:
                return False
    except (ValueError, csv.Error, RecursionError):
        return False


def is_sound_layout(layout: Layout) -> bool:
    """Whether a layout has each column once, and none that every table has."""
    keys = [column.key for column in (*COMMON, *layout.columns, *CLOSING)]
    return len(set(keys)) == len(keys)


def _is_sound_json(record: Record, format_name: str, *, is_single: bool) -> bool:
    """Whether it is a mapping, on one line or indented, in which nothing acts on a terminal."""
    if format_name == "json" and is_single and not record.is_scored:
        return not record.text
    if escape_json(record.text) != record.text or not isinstance(_load(record.text), dict):
        return False
    return format_name == "json" or (record.text.startswith("{") and record.text.find("\n") == len(record.text) - 1)


def _is_sound_row(text: str, layout: Layout, dialect: Dialect) -> bool:
    """Whether it is a row of CSV, written as this tool does, with the cells of its columns and no formula in them."""
    from maturity.render.spreadsheet import defuse_formulas, join_cells

    separator, number = (";", _FRENCH_NUMBER) if dialect == "excel-fr" else (",", _EXACT_NUMBER)
    [cells] = csv.reader([text], delimiter=separator, strict=True)
    return (
        len(cells) == _count_cells(layout)
        and join_cells(cells, separator) == text
        and all(number.fullmatch(cell) or defuse_formulas(cell) == cell for cell in cells)
    )


def _are_sound_cells(cells: Any, layout: Layout, format_name: str) -> bool:
    """Whether they are the cells of the columns, each of the kind of its column or a text in its place."""
    if not isinstance(cells, list) or len(cells) != _count_cells(layout):
        return False
    kinds = (column.kind for column in (*COMMON, *layout.columns))
    return all(cell is None or _is_cell(cell, kind, format_name) for cell, kind in zip(cells, kinds, strict=True))


def _is_cell(cell: Any, kind: ColumnKind, format_name: str) -> bool:
    return isinstance(cell, str | int | float) and _may_hold(kind, cell, format_name)


def _is_sound_failure(cells: Any) -> bool:
    if not isinstance(cells, list) or len(cells) != len(_FAILURE) or not isinstance(cells[0], str):
        return False
    return all(cell is None or type(cell) is kind for cell, kind in zip(cells, _FAILURE, strict=True))


def _count_cells(layout: Layout) -> int:
    return len(COMMON) + len(layout.columns)


def _load(text: str) -> Any:
    """Load JSON; raises ValueError for what is none, `NaN` and `Infinity` included."""
    return json.loads(text, parse_constant=_refuse_constant)


def _refuse_constant(word: str) -> None:
    raise ValueError(word)


def _may_hold(kind: ColumnKind, cell: str | float, format_name: str) -> bool:
    """Whether a cell may stand in a column of this kind; flags and numbers may be texts, such as "unknown"."""
    match kind:
        case "text":
            return True
        case "date":
            return isinstance(cell, str)
        case "count":
            return type(cell) is int and abs(cell) < _MOST_COUNT
        case "number":
            return isinstance(cell, str | float) or (type(cell) is int and abs(cell) < _MOST_NUMBER)
        case "flag":
            return isinstance(cell, bool) or (format_name != "parquet" and isinstance(cell, str))
        case _:
            assert_never(kind)
