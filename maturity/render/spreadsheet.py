"""The format `csv`: a row for each file, in the order of the files.

It has two dialects: the exact one, for programs, and one for a French Excel, which opens it with a double click.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TextIO

from maturity.model.outline import AxisFigures, Figures
from maturity.render.results import Record, RunFacts
from maturity.render.row_columns import CLOSING, COMMON, Cell, Layout, move_cells
from maturity.render.rows.cells import describe_finding, list_opening_cells
from maturity.render.rows.days import say_french_day
from maturity.render.rows.recording import RowRecorder, count_columns, spread_failure
from maturity.render.rows.spool import RowsSpool
from maturity.render.rows.words import list_closing, list_common
from maturity.text.catalogue import say
from maturity.text.safe import FORMULA_SIGNS, make_visible

_FORMULA = re.compile(rf'(^|[;|])([\s"]*)(?=[{FORMULA_SIGNS}])')
"""What stands before the sign of a formula, at the start of a cell or of what a semicolon or a bar would make one."""
_HARMLESS = re.compile(r"[A-Za-z0-9./_][A-Za-z0-9./_ -]*")
"""Nothing that could be the start of a formula, or be made visible."""
BYTE_ORDER_MARK = "\ufeff"
"""What Excel knows UTF-8 by."""
_AT_ONCE = 500
"""How many records are written at once."""
_LONG = 1 << 16
"""From how many characters a record, which is then of several rows, is written at once."""
_DATE = next(place for place, column in enumerate(COMMON) if column.kind == "date")


def open_recorder(facts: RunFacts) -> RowRecorder:
    """Make what writes the row of each result."""
    match facts.dialect:
        case "exact":
            return ExactRecorder(facts, "exact", format_exact_row)
        case "excel-fr":
            return RowRecorder(facts, "words", format_french_row)


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> RowsStream:
    """Open the stream of one run."""
    return RowsStream(facts, open_spool())


class ExactRecorder(RowRecorder):
    """Writes rows for a program. It writes the figures of axes, which are most of a row, without listing cells."""

    def write_row(self, path: str, card: Figures, language: str) -> str:  # noqa: ARG002 - ids alone
        """Write the row of a result: what `format_exact_row` makes of `list_cells`."""
        opening = format_exact_row(list_opening_cells(path, card))
        axes = "".join([_write_axis(axis) for axis in card.axes])
        return opening + axes + "".join([f",{describe_finding(finding) or ''}" for finding in card.duties])


class RowsStream:
    """Writes a heading, then a row for each file.

    The heading names every profile field, axis and duty of every bank, so all rows wait for the last file, in a spool.
    """

    def __init__(self, facts: RunFacts, spool: TextIO) -> None:
        self._facts = facts
        self._rows = RowsSpool(spool)
        self._is_french = facts.dialect == "excel-fr"
        self._separator = ";" if self._is_french else ","
        self._format_row = format_french_row if self._is_french else format_exact_row

    def add(self, record: Record) -> str:
        """Keep a row; nothing is to be written yet."""
        self._rows.add(record)
        return ""

    def finish(self) -> Iterator[str]:
        """Yield the heading and the rows."""
        merged = self._rows.merge()
        yield (BYTE_ORDER_MARK if self._is_french else "") + f"{self._format_heading(merged)}\n"
        lines: list[str] = []
        for some in self._list_lines(merged):
            lines.append(some)
            if len(lines) == _AT_ONCE or len(some) > _LONG:
                yield "".join(lines)
                lines.clear()
        yield "".join(lines)

    def _format_heading(self, merged: Layout) -> str:
        if not self._is_french:
            return self._format_row([each.key for each in (*COMMON, *merged.columns, *CLOSING)])
        language = self._facts.language
        columns = (*list_common(language), *merged.columns, *list_closing(language))
        return self._format_row([each.heading for each in columns])

    def _list_lines(self, merged: Layout) -> Iterator[str]:
        """Yield the lines of each record with their ends; rows that have every column already are not touched."""
        places = self._rows.map_places(merged)
        status = say("rows.error", self._facts.language) if self._is_french else "error"
        end = self._separator * len(CLOSING) + "\n"
        for layout, text in self._rows.read_records():
            if layout is None:
                yield f"{self._format_row(spread_failure(text, count_columns(merged), status))}\n"
            elif places[id(layout)] is None:
                yield text.replace("\n", end) + end
            else:
                rows = csv.reader(text.split("\n"), delimiter=self._separator)
                yield "".join(
                    [join_cells(move_cells(cells, places[id(layout)]), self._separator) + end for cells in rows]
                )


def format_exact_row(cells: Sequence[Cell]) -> str:
    """Write cells for a program: decimal points, numbers as they are, true and false, commas between cells."""
    return join_cells([_write_exactly(cell) for cell in cells], ",")


def format_french_row(cells: Sequence[Cell]) -> str:
    """Write cells for a French Excel: decimal commas, days as 23/11/2026, semicolons between cells."""
    texts = [_write_for_french(cell) for cell in cells]
    texts[_DATE] = say_french_day(texts[_DATE])
    return join_cells(texts, ";")


def defuse_formulas(text: str) -> str:
    """Return a cell in which no spreadsheet finds a formula, whether it separates cells by commas or by semicolons.

    A quote goes to the start of the text if it begins like a formula, and after a semicolon or a bar in it if what
    follows does: a spreadsheet in French takes `a;=1` for two cells, whatever stands in quotation marks. Tabs and line
    breaks are spaces. Every other text is as it was.
    """
    if text.isascii() and (text.isidentifier() or _HARMLESS.fullmatch(text)):
        return text  # ids, levels, states, days and paths: most texts are
    return _FORMULA.sub(r"\1'\2", make_visible(text))


def join_cells(texts: Sequence[Cell], separator: str) -> str:
    """Join cells to one line of CSV, without its end."""
    line = io.StringIO()
    csv.writer(line, delimiter=separator, lineterminator="").writerow(texts)
    return line.getvalue()


def _write_exactly(cell: Cell) -> str:
    if isinstance(cell, str):  # most are
        return defuse_formulas(cell)
    if cell is None:
        return ""
    if isinstance(cell, float):
        return repr(cell)
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _write_axis(axis: AxisFigures) -> str:
    """Write the cells of an axis, with a comma before each: numbers, a flag and an id need no quotation marks."""
    score, low, high = axis.score, axis.low, axis.high
    flag, text = "true" if axis.provisional_causes else "false", _write_score(score)
    low_text = text if low is score else _write_score(low)
    return f",{flag},{text},{low_text},{text if high is score else _write_score(high)},{axis.level or ''}"


def _write_score(score: Fraction | None) -> str:
    return "" if score is None else _write_ratio(*score.as_integer_ratio())


@lru_cache(10_000)
def _write_ratio(numerator: int, denominator: int) -> str:
    """Write a fraction as `convert_number` converts it; axes of many files have the same scores."""
    return str(numerator) if denominator == 1 else repr(numerator / denominator)


def _write_for_french(cell: Cell) -> str:
    match cell:
        case float():
            return f"{cell:.6f}".rstrip("0").rstrip(".").replace(".", ",")
        case _:
            return _write_exactly(cell)
