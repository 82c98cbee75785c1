"""The cells about one item as codes: each different text is read when it is first met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any

import polars as pl

from maturity.batch.columns.cell_reading import CellReader, Meaning
from maturity.tables.columns import ColumnReading, Place
from maturity.tables.parquet import format_value

UNREAD, EMPTY = 0, 1
"""The code of what cannot be read here, and that of empty cells."""
_NEVER = ("\x00unread", "\x00empty")
"""Two texts that no cell has, in the places of the first two codes."""
_MOST_KNOWN = 2_000
"""How many different cells of one column have a code."""
_MOST_REFUSED = 20_000
_LONGEST = 300
"""How many characters a cell may have to get a code."""
_MOST_CELLS, _FEWEST_CELLS = 16, 4
"""How many different cells of a column are told apart where several are about one item, and where many are."""


@dataclass
class CellCodes:
    """The codes of the different cells of one column: from 2, in the order in which they were met."""

    index: int
    most: int
    known: dict[Any, int] = field(default_factory=dict)
    refused: set[Any] = field(default_factory=set)
    """Cells that were met and get no code."""
    categories: list[str] = field(default_factory=list)
    """The categories of the column, if it has some."""

    @property
    def name(self) -> str:
        """The name of the column in a frame."""
        return str(self.index)

    def express(self, kind: pl.DataType) -> pl.Expr:
        """Return the code of each cell, null for one that is empty or has no code; `kind` is that of the column."""
        cells = pl.col(self.name)
        if not self.known:
            return pl.repeat(None, pl.len(), dtype=pl.UInt8)
        if isinstance(kind, pl.Enum):
            return _express_categories(cells, [self.known.get(each) for each in self._list_categories(kind)])
        if kind in (pl.String, pl.Categorical):
            texts = cells if kind == pl.String else cells.cast(pl.String)
            return texts.cast(pl.Enum([*_NEVER, *self.known]), strict=False).to_physical()
        keys = pl.Series(list(self.known), dtype=kind)
        return cells.replace_strict(keys, list(self.known.values()), default=None, return_dtype=pl.UInt16)

    def fill(self, codes: pl.Series, cells: pl.Series) -> pl.Series:
        """Put the codes of empty cells, and of those without a code, in the place of nulls."""
        if not codes.null_count():
            return codes
        if codes.null_count() == cells.null_count():
            return codes.fill_null(EMPTY)
        return codes.fill_null(UNREAD).zip_with(cells.is_not_null(), pl.Series([EMPTY], dtype=codes.dtype))

    def list_new(self, cells: pl.Series) -> list[Any]:
        """List the different cells that have not been met before."""
        if isinstance(cells.dtype, pl.Enum):  # in their own order, in which their numbers are those of their codes
            categories = self._list_categories(cells.dtype)
            return [each for each in categories if each not in self.refused and each not in self.known]
        if cells.dtype == pl.Categorical:
            cells = cells.cast(pl.String)
        return [each for each in cells.unique().to_list() if each is not None and each not in self.refused]

    def _list_categories(self, kind: pl.Enum) -> list[str]:
        """List the categories of a column; in all blocks of a table they are the same."""
        if not self.categories:
            self.categories = kind.categories.to_list()
        return self.categories

    def add(self, cell: Any) -> bool:
        """Give a cell a code, unless there are too many; return whether it has one."""
        if len(self.known) >= self.most or len(format_value(cell)) > _LONGEST or cell != cell:  # noqa: PLR0124 - not a number
            self.refuse(cell)
            return False
        self.known[cell] = len(self.known) + 2
        return True

    def refuse(self, cell: Any) -> None:
        """Remember that a cell gets no code."""
        if len(self.refused) < _MOST_REFUSED:
            self.refused.add(cell)


@dataclass
class PlaceCodes:
    """The codes of what the columns about one item say together, and the meaning of each code."""

    place: Place
    columns: Sequence[ColumnReading]
    reader: CellReader
    meanings: list[Meaning] = field(init=False)
    blank: list[int] = field(default_factory=lambda: [EMPTY], init=False)
    """The codes of cells in which nothing stands."""

    def __post_init__(self) -> None:
        self.meanings = [None, self.reader.read(self.place, self.columns, {})]
        most = _MOST_KNOWN if len(self.columns) == 1 else _MOST_CELLS if len(self.columns) < 15 else _FEWEST_CELLS
        self._cells = [CellCodes(each.index, most) for each in self.columns]
        self._known: dict[int, int] = {}
        """For several columns: the codes of their cells as one number, to the code of the item."""

    @property
    def name(self) -> str:
        """The name of the column of codes."""
        return self.place.written

    @property
    def is_possible(self) -> bool:
        """Whether the cells of all columns can be told apart in one number."""
        return len(self.columns) == 1 or prod(each.most + 2 for each in self._cells) < 1 << 62

    def express(self, frame: pl.DataFrame) -> pl.Expr:
        """Return the code of each row, as far as its cells have been met; `fill` has to follow."""
        if len(self._cells) > 1:
            return self._look_up(self._join(frame)).alias(self.name)
        [cells] = self._cells
        return cells.express(frame[cells.name].dtype).alias(self.name)

    def fill(self, codes: pl.Series, frame: pl.DataFrame) -> pl.Series:
        """Return the codes that `express` has found, without nulls."""
        return codes if len(self._cells) > 1 else self._cells[0].fill(codes, frame[self._cells[0].name])

    def has_unread(self, codes: pl.Series, frame: pl.DataFrame) -> bool:
        """Tell whether a row has no code; `codes` are those that `express` has found."""
        if len(self._cells) > 1:
            return bool((codes == UNREAD).any())
        return codes.null_count() > frame[self._cells[0].name].null_count()

    def learn(self, frame: pl.DataFrame) -> bool:
        """Read what has not been met before in rows without a code; return whether anything has got one."""
        if len(self._cells) == 1:
            return self._learn_cells(frame)
        for each in self._cells:
            for cell in each.list_new(frame[each.name]):
                if cell not in each.known:
                    each.add(cell)
        joined = frame.select(self._join(frame)).to_series()
        new = [each for each in joined.unique().to_list() if each is not None and each not in self._known]
        return sum(self._learn_joined(each) for each in new) > 0  # each has to be read

    def _learn_cells(self, frame: pl.DataFrame) -> bool:
        [cells] = self._cells
        found = False
        for cell in cells.list_new(frame[cells.name]):
            meaning = self.reader.read(self.place, self.columns, {cells.index: format_value(cell)})
            if meaning is None:
                cells.refuse(cell)
            elif cells.add(cell):
                self._keep(meaning, is_blank=not format_value(cell).strip())
                found = True
        return found

    def _learn_joined(self, joined: int) -> bool:
        if len(self._known) >= _MOST_KNOWN:
            return False
        texts, rest = {}, joined
        for each in self._cells:
            rest, code = divmod(rest, each.most + 2)
            if code == UNREAD:
                self._known[joined] = UNREAD
                return False
            cell = next((cell for cell, own in each.known.items() if own == code), "")
            texts[each.index] = format_value(cell)
        meaning = self.reader.read(self.place, self.columns, texts)
        self._known[joined] = UNREAD if meaning is None else len(self.meanings)
        if meaning is not None:
            self._keep(meaning, is_blank=not any(text.strip() for text in texts.values()))
        return meaning is not None

    def _keep(self, meaning: Meaning, *, is_blank: bool) -> None:
        """Keep what the next code means."""
        if is_blank:
            self.blank.append(len(self.meanings))
        self.meanings.append(meaning)

    def _join(self, frame: pl.DataFrame) -> pl.Expr:
        """Return the codes of the cells of all columns as one number."""
        joined, stride = pl.lit(0, pl.Int64), 1
        for each in self._cells:
            codes = each.fill(frame.select(each.express(frame[each.name].dtype)).to_series(), frame[each.name])
            joined = joined + pl.lit(codes.cast(pl.Int64)) * stride
            stride *= each.most + 2
        return joined

    def _look_up(self, joined: pl.Expr) -> pl.Expr:
        if not self._known:
            return pl.lit(UNREAD, pl.UInt16)
        old, new = list(self._known), list(self._known.values())
        return joined.replace_strict(pl.Series(old, dtype=pl.Int64), new, default=UNREAD, return_dtype=pl.UInt16)


def _express_categories(cells: pl.Expr, codes: Sequence[int | None]) -> pl.Expr:
    """Return the codes of cells of a column of categories, by the codes of the categories, if they have some."""
    numbers = cells.to_physical()
    if list(codes) == list(range(2, len(codes) + 2)):
        return (numbers if len(codes) < 250 else numbers.cast(pl.UInt16)) + 2
    return pl.lit(pl.Series(codes, dtype=pl.UInt16)).gather(numbers.cast(pl.UInt32))
