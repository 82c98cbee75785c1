"""A bank as expressions, which `compile_columns` makes: `score(frame)` scores each part of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from maturity.engine.columnar.quantities import Stages

FIRST, WANTED = "first", "wanted"
"""The columns of what is advised first, and of the truth of the condition `where`."""
UNDECIDED_ROW = "undecided"
"""The column that is true for rows that only `assess` decides: what is in the other columns means nothing there."""


@dataclass(frozen=True)
class ColumnarBank:
    """A bank with the meanings of the codes of its columns; `compile_columns` makes it."""

    stages: Stages
    results: Sequence[pl.Expr]
    denominators: Mapping[str, int] = field(default_factory=dict)
    """With `first`: of each axis with a score, a number of which each score is so many parts, and found again from its
    float: no two scores have the same."""

    def score(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Score the rows of `frame`, whose columns have codes: whole numbers from 0, and no null.

        The result has, in the order of the rows:

        - `undecided`: whether only `assess` can decide the row; nothing else of it means anything then.
        - `answered`, `applicable`, `unknown`, `to_confirm`, `spared`: how many questions, of the whole.
        - `provisional:x`, `score:x`, `low:x`, `high:x`, `level:x`, `level_high:x` for each axis x and, except in a
          profile, for `overall`: scores as the floats nearest to the exact ones, and the places of the levels reached
          at the two ends of the interval; null without a score, or without levels. `provisional:overall` is always
          there.
        - `applies:x` and `holds:x` for each duty x: 2 for true, 0 for false, 1 for not known yet.
        - on demand `advice:x` for each recommendation x: 2 where it is advised, 1 where it is possible, else 0.
        - on demand `first`: the place in the bank, from 1, of what is advised first, 0 for nothing; and with it
          `case:x` for each question x that depends on others: the place of its case in `find_cases`.
        - on demand `wanted`: 2 where a condition holds, 0 where it does not, 1 where that is not known yet.
        """
        return self.stages.run(frame, self.results)
