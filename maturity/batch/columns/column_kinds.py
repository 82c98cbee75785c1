"""Which columns of a text are read as categories: those with few different cells, all of which are short.

A cell of a category takes a byte and no look-up, so that reading it costs hardly more than skipping it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl

from maturity.engine.columnar.cases import choose_type

_MOST_CATEGORIES = 200
"""How many different cells a column may have to be read as categories."""
_LONGEST = 64
"""How many bytes a category may have."""
_MOST_SURPRISES = 20
"""How often cells that had not been met before may turn up, each time at the cost of reading a piece twice."""
_MOST_OF_COLUMN = 2
"""How often one column may have new cells, after the first time, before it is read as texts for good."""


@dataclass
class ColumnKinds:
    """The types that the columns of one table are read as; `learn` makes categories of what it has seen."""

    by_name: dict[str, pl.DataType]
    _left: dict[str, int]
    """How often each column may still be met with new cells."""
    _surprises: int = field(default=0)

    @classmethod
    def start(cls, width: int) -> ColumnKinds:
        """Begin a table of `width` columns, named by their places, as texts."""
        names = [str(place) for place in range(width)]
        return cls(dict.fromkeys(names, pl.String()), dict.fromkeys(names, _MOST_OF_COLUMN + 1))

    @property
    def has_some(self) -> bool:
        """Whether a column is read as categories."""
        return any(isinstance(kind, pl.Enum) for kind in self.by_name.values())

    def learn(self, frame: pl.DataFrame) -> None:
        """Take the cells of `frame`, which are texts, for those that the columns have."""
        self._surprises += 1
        counts = frame.select(pl.all().n_unique()).row(0)
        for (name, kind), count in zip(list(self.by_name.items()), counts, strict=True):
            if not self._left[name] or self._surprises > _MOST_SURPRISES:
                self.by_name[name] = pl.String()
                continue
            known = kind.categories.to_list() if isinstance(kind, pl.Enum) else []
            found = frame[name].unique(maintain_order=True).to_list() if count <= _MOST_CATEGORIES else None
            self.by_name[name] = self._choose(name, known, found)

    def _choose(self, name: str, known: list[str], found: list[str | None] | None) -> pl.DataType:
        """Return the type of a column that has the categories `known` and in which the cells `found` stand.

        `found` is None where they are too many to be categories.
        """
        new = [each for each in found or () if each is not None and each not in known]
        cells = [*known, *new]
        if found is None or len(cells) > _MOST_CATEGORIES or any(len(each.encode()) > _LONGEST for each in new):
            self._left[name] = 0
            return pl.String()
        self._left[name] -= bool(new)
        return pl.Enum(cells) if cells and self._left[name] else pl.String()


def count_bytes(cells: pl.Expr, kind: pl.DataType) -> pl.Expr:
    """Return how many bytes each cell of a text has; `kind` is the type that it was read as."""
    if not isinstance(kind, pl.Enum):
        return cells.str.len_bytes()
    lengths = [len(each.encode()) for each in kind.categories]
    return look_categories_up(cells, [*lengths, 0], choose_type(max(lengths) + 1))


def look_categories_up(cells: pl.Expr, table: Sequence[int], kind: type[pl.DataType]) -> pl.Expr:
    """Return what `table` has for the category of each cell; its last number is that of an empty one.

    `kind` is the type of what it has. Empty cells are numbered first: looking up what may be null is slower.
    """
    numbers = cells.to_physical().cast(choose_type(len(table))).fill_null(len(table) - 1)
    return pl.lit(pl.Series(table, dtype=kind)).gather(numbers)
