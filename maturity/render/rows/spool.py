"""Rows that wait for the last result, because the heading names the columns of every bank: in a file, in order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from maturity.render.results import Record
from maturity.render.row_columns import CLOSING, COMMON, Cell, Column, Layout, map_cells, merge_layouts, move_cells
from maturity.render.rows.recording import count_columns, spread_failure


class RowsSpool:
    """Keeps the text of each record with its layout: `add` them, then `read` them."""

    def __init__(self, spool: TextIO) -> None:
        self._spool = spool
        self._numbers: dict[Layout | None, int] = {None: 0}
        """Layout to number, from 1; 0 stands for files that could not be scored."""
        self._last: tuple[Layout | None, int] = (None, 0)
        """The layout of the last record, with its number."""

    def add(self, record: Record) -> None:
        """Keep a record, whose text is a line for each row."""
        if record.layout is not self._last[0]:  # one bank's is mostly the same object: comparing all of it takes longer
            self._last = record.layout, self._numbers.setdefault(record.layout, len(self._numbers))
        number = self._last[1]
        self._spool.write(f"{number}\t{len(record.text)}\n{record.text}\n")

    @property
    def layouts(self) -> list[Layout]:
        """The layouts that were met, in order."""
        return [layout for layout in self._numbers if layout is not None]

    def merge(self) -> Layout:
        """Return the layout of the whole table, once all records are kept for certain."""
        self._spool.flush()
        return merge_layouts(self.layouts)

    def list_columns(self) -> list[Column]:
        """List the columns of the whole table."""
        return [*COMMON, *self.merge().columns, *CLOSING]

    def map_places(self, merged: Layout) -> dict[int, list[int | None] | None]:
        """Map each layout, by its identity in memory, to the places of its cells in the whole table (`map_cells`).

        Comparing whole layouts for each row would take longer than anything else.
        """
        return {id(layout): map_cells(layout, merged) for layout in self.layouts}

    def read_cells(self, status: str) -> Iterator[list[Cell]]:
        """Yield the cells of each row of the whole table, where records are JSON; `status` is that of a failure."""
        return self.parse_cells(self.read(), status)

    def parse_cells(self, rows: Iterable[tuple[Layout | None, str]], status: str) -> Iterator[list[Cell]]:
        """Yield the cells of some rows, as `read_cells` does of all of them."""
        merged = self.merge()
        places = self.map_places(merged)
        for layout, text in rows:
            if layout is None:
                yield spread_failure(text, count_columns(merged), status)
            else:
                yield [*move_cells(json.loads(text), places[id(layout)]), *[None] * len(CLOSING)]

    def read(self) -> Iterator[tuple[Layout | None, str]]:
        """Yield the layout of each row (None for a file that could not be scored) and its line, in order."""
        for layout, text in self.read_records():
            for line in text.split("\n"):
                yield layout, line

    def read_records(self) -> Iterator[tuple[Layout | None, str]]:
        """Yield the layout and the text of each record, in order: one line, or those of several rows."""
        layouts = list(self._numbers)
        self._spool.seek(0)
        while head := self._spool.readline():
            number, _, length = head.partition("\t")
            yield layouts[int(number)], self._spool.read(int(length) + 1)[:-1]
