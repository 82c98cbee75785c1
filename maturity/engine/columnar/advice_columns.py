"""Which recommendations are shown, over columns: what `find_fit` does for one sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import polars as pl

from maturity.engine.columnar.cases import Case, CaseFinder, index_codes, split_columns
from maturity.engine.columnar.duty_columns import DutyColumns
from maturity.engine.columnar.truth_codes import FALSE, TRUE, UNDECIDED
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_move import CompiledMove
from maturity.model.condition import Condition
from maturity.model.recommendation import Recommendation
from maturity.model.standing import OPEN, Standing

_MOST_COMBINATIONS = 256
"""How many combinations of the codes of questions are listed in one table of a recommendation."""


@dataclass(frozen=True)
class AdviceColumns:
    """The recommendations of one bank: `express(recommendation)` for each."""

    compiled: CompiledBank
    find_cases: CaseFinder
    duties: Sequence[DutyColumns]
    express_truth: Callable[[Condition | None], pl.Expr]
    """Gives the truth of a condition of a recommendation."""

    def express(self, recommendation: Recommendation) -> pl.Expr:
        """Return 2 for rows in which it is advised, 1 where it is possible, 0 where it is not shown."""
        reasons = self._express_moves(self.compiled.compile_recommendation(recommendation).moves)
        demanding = [TRUE - each.holds for each in self.duties if each.duty.recommendation == recommendation.id]
        if not recommendation.moves and not demanding:
            return self.express_truth(recommendation.when)
        improves = pl.max_horizontal(*reasons, *demanding)
        return pl.min_horizontal(improves, self.express_truth(recommendation.when))

    def _express_moves(self, moves: Sequence[CompiledMove]) -> list[pl.Expr]:
        """Return 2 for rows in which a move improves an answer, 1 where there is no answer yet, else 0.

        Moves on questions with few codes share an expression: to look a code up costs as much as several sums.
        """
        tables = {
            f"answers.{move.question.id}": [
                self._find_improvement(move, each) for each in self.find_cases(f"answers.{move.question.id}")
            ]
            for move in moves
        }
        sizes = [(name, len(table)) for name, table in tables.items()]
        return [self._look_up(chunk, tables) for chunk in split_columns(sizes, _MOST_COMBINATIONS)]

    def _look_up(self, columns: Sequence[str], tables: Mapping[str, Sequence[int]]) -> pl.Expr:
        """Return the greatest of what `tables` have for the codes of `columns`."""
        parts = product(*(tables[name] for name in reversed(columns)))  # the first one varies fastest
        table = pl.lit(pl.Series([max(each) for each in parts], dtype=pl.UInt8))
        return table.gather(index_codes([(name, len(tables[name])) for name in columns]))

    def _find_improvement(self, move: CompiledMove, case: Case) -> int:
        if case.standing is Standing.ANSWERED:
            assert case.answer.value is not None
            return FALSE if move.raise_given(self.compiled.bank, case.answer.value) is None else TRUE
        return UNDECIDED if case.standing in OPEN else FALSE
