"""The questions of one leaf axis over columns: what `count_questions` and `find_results` do for one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

import polars as pl

from maturity.engine.columnar.axis_columns import AxisColumns
from maturity.engine.columnar.cases import Case, CaseFinder
from maturity.engine.columnar.packing import Entry, PackedColumn, Packing
from maturity.engine.columnar.quantities import Quantity, Stages, add_up, check_exact, convert_to_expression, multiply
from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_question import CompiledQuestion, Points
from maturity.model.standing import Standing

COUNTS = ("answered", "applicable", "unknown", "to_confirm", "spared")
"""How many questions are answered, and so on; spared: answered "does not apply"."""
WEIGHTS = ("answered_weight", "applicable_weight", "spared_weight")
UNREADABLE = "unreadable"
"""The sum of the answers that cannot be read here."""


@dataclass(frozen=True)
class LeafColumns:
    """The questions of one leaf axis.

    `packing` adds up what their answers bring, in three stages; in a fourth one, `keep_result` makes the result of the
    axis of these sums.
    """

    axis: CompiledAxis
    packing: Packing
    find_cases: CaseFinder

    @classmethod
    def compile(cls, axis: CompiledAxis, find_cases: CaseFinder) -> LeafColumns:
        """Compile a leaf axis that has scored questions."""
        columns = [
            PackedColumn(f"answers.{each.id}", _list_entries(each, find_cases(f"answers.{each.id}")))
            for each in axis.questions
        ]
        return cls(axis, Packing(axis.id, columns), find_cases)

    def read_counts(self) -> dict[str, Quantity]:
        """Return the counts and the weights, to be read after `keep_sums`."""
        return {name: self.packing.read(name) for name in (*COUNTS, *WEIGHTS)}

    def read_unreadable(self) -> Quantity:
        """Return how many answers cannot be read, to be read after `keep_sums`."""
        return self.packing.read(UNREADABLE)

    def keep_result(self, stages: Stages) -> AxisColumns:
        """Have what the axis comes to worked out under the three readings, in a stage after `keep_sums`."""
        match self.axis.combine:
            case "mean" | "sum":
                return self._keep_sum(stages)
            case "min":
                return self._keep_least(stages)
            case "none":
                raise ValueError(self.axis.id)
            case _:
                assert_never(self.axis.combine)

    def _keep_sum(self, stages: Stages) -> AxisColumns:
        name, read, most = self.axis.id, self.packing.read, self.packing.most
        points, full, whole = read("points"), read("full"), read("whole")
        check_exact(most.get("points", 0), most.get("whole", 0))
        high = add_up((points, whole, multiply(full, -1)))
        possible = self.packing.list_sums("full") | self.packing.list_sums("whole") or frozenset((1,))
        reached = stages.keep(f"reached:{name}", points)
        return AxisColumns(
            point=(reached, stages.keep(f"full:{name}", full)),
            low=reached,
            high=stages.keep(f"at_high:{name}", high),
            whole=stages.keep(f"whole:{name}", whole),
            unit=self.axis.unit if self.axis.combine == "sum" else None,
            possible=possible,
        )

    def _keep_least(self, stages: Stages) -> AxisColumns:
        """Take the least points of the questions that count; an open one has none at the least."""
        name, full = self.axis.id, self.axis.questions[0].full
        check_exact(full)
        count, applicable, answered = (self.packing.read(each) for each in ("count", "applicable", "answered"))
        is_open = convert_to_expression(add_up((applicable, multiply(answered, -1)))) > 0
        counts = convert_to_expression(count) > 0
        least = pl.min_horizontal([self._look_points_up(each, full) for each in self.axis.questions])
        point = pl.when(counts).then(least).otherwise(0.0)
        return AxisColumns(
            point=(stages.keep(f"reached:{name}", point), stages.keep(f"full:{name}", _choose(counts, full))),
            low=stages.keep(f"at_low:{name}", pl.when(is_open).then(0.0).otherwise(point)),
            high=stages.keep(f"at_high:{name}", pl.when(counts | is_open).then(least).otherwise(0.0)),
            whole=stages.keep(f"whole:{name}", _choose(counts | is_open, full)),
            unit=None,
            possible=frozenset((full,)),
        )

    def _look_points_up(self, question: CompiledQuestion, full: int) -> pl.Expr:
        """Return the points of a question; all of them where it does not count, or is open."""
        column = f"answers.{question.id}"
        entries = _list_entries(question, self.find_cases(column))
        points = [float(each["points"] if each.get("count") else full) for each in entries]
        return pl.lit(pl.Series(points, dtype=pl.Float64)).gather(pl.col(column))


def _choose(condition: pl.Expr, value: int) -> pl.Expr:
    return pl.when(condition).then(float(value)).otherwise(0.0)


def _list_entries(question: CompiledQuestion, cases: Sequence[Case]) -> list[Entry]:
    """List what each case of a question adds to the sums of its axis; an unreadable one adds what another does."""
    found = [_make_entry(question, each) for each in cases]
    any_other = next((each for each in found if each is not None), {})
    return [{**any_other, UNREADABLE: 1} if each is None else each for each in found]


def _make_entry(question: CompiledQuestion, case: Case) -> Entry | None:
    """Return what one case adds; None if it cannot be read, or is worth a fraction of a point."""
    applicable = {"applicable": 1, "applicable_weight": question.weight}
    match case.standing:
        case None:
            return None
        case Standing.ANSWERED:
            assert case.answer.value is not None
            points = question.find_points(case.answer.value)
            answered = {**applicable, "answered": 1, "answered_weight": question.weight}
            return _add_points(answered, question, points)
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM | Standing.POSSIBLE:
            unknown, to_confirm = case.standing is Standing.UNKNOWN, case.standing is Standing.TO_CONFIRM
            return {**applicable, "whole": question.full, "unknown": int(unknown), "to_confirm": int(to_confirm)}
        case Standing.NOT_APPLICABLE:
            spared = {"spared": 1, "spared_weight": question.weight}
            return spared if question.not_applicable is None else _add_points(spared, question, question.not_applicable)
        case Standing.NOT_ASKED:
            return {}
        case Standing.NOTHING_OFFERED | Standing.OUT_OF_SCOPE:
            raise ValueError(case.standing)  # of unscored questions, and of the short version
        case _:
            assert_never(case.standing)


def _add_points(entry: Entry, question: CompiledQuestion, points: Points) -> Entry | None:
    """Return what a case adds that brings points; None for a fraction of a point."""
    if not isinstance(points, int):
        return None
    return {**entry, "points": points, "full": question.full, "whole": question.full, "count": 1}
