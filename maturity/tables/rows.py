"""One row of a table as the data of an answers file, with the column that each value comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.tables.cells import read_cell
from maturity.tables.columns import NO, YES, ColumnReading, Place
from maturity.tables.source import Row

_STATES = ("unknown", "not_applicable")
_SHORT = 300
"""How long a cell may be to be remembered."""
_MOST_KNOWN = 20_000
"""How many different cells are remembered."""


@dataclass
class RowAnswers:
    """What one row says."""

    data: dict[str, Any] = field(default_factory=dict)
    """As an answers file would have it, without `bank` and `bank_version`."""
    columns: dict[Pointer, ColumnReading] = field(default_factory=dict)
    """Where a value stands in `data`, to the column that it was read from."""
    problems: list[tuple[ColumnReading, Problem]] = field(default_factory=list)
    """What is wrong with cells, beside what the rules of answers say."""

    def find_column(self, pointer: Pointer) -> ColumnReading | None:
        """Find the column that the value at `pointer`, or what it is a part of, was read from."""
        while pointer:
            if pointer in self.columns:
                return self.columns[pointer]
            pointer = pointer[:-1]
        return None


class CellMemory:
    """Reads cells, and remembers what short ones said: the cells of a table repeat."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], Any] = {}

    def read(self, column: ColumnReading, text: str) -> Any:
        """Read a cell as `read_cell` does; what is returned may not be changed."""
        key = (column.index, text)
        if key in self._known:
            return self._known[key]
        raw = read_cell(column, text)
        if len(text) <= _SHORT and column.read_as != "text":
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = raw
        return raw


def read_row(row: Row, columns: Iterable[ColumnReading], memory: CellMemory) -> RowAnswers:
    """Read the cells of a row."""
    answers = RowAnswers()
    given: dict[Place, list[tuple[ColumnReading, Any]]] = {}
    for column in columns:
        text = row.cells[column.index] if column.index < len(row.cells) else ""
        raw = memory.read(column, text)
        if isinstance(raw, Problem):
            answers.problems.append((column, raw))
        elif raw is not None:
            place = Place(column.place.section, column.place.name, is_comment=column.place.is_comment)
            given.setdefault(place, []).append((column, raw))
    for place, cells in given.items():
        _put(answers, place, cells)
    return answers


def _put(answers: RowAnswers, place: Place, cells: Sequence[tuple[ColumnReading, Any]]) -> None:
    """Put what the columns about one place say into the data."""
    column = cells[0][0]
    if place.section == "head":
        _put_head(answers, place.name, column, cells[0][1])
        return
    section = answers.data.setdefault(place.section, {})
    if place.is_comment:
        if not isinstance(section.get(place.name), dict):
            section[place.name] = {"value": section[place.name]} if place.name in section else {}
        section[place.name]["comment"] = cells[0][1]
        answers.columns[place.section, place.name, "comment"] = column
        answers.columns.setdefault((place.section, place.name), column)
        return
    value = cells[0][1] if len(cells) == 1 and not column.place.option else _join(answers, place, cells)
    if value is None:
        return
    beside = section.get(place.name)
    section[place.name] = {"value": value, **beside} if isinstance(beside, dict) else value
    answers.columns[place.section, place.name] = column


def _put_head(answers: RowAnswers, name: str, column: ColumnReading, value: Any) -> None:
    above, _, key = name.rpartition(".")
    if above:
        answers.data.setdefault(above, {})[key] = value
        answers.columns[above, key] = column
    else:
        answers.data[key] = value
        answers.columns[key,] = column


def _join(answers: RowAnswers, place: Place, cells: Sequence[tuple[ColumnReading, Any]]) -> Any:
    """Join what columns say that answer one question: the options that are ticked, or a state; None for no answer.

    Where one column has all options of the answer as well, both have to say the same. Who ticks no option, not even the
    one for “none of these”, has not answered.
    """
    ticked = [(column, column.place.option) for column, raw in cells if raw == YES and column.place.option]
    states = [(column, raw) for column, raw in cells if raw in _STATES]
    states += [(column, option) for column, option in ticked if option in _STATES]
    chosen = [option for _, option in ticked if option not in _STATES]
    whole = next(((column, raw) for column, raw in cells if not column.place.option), None)
    for index, (column, _) in enumerate((column, option) for column, option in ticked if option not in _STATES):
        answers.columns[place.section, place.name, index] = column
    if states and not chosen and len({state for _, state in states}) == 1 and _agrees(whole, states[0][1]):
        return states[0][1]
    has_marks = bool(chosen) or any(raw == NO for _, raw in cells)
    if states or (whole is not None and has_marks and set(whole[1]) != set(chosen)):
        column = (states or [whole or cells[0]])[0][0]
        answers.problems.append((column, Problem("MB916", (), {"id": place.name})))
        return None
    if whole is None and not chosen and any(column.is_exclusive for column, _ in cells):
        return None
    return whole[1] if whole is not None else chosen


def _agrees(whole: tuple[ColumnReading, Any] | None, state: str) -> bool:
    return whole is None or whole[1] == state
