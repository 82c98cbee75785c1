"""The headings of a table: in one row, or put together of several, as in exports of Framaforms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maturity.tables.folding import fold_text
from maturity.tables.source import Row

MOST_HEADING_ROWS = 10
"""How many rows at the beginning of a table may be headings."""
_LOOKED_AT = 3
"""How many rows may come before the one in which most columns have a heading, that one included."""
_FULL = 0.6
"""How many of the columns have to have a heading for a row to be the last one of the headings."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over one column."""

    index: int
    """Which column it is, from 0."""
    names: tuple[str, ...]
    """What it is called: first `Question [Option]`, if it has such a name, then what stands in each row, upwards."""

    @property
    def text(self) -> str:
        """The name to show: the fullest; empty for a column without a heading."""
        return self.names[0] if self.names else ""

    def is_called(self, name: str) -> bool:
        """Whether `name` is one of its names."""
        folded = fold_text(name)
        return any(fold_text(each) == folded for each in self.names)


def count_heading_rows(rows: Sequence[Row]) -> int:
    """Return how many of the first `rows` are headings: up to the first in which most columns have one."""
    width = max((len(row.cells) for row in rows[:_LOOKED_AT]), default=0)
    for number, row in enumerate(rows[:_LOOKED_AT], start=1):
        if sum(bool(cell.strip()) for cell in row.cells) >= _FULL * width:
            return number
    return 1


def join_headings(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Put the headings of the columns together of the rows that hold them.

    A text in the row before the last one counts for the empty columns on its right too: there it is the question, and
    below it stand its options.
    """
    width = max((len(row.cells) for row in rows), default=0)
    found, above = [], ""
    for index in range(width):
        cells = [_get(row, index) for row in rows]
        if len(cells) > 1:
            above = cells[-2] or above
        own = list(dict.fromkeys(cell for cell in reversed(cells) if cell))
        whole = [f"{above} [{cells[-1]}]"] if len(cells) > 1 and above and cells[-1] else []
        found.append(Heading(index, (*whole, *own)))
    return tuple(found)


def _get(row: Row, index: int) -> str:
    return " ".join(row.cells[index].split()) if index < len(row.cells) else ""
