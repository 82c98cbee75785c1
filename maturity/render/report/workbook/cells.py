"""What a cell of a workbook holds: a text, a number with the form in which it is shown, or a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from maturity.render.report.items.basics import Figure
from maturity.text.wrapping import measure_cells

_PERCENT = "0%"
_WHOLE = "0"
_DAY = "dd/mm/yyyy"
_ISO_DAY = "yyyy-mm-dd"
_ANY = "General"


@dataclass(frozen=True)
class Number:
    """A number, and in which form a spreadsheet shows it; decimal and thousands marks are those of its user."""

    value: Fraction
    form: str
    """The code of the form, as spreadsheets write it: "0.0"."""


Cell = str | Number | date
"""What a cell holds; an empty text for nothing."""


def hold_score(figure: Figure | None) -> Cell:
    """Hold a score as the program shows it, rounded; nothing for None."""
    return "" if figure is None else Number(figure.shown, _add_decimals("0", figure.decimals))


def hold_score_of(value: Fraction, decimals: int) -> Cell:
    """Hold a score that is rounded already, with so many decimals."""
    return Number(value, _add_decimals("0", decimals))


def hold_way(start: Figure | None, end: Figure | None) -> Cell:
    """Hold how far it is from one score to another, as they are shown; nothing where it is nowhere."""
    if start is None or end is None or start.value == end.value:
        return ""
    return Number(end.shown - start.shown, _add_decimals("0", max(start.decimals, end.decimals)))


def hold_gain(figure: Figure | None) -> Cell:
    """Hold what something adds, with its sign; nothing for None."""
    if figure is None:
        return ""
    form = _add_decimals("0", figure.decimals)
    return Number(figure.shown, f"+{form};-{form};{form}")


def hold_days(figure: Figure | None) -> Cell:
    """Hold an effort in person-days; nothing for None."""
    return "" if figure is None else Number(figure.shown, _ANY)


def hold_count(number: int) -> Cell:
    """Hold a whole number."""
    return Number(Fraction(number), _WHOLE)


def hold_share(part: int, whole: int) -> Cell:
    """Hold a share as a percentage; nothing of nothing."""
    return Number(Fraction(part, whole), _PERCENT) if whole else ""


def hold_amount(amount: Fraction, *, is_share: bool) -> Cell:
    """Hold a published figure: a share as a percentage, with a decimal if it has one."""
    if not is_share:
        return Number(amount, _ANY)
    return Number(amount, _PERCENT if (amount * 100).denominator == 1 else "0.0%")


def hold_day(day: str, words: str) -> Cell:
    """Hold a day that is written "2026-11-23"; in words whatever else stands for a date."""
    try:
        return date.fromisoformat(day) if re.fullmatch(r"(19|20)\d\d-\d\d-\d\d", day) else words
    except ValueError:
        return words


def get_day_form(language: str) -> str:
    """Return the form in which a day is shown."""
    return _DAY if language == "fr" else _ISO_DAY


def measure_cell(cell: Cell) -> int:
    """Measure how wide a cell is, in digits: of a text, its longest line."""
    match cell:
        case str():
            return max(map(measure_cells, cell.split("\n")))
        case Number():
            return len(f"{float(cell.value):.1f}")
        case _:
            return len(cell.isoformat())


def _add_decimals(form: str, decimals: int) -> str:
    return form + ("." + "0" * decimals if decimals else "")
