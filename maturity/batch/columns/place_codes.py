"""The cells about one item as codes: each different text is read when it is first met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any

import polars as pl

from maturity.batch.columns.cell_reading import CellReader, Meaning
from maturity.batch.columns.column_kinds import look_categories_up
from maturity.engine.columnar.cases import choose_type
from maturity.tables.columns import ColumnReading, Place
from maturity.tables.parquet import format_value

UNREAD, EMPTY = 0, 1
"""The code of what cannot be read here, and that of empty cells."""
_NEVER = ("\x00unread", "\x00empty")
"""Two texts that no cell has, in the places of the first two codes."""
_FEW = 9
"""Up to how many texts cells are compared with each of them: with more, hashing the cells is faster."""
_MOST_KNOWN = 2_000
"""How many different cells of one column have a code."""
_MOST_REFUSED = 20_000
"""How many cells of one column that get no code are remembered, so that they are not read again."""
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

    @property
    def name(self) -> str:
        """The name of the column in a frame."""
        return str(self.index)

    def express(self, kind: pl.DataType) -> pl.Expr:
        """Return the code of each cell: `EMPTY` for an empty one, `UNREAD` for one that has none.

        `kind` is the type of the column.
        """
        cells = pl.col(self.name)
        if not self.known:
            return pl.when(cells.is_null()).then(pl.lit(EMPTY, pl.UInt8)).otherwise(pl.lit(UNREAD, pl.UInt8))
        if isinstance(kind, pl.Enum):
            return _express_categories(cells, [self.known.get(each, UNREAD) for each in _list_categories(kind)])
        if kind in (pl.String, pl.Categorical):
            texts = cells if kind == pl.String else cells.cast(pl.String)
            if len(self.known) <= _FEW:
                return _compare_texts(texts, self.known)
            codes = texts.cast(pl.Enum([*_NEVER, *self.known]), strict=False).to_physical()
        else:
            keys = pl.Series(list(self.known), dtype=kind)
            codes = cells.replace_strict(keys, list(self.known.values()), default=UNREAD, return_dtype=pl.UInt16)
        return pl.when(cells.is_null()).then(EMPTY).otherwise(codes.fill_null(UNREAD))

    def has_all(self, kind: pl.DataType) -> bool:
        """Tell whether every cell that a column of this type may have is known."""
        return isinstance(kind, pl.Enum) and all(each in self.known for each in _list_categories(kind))

    def list_new(self, cells: pl.Series) -> list[Any]:
        """List the different cells that have not been met before."""
        if isinstance(cells.dtype, pl.Enum):  # in their own order, in which their numbers are those of their codes
            found = _list_categories(cells.dtype)
        else:
            texts = cells.cast(pl.String) if cells.dtype == pl.Categorical else cells
            found = texts.unique(maintain_order=True).drop_nulls().to_list()  # as `ColumnKinds` makes categories
        return [each for each in found if each not in self.known and each not in self.refused]

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
        self._expressed: tuple[object, pl.Expr] | None = None
        """What was expressed last, and for what."""

    @property
    def name(self) -> str:
        """The name of the column of codes."""
        return self.place.written

    @property
    def is_possible(self) -> bool:
        """Whether the cells of all columns can be told apart in one number."""
        return len(self.columns) == 1 or prod(each.most + 2 for each in self._cells) < 1 << 62

    def express(self, kinds: Mapping[str, pl.DataType]) -> pl.Expr:
        """Return the code of each row, as far as its cells have been met; `kinds` are the types of all columns."""
        state = ([kinds[each.name] for each in self._cells], len(self.meanings), len(self._known))
        if self._expressed is None or self._expressed[0] != state:
            self._expressed = state, self._express(kinds).alias(self.name)
        return self._expressed[1]

    def _express(self, kinds: Mapping[str, pl.DataType]) -> pl.Expr:
        if len(self._cells) > 1:
            return self._look_up(self._join(kinds))
        [cells] = self._cells
        return cells.express(kinds[cells.name])

    def has_all(self, kinds: Mapping[str, pl.DataType]) -> bool:
        """Tell whether every row has a code, whatever the cells."""
        return len(self._cells) == 1 and self._cells[0].has_all(kinds[self._cells[0].name])

    def learn(self, frame: pl.DataFrame) -> bool:
        """Read what has not been met before in rows without a code; return whether anything has got one."""
        if len(self._cells) == 1:
            return self._learn_cells(frame)
        for each in self._cells:
            for cell in each.list_new(frame[each.name]):
                if cell not in each.known:
                    each.add(cell)
        joined = frame.select(self._join(frame.schema)).to_series()
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

    def _join(self, kinds: Mapping[str, pl.DataType]) -> pl.Expr:
        """Return the codes of the cells of all columns as one number."""
        joined, stride = pl.lit(0, pl.Int64), 1
        for each in self._cells:
            joined = joined + each.express(kinds[each.name]).cast(pl.Int64) * stride
            stride *= each.most + 2
        return joined

    def _look_up(self, joined: pl.Expr) -> pl.Expr:
        if not self._known:
            return pl.lit(UNREAD, pl.UInt16)
        old, new = list(self._known), list(self._known.values())
        return joined.replace_strict(pl.Series(old, dtype=pl.Int64), new, default=UNREAD, return_dtype=pl.UInt16)


def _express_categories(cells: pl.Expr, codes: Sequence[int]) -> pl.Expr:
    """Return the codes of cells of a column of categories, by the codes of the categories."""
    if list(codes) == list(range(2, len(codes) + 2)):
        kind = choose_type(len(codes) + 2)
        return (cells.to_physical().cast(kind) + pl.lit(2, kind)).fill_null(EMPTY)
    return look_categories_up(cells, [*codes, EMPTY], choose_type(max(codes, default=EMPTY) + 1))


def _compare_texts(texts: pl.Expr, known: Mapping[str, int]) -> pl.Expr:
    """Return the codes of texts by comparing each of them with those that are known."""
    codes = pl.lit(UNREAD, pl.UInt8)
    for text, code in known.items():
        codes = pl.when(texts == text).then(pl.lit(code, pl.UInt8)).otherwise(codes)
    return pl.when(texts.is_null()).then(pl.lit(EMPTY, pl.UInt8)).otherwise(codes)


def _list_categories(kind: pl.Enum) -> list[str]:
    return kind.categories.to_list()
