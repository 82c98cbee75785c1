"""One cell read: to what an answers file would say, or to what is wrong with it.

Only exact readings are made here. A text that means nothing here is handed on as it is: the rules of an answer say what
is wrong with it, as they do for an answers file.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, assert_never

from maturity.loading.problem import Problem
from maturity.syntax.forbidden_characters import find_forbidden, name_character
from maturity.tables.columns import BLANK, ColumnReading, Shares
from maturity.tables.folding import fold_text
from maturity.tables.joined import cut_unread, split_options
from maturity.tables.numbers import is_unclear_number, parse_day, parse_number
from maturity.tables.source import MOST_CELL
from maturity.tables.units import is_unit_of, split_unit
from maturity.tables.words import format_figure
from maturity.tables.workbook import MISTAKE, UNSHOWN

_STATES = ("unknown", "not_applicable")


def read_cell(column: ColumnReading, text: str) -> Any:
    """Read a cell: None for no answer, an option, a list of options, a number, a text, or a `Problem`.

    A cell of a column of one option (a mark) gives `yes` or `no`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        return None
    if problem := _refuse(text):
        return problem
    folded = fold_text(text)
    if folded in column.unclear:
        return _explain_unclear(column, folded, text)
    meaning = column.words.get(folded)
    return _read_unknown(column, text) if meaning is None else _finish(column, meaning)


def _refuse(text: str) -> Problem | None:
    """Return the problem of a text that no answers file could hold, or that stands for a mistake of a formula."""
    if len(text) > MOST_CELL:
        return Problem("MB915", (), {"most": MOST_CELL}, "long")
    if text == MISTAKE:
        return Problem("MB915", (), {}, "formula")
    if text == UNSHOWN:
        return Problem("MB946", (), {}, "format")
    index = find_forbidden(text)
    return None if index is None else Problem("MB915", (), {"char": name_character(text[index])}, "invisible")


def _finish(column: ColumnReading, meaning: str) -> Any:
    """Return what a known word says in this column; a word for a number is read as one."""
    if meaning == BLANK:
        return None
    if column.read_as == "choices" and meaning not in _STATES:
        return [meaning]
    if column.read_as == "number" and meaning not in _STATES:
        return parse_number(meaning, ".") or meaning
    return meaning


def _read_unknown(column: ColumnReading, text: str) -> Any:
    """Read a cell whose text is no known word of the column."""
    match column.read_as:
        case "choice":
            return _read_figure(column, text) or text
        case "scale":
            found = _read_figure(column, text)
            return found or _read_number(column, text)
        case "choices":
            found = split_options(text, column.words, column.separators)
            return found if found is not None else cut_unread(text, column.words, column.separators)
        case "mark":
            return Problem("MB915", (), {"option": column.place.option}, "mark")
        case "number":
            return _read_number(column, text)
        case "day":
            return parse_day(text, column.by) or Problem("MB915", (), {}, "day")
        case "text":
            return text
        case _:
            assert_never(column.read_as)


def _read_figure(column: ColumnReading, text: str) -> Any:
    """Return the option that a figure means, however it is written (`2,0`, `0,50`); None if it means none."""
    value = parse_number(text, column.decimal)
    if value is None:
        return None
    figure = format_figure(value)
    if figure in column.unclear:
        return _explain_unclear(column, figure, text)
    return column.words.get(figure)


def _read_number(column: ColumnReading, text: str) -> Fraction | str | Problem:
    bare, shown = split_unit(text)
    if is_unclear_number(bare, column.decimal):
        return Problem("MB915", (), {}, "number")
    value = parse_number(bare, column.decimal)
    if value is None:
        return text
    if shown:
        return value if is_unit_of(shown, column.unit) else _explain_unit(column, text, shown)
    if column.by == "fraction":
        return value * 100
    if is_unclear_share(column.shares, value):
        return Problem("MB945", (), {"percent": value, "hundredfold": value * 100})
    return value


def is_unclear_share(shares: Shares, value: Fraction) -> bool:
    """Whether `value` in a question in per cent may be a share of 1."""
    return shares != "clear" and (0 < value < 1 or (value == 1 and shares == "up_to_one"))


def _explain_unit(column: ColumnReading, text: str, shown: str) -> str | Problem:
    """Explain a number in another unit than the question; a text that is more than a number is handed on."""
    if not any(letter.isalpha() or letter in "%€$£¤" for letter in shown):
        return text
    return Problem("MB946", (), {"shown": shown, "unit": column.unit}, "unit" if column.unit else "none")


def _explain_unclear(column: ColumnReading, folded: str, text: str) -> Problem:
    """Explain a text that may mean several things: a figure, or a text that two options have."""
    options = ", ".join(option for option in column.unclear[folded] if option)
    is_figure = parse_number(text, None) is not None
    return Problem("MB915", (), {"options": options}, "figure" if is_figure else "several")
