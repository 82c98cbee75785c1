"""Which recommendations are shown, over columns: what `find_fit` does for one sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import polars as pl

from maturity.engine.columnar.cases import Case
from maturity.engine.columnar.duty_columns import DutyColumns
from maturity.engine.columnar.truth_codes import FALSE, TRUE, UNDECIDED
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_move import CompiledMove
from maturity.model.condition import Condition
from maturity.model.recommendation import Recommendation
from maturity.model.standing import OPEN, Standing

CaseFinder = Callable[[str], Sequence[Case]]


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
        reasons = [self._express_move(each) for each in self.compiled.compile_recommendation(recommendation).moves]
        demanding = [TRUE - each.holds for each in self.duties if each.duty.recommendation == recommendation.id]
        if not recommendation.moves and not demanding:
            return self.express_truth(recommendation.when)
        improves = pl.max_horizontal(*reasons, *demanding)
        return pl.min_horizontal(improves, self.express_truth(recommendation.when))

    def _express_move(self, move: CompiledMove) -> pl.Expr:
        """Return 2 for rows in which a move improves an answer, 1 where there is no answer yet, else 0."""
        column = f"answers.{move.question.id}"
        table = [self._find_improvement(move, each) for each in self.find_cases(column)]
        return pl.lit(pl.Series(table, dtype=pl.UInt8)).gather(pl.col(column).cast(pl.UInt32))

    def _find_improvement(self, move: CompiledMove, case: Case) -> int:
        if case.standing is Standing.ANSWERED:
            assert case.answer.value is not None
            return FALSE if move.raise_given(self.compiled.bank, case.answer.value) is None else TRUE
        return UNDECIDED if case.standing in OPEN else FALSE
