"""Blocks of a table to columns of results: `ColumnScorer.score(block)`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from maturity.batch.columns.blocks import Block
from maturity.batch.columns.cell_reading import CellReader
from maturity.batch.columns.place_codes import UNREAD, PlaceCodes
from maturity.batch.columns.plain_cells import PlainCells
from maturity.engine.columnar.cases import Meanings
from maturity.engine.columnar.columnar_bank import UNDECIDED_ROW, ColumnarBank
from maturity.engine.columnar.compiling import compile_columns
from maturity.engine.columnar.quantities import NotExpressibleError
from maturity.model.answers import Answer
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.duty import DutyAnswer
from maturity.tables.columns import ColumnReading, Place, TableMapping

_LONGEST_CELL = 200
"""How many bytes a cell that is not read may have, so that a row of them is never too long."""


@dataclass(frozen=True)
class ScoredBlock:
    """What came of a block; all frames have its rows, in their order."""

    block: Block
    results: pl.DataFrame
    """As `ColumnarBank.score` gives them."""
    codes: pl.DataFrame
    """The codes of what is answered by a choice or a number; a column is named as a mapping file names its place."""
    texts: pl.DataFrame | None
    """Free texts: the organisation, the respondent, facts; None if the table has none."""
    is_left: pl.Series
    """Whether a row is to be scored by itself: what the other frames say of it means nothing."""


class ColumnScorer:
    """Scores the blocks of one table. Raises `NotExpressibleError` for a bank or a mapping that is not for columns."""

    def __init__(
        self,
        bank: Bank,
        mapping: TableMapping,
        *,
        with_advice: bool = False,
        with_first: bool = False,
        where: Condition | None = None,
    ) -> None:
        """With `with_advice`, it is worked out which recommendations are shown for each row too.

        What is advised first, with `with_first`, and whether the condition `where` holds need that.
        """
        self.bank, self._with_advice, self._with_first, self._where = bank, with_advice, with_first, where
        reader = CellReader(bank)
        self.coded = [PlaceCodes(place, columns, reader) for place, columns in self._group(mapping.columns)]
        self._plain = [PlainCells(each) for each in mapping.columns if self._is_plain(each)]
        if not self.coded or not all(each.is_possible for each in self.coded):
            raise NotExpressibleError("no columns of answers, or very many about one item")
        self._compiled: tuple[int, ColumnarBank] = (0, self._compile())

    @property
    def denominators(self) -> Mapping[str, int]:
        """As `ColumnarBank.denominators`, for the blocks that were scored so far."""
        return self._compiled[1].denominators

    @property
    def meanings(self) -> Meanings:
        """What the codes of the columns of items stand for so far."""
        return {
            place.name: [each if isinstance(each, Answer | DutyAnswer) else None for each in place.meanings]
            for place in self.coded
            if place.place.section != "head"
        }

    def score(self, block: Block) -> ScoredBlock:
        """Score the rows of a block."""
        frame = block.frame
        codes = self._encode(frame)
        known = sum(len(each.meanings) for each in self.coded)
        if known != self._compiled[0]:
            self._compiled = known, self._compile()
        kinds = frame.schema
        texts = [each.express_text(kinds[str(each.column.index)]) for each in self._plain]
        results = self._compiled[1].score(codes)
        is_left = frame.select(self._find_unclear(frame)).to_series()
        is_left |= codes.select(self._find_undecided()).to_series()
        is_left |= results[UNDECIDED_ROW]
        if block.broken:
            is_left = is_left.scatter(list(block.broken), values=True)
        return ScoredBlock(block, results, codes, frame.select(texts) if texts else None, is_left)

    def _encode(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Encode the cells; those that have not been met before are read first."""
        kinds = frame.schema
        codes = frame.select([each.express(kinds) for each in self.coded])
        doubtful = [each for each in self.coded if not each.has_all(kinds)]
        unread = codes.select([(pl.col(each.name) == UNREAD).any() for each in doubtful]).row(0) if doubtful else ()
        changed = [each for each, has_unread in zip(doubtful, unread, strict=True) if has_unread and each.learn(frame)]
        if changed:
            codes = codes.with_columns(frame.select([each.express(kinds) for each in changed]))
        return codes.rechunk()  # what is computed from columns in pieces is put together again each time

    def _compile(self) -> ColumnarBank:
        return compile_columns(
            self.bank,
            self.meanings,
            with_advice=self._with_advice,
            with_first=self._with_first,
            where=self._where,
        )

    def _find_undecided(self) -> pl.Expr:
        """Return whether a row has a cell of which another section says that it cannot be read, or no answer at all."""
        others = [pl.col(each.name) == UNREAD for each in self.coded if each.place.section == "head"]
        is_empty = pl.all_horizontal([pl.col(each.name).is_in(each.blank) for each in self.coded])
        return pl.any_horizontal(*others, is_empty)

    def _find_unclear(self, frame: pl.DataFrame) -> pl.Expr:
        read = {each.index for place in self.coded for each in place.columns}
        unclear = [each.express_unclear(frame.schema[str(each.column.index)]) for each in self._plain]
        read |= {each.column.index for each in self._plain}
        long = [
            (pl.col(name).str.len_bytes() > _LONGEST_CELL).fill_null(value=False)
            for name, kind in frame.schema.items()
            if int(name) not in read and kind == pl.String
        ]
        return pl.any_horizontal(*unclear, *long) if unclear or long else pl.repeat(value=False, n=pl.len())

    def _group(self, columns: Sequence[ColumnReading]) -> list[tuple[Place, list[ColumnReading]]]:
        """Group the columns that are read by codes by what they are about, in their order."""
        grouped: dict[Place, list[ColumnReading]] = {}
        for column in columns:
            if not self._is_plain(column):
                grouped.setdefault(Place(column.place.section, column.place.name), []).append(column)
        return list(grouped.items())

    def _is_plain(self, column: ColumnReading) -> bool:
        """Whether cells are taken as the texts that they are: no condition names them."""
        place = column.place
        return column.read_as == "text" and (place.is_comment or place.written not in self._named)

    @cached_property
    def _named(self) -> frozenset[str]:
        """What the conditions of questions and duties name; with advice, also what all other conditions do."""
        conditions = [*(each.when for each in self.bank.questions), *(each.when for each in self.bank.duties)]
        for each in self.bank.recommendations if self._with_advice else ():
            conditions += [each.when, *(size.when for size in each.sizes)]
        conditions.append(self._where)
        return frozenset(f"{name.space}.{name.id}" for when in conditions if when for name in when.find_names())
