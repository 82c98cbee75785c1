"""Cells of free text that are plain: every reader and writer leaves them as they are. Others are not read here."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from maturity.tables.columns import ColumnReading

_LETTERS = "0-9A-Za-zÀ-ÖØ-Þà-öø-ÿŒœ()/'’.°"
_PLAIN = f"^[0-9A-Za-zÀ-ÖØ-Þà-öø-ÿŒœ(](?:[ &_@+:-]?[{_LETTERS}])*$"
"""Letters, digits and a few signs: nothing that a spreadsheet, a terminal or a format takes for more than text.

It begins with a letter, a digit or a bracket, and has no two spaces together, nor two of the signs.
"""
_LONGEST = 300
"""How many bytes a plain cell may have."""


@dataclass(frozen=True)
class PlainCells:
    """The cells of one column of free text."""

    column: ColumnReading

    @property
    def name(self) -> str:
        """The name of the column of texts."""
        return self.column.place.written

    def express_text(self, kind: pl.DataType) -> pl.Expr:
        """Return the text of each cell, null for none, where `is_plain`."""
        text = pl.col(str(self.column.index))
        text = text if kind == pl.String else text.cast(pl.String)
        text = text.str.strip_chars(" ")
        return pl.when(text != "").then(text).otherwise(None).alias(self.name)

    def express_unclear(self, kind: pl.DataType) -> pl.Expr:
        """Return whether a cell holds what may be more than a text, and has to be read with its row."""
        cells = pl.col(str(self.column.index))
        if kind not in (pl.String, pl.Enum, pl.Categorical) and not kind.is_integer():
            return cells.is_not_null()
        text = self.express_text(kind)
        is_plain = text.str.contains(_PLAIN) & (text.str.len_bytes() <= _LONGEST)
        unclear = ~is_plain.fill_null(value=True)
        if self.column.words:
            folded = text.str.to_lowercase().str.replace_all("’", "'", literal=True)  # as `fold_text` of plain texts
            unclear = unclear | folded.is_in(sorted(self.column.words)).fill_null(value=False)
        return unclear
