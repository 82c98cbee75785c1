"""What is to be known of the cells of a sheet beside their values: where mistakes are, and how numbers are shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from maturity.tables.number_formats import UNKNOWN, NumberFormat

_MOST_KINDS = 250
"""How many different formats of numbers are told apart in a sheet: what is noted of a cell is one byte."""
_MISTAKE = 255
"""What is noted of a cell whose formula has failed."""


@dataclass
class SheetNotes:
    """Notes of one sheet; rows and columns are counted from 1. They take a byte a cell at most."""

    columns: dict[int, bytearray] = field(default_factory=dict)
    """For each column with notes, a byte for each row: the place of a format in `_kinds`, from 1; of a mistake, 255."""
    _kinds: list[NumberFormat] = field(default_factory=list)

    def add_mistake(self, row: int, column: int) -> None:
        """Note that a cell holds a mistake of a formula, such as #DIV/0!."""
        self._add(row, column, _MISTAKE)

    def add_format(self, row: int, column: int, found: NumberFormat) -> None:
        """Note how a number is shown. From the 250th format on, it is said that nobody knows."""
        kind = found if found in self._kinds or len(self._kinds) < _MOST_KINDS else UNKNOWN
        if kind not in self._kinds:
            self._kinds.append(kind)
        self._add(row, column, self._kinds.index(kind) + 1)

    def _add(self, row: int, column: int, what: int) -> None:
        rows = self.columns.setdefault(column, bytearray())
        if row > len(rows):
            rows.extend(bytes(row - len(rows)))
        rows[row - 1] = what

    def is_mistake(self, row: int, column: int) -> bool:
        """Whether a cell holds a mistake."""
        return self._get(row, column) == _MISTAKE

    def find_format(self, row: int, column: int) -> NumberFormat | None:
        """Return how a number is shown; None if it is shown as it is."""
        place = self._get(row, column)
        return self._kinds[place - 1] if 0 < place < _MISTAKE else None

    def _get(self, row: int, column: int) -> int:
        rows = self.columns.get(column, b"")
        return rows[row - 1] if row <= len(rows) else 0
