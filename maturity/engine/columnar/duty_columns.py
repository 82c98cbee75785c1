"""Duties over columns: what `find_duties` does for one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from maturity.engine.columnar.cases import index_codes
from maturity.engine.columnar.quantities import Stages
from maturity.engine.columnar.truth_codes import FALSE, TRUE, UNDECIDED, encode_truth
from maturity.engine.columnar.truth_columns import TruthExpressions
from maturity.model.duty import ABSENT_DUTY, Duty, DutyAnswer, DutyFinding
from maturity.model.scoring_rules import Level

_TRUTHS = ((FALSE, False), (UNDECIDED, None), (TRUE, True))


@dataclass(frozen=True)
class DutyColumns:
    """One duty: `keep_applies` and `keep_holds` are two stages."""

    duty: Duty
    answers: Sequence[DutyAnswer | None]
    """What the codes of its column stand for; None for what cannot be read."""

    @property
    def applies(self) -> pl.Expr:
        """The truth of whether it applies."""
        return pl.col(f"applies:{self.duty.id}")

    @property
    def holds(self) -> pl.Expr:
        """The truth of whether nothing is missing."""
        return pl.col(f"holds:{self.duty.id}")

    def keep_applies(self, stages: Stages, truths: TruthExpressions) -> None:
        """Have it worked out whether the duty applies."""
        when = self.duty.when
        truth = pl.lit(TRUE, pl.UInt8) if when is None else truths.express(when.tree)
        stages.keep_column(f"applies:{self.duty.id}", truth)

    def keep_holds(self, stages: Stages) -> None:
        """Have it worked out whether something is missing, in a later stage."""
        table = [
            encode_truth(DutyFinding(self.duty, answer or ABSENT_DUTY, applies).holds)
            for answer in self.answers
            for _, applies in _TRUTHS
        ]
        lookup = pl.lit(pl.Series(table, dtype=pl.UInt8))
        if len(self.answers) == 1:
            place = self.applies
        else:
            columns = [(f"applies:{self.duty.id}", len(_TRUTHS)), (f"duties.{self.duty.id}", len(self.answers))]
            place = index_codes(columns)
        stages.keep_column(f"holds:{self.duty.id}", lookup.gather(place))

    def is_demanded_by(self, level: Level) -> bool:
        """Tell whether `level` demands that the duty is met."""
        return DutyFinding(self.duty, ABSENT_DUTY, applies=True).is_demanded_by(level.duties)
