"""A bank compiled to expressions: `compile_columns(bank, meanings)` once for a table, whatever its length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl

from maturity.engine.columnar.advice_columns import AdviceColumns
from maturity.engine.columnar.asked_columns import AskedColumns
from maturity.engine.columnar.axis_columns import AxisColumns, combine_columns
from maturity.engine.columnar.cases import CaseFinder, Meanings, list_duty_answers
from maturity.engine.columnar.columnar_bank import FIRST, UNDECIDED_ROW, WANTED, ColumnarBank
from maturity.engine.columnar.coverage_columns import (
    Counts,
    check_weights,
    express_provisional,
    keep_counts,
)
from maturity.engine.columnar.duty_columns import DutyColumns
from maturity.engine.columnar.first_advice import FirstAdvice
from maturity.engine.columnar.leaf_columns import COUNTS, LeafColumns
from maturity.engine.columnar.level_columns import End, express_level
from maturity.engine.columnar.quantities import ZEROS, Stages, convert_to_expression
from maturity.engine.columnar.score_columns import ScoreColumns, express_scores, find_denominator
from maturity.engine.columnar.truth_codes import TRUE
from maturity.engine.columnar.truth_columns import TruthExpressions
from maturity.engine.compiled.compiled_bank import CompiledBank, compile_bank
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.field_types import ROOT

_PARTS = ("score", "low", "high")
_ENDS: tuple[tuple[str, End], ...] = (("level", "low"), ("level_high", "high"))
_NONE = pl.lit(None, pl.Float64)


def compile_columns(
    bank: Bank,
    meanings: Meanings,
    *,
    with_level_high: bool = False,
    with_advice: bool = False,
    with_first: bool = False,
    where: Condition | None = None,
) -> ColumnarBank:
    """Compile a bank to expressions over columns of codes, which stand for what `meanings` says.

    The levels reached at the high ends of intervals, what is advised, what is advised first, and whether the condition
    `where` holds are worked out on demand; the last two need what is advised. All sheets are
    taken to answer the whole questionnaire, not its short version. Raises `NotExpressibleError` for a bank that
    expressions cannot score exactly.
    """
    ends = _ENDS if with_level_high else _ENDS[:1]
    return _Compiler(compile_bank(bank), meanings, ends, with_advice, with_first, where).compile()


@dataclass
class _Compiler:
    compiled: CompiledBank
    meanings: Meanings
    ends: Sequence[tuple[str, End]]
    """The ends of intervals at which levels are wanted, with what their columns are named after."""
    with_advice: bool
    with_first: bool = False
    where: Condition | None = None
    stages: Stages = field(default_factory=Stages)
    marks: list[pl.Expr] = field(default_factory=list)
    """What makes a row undecided."""

    @property
    def bank(self) -> Bank:
        return self.compiled.bank

    def compile(self) -> ColumnarBank:
        check_weights(self.compiled, self.bank.policy)
        self._mark_unreadable()
        self._keep_unanswered()
        asked = AskedColumns(self.bank, self.meanings)
        asked.keep(self.stages)
        duties = [DutyColumns(each, list_duty_answers(self.meanings, f"duties.{each.id}")) for each in self.bank.duties]
        leaves = {leaf.place: LeafColumns.compile(leaf, asked.find_cases) for leaf in self.compiled.leaves}
        self._keep_questions(leaves, duties, TruthExpressions(self.bank, asked.find_cases))
        # The counts go into the same stages as what follows, as far as they go: each stage more takes time.
        counts = keep_counts(self.compiled, leaves, self.stages)
        axes = self._keep_axes(leaves)
        scores = self._keep_scores(axes)
        advice = self._list_advice(asked.find_cases, scores, duties) if self.with_advice else []
        first = self._list_first(asked.find_cases, axes, scores, duties, advice) if self.with_first else []
        wanted = self._list_wanted(asked.find_cases, scores)
        advice = [pl.col(each.meta.output_name()) for each in advice] if self.with_first else advice
        denominators = self._find_denominators(axes) if self.with_first else {}
        results = [*self._list_results(scores, counts, duties), *advice, *first, *wanted]
        self.stages.leave_out_unread(results)
        return ColumnarBank(self.stages, results, denominators)

    def _mark_unreadable(self) -> None:
        """Mark the rows in which a cell cannot be read, but for questions that are always asked: axes count those."""
        counted = {f"answers.{each.id}" for each in self.bank.questions if each.counts and each.when is None}
        marks = [
            pl.col(column) == code
            for column, known in self.meanings.items()
            if column not in counted
            for code, meaning in enumerate(known)
            if meaning is None
        ]
        if marks:
            self.marks.append(self.stages.keep_column("unreadable", pl.any_horizontal(marks)))

    def _keep_unanswered(self) -> None:
        """Have codes for what has no column."""
        bank = self.bank
        columns = [f"answers.{each.id}" for each in bank.questions] + [f"profile.{each.id}" for each in bank.profile]
        columns += [f"duties.{each.id}" for each in bank.duties]
        columns += [f"targets.{each}" for each in bank.axis_by_id] if self.with_advice else []
        for each in columns:
            if each not in self.meanings:
                self.stages.keep_column(each, pl.lit(0, pl.UInt8))
        self.stages.close()

    def _keep_questions(
        self, leaves: dict[int, LeafColumns], duties: Sequence[DutyColumns], truths: TruthExpressions
    ) -> None:
        """Have the answers of each leaf axis added up, and duties looked at, in three stages."""
        for leaf in leaves.values():
            leaf.packing.keep_places(self.stages)
        for duty in duties:
            duty.keep_applies(self.stages, truths)
        self.stages.close()
        for leaf in leaves.values():
            leaf.packing.keep_words(self.stages)
        for duty in duties:
            duty.keep_holds(self.stages)
        self.stages.close()
        for leaf in leaves.values():
            leaf.packing.keep_sums(self.stages)
        self.stages.close()

    def _keep_axes(self, leaves: dict[int, LeafColumns]) -> dict[int, AxisColumns]:
        """Have it worked out what each axis comes to, those below before those above them."""
        waiting: set[int] = set()
        """The axes that are worked out in the present stage: what is made of them comes in a later one."""
        axes = {place: leaf.keep_result(self.stages) for place, leaf in leaves.items()}
        for leaf in leaves.values():
            unreadable = leaf.read_unreadable()
            if not isinstance(unreadable, int) or unreadable:
                is_any = convert_to_expression(unreadable) > 0
                self.marks.append(self.stages.keep_column(f"unreadable:{leaf.axis.id}", is_any))
        self.stages.close()
        for axis in self.compiled.combined:
            below = [(weight, axes[place]) for place, weight in axis.below if place in axes]
            if any(place in waiting for place, _ in axis.below):
                self.stages.close()
                waiting.clear()
            made = combine_columns(axis, below, self.stages) if below else None
            if made is not None:
                axes[axis.place] = made
                waiting.add(axis.place)
        self.stages.close()
        return axes

    def _keep_scores(self, axes: dict[int, AxisColumns]) -> dict[str, ScoreColumns]:
        """Have the scores of every axis that may have one worked out, and mark rows in which they decide nothing."""
        levels, kept = self.bank.levels, dict[str, ScoreColumns]()
        for axis in self.compiled.axes:
            if axis.place not in axes:
                continue
            found = express_scores(axis.id, axes[axis.place], self.compiled.scale)
            for name, each in (("score", found.score), ("low", found.low), ("high", found.high)):
                self.stages.keep_column(f"{name}:{axis.id}", each)
            kept[axis.id] = found.read_kept()
            thresholds = [level.threshold for level in levels[1:]]
            floors = [level.at_least[axis.id] for level in levels if axis.id in level.at_least]
            self.marks += [*kept[axis.id].mark_near([*thresholds, *floors]), *kept[axis.id].mark_near_whole()]
        self.stages.close()
        return kept

    def _list_advice(
        self, find_cases: CaseFinder, scores: dict[str, ScoreColumns], duties: Sequence[DutyColumns]
    ) -> list[pl.Expr]:
        truths = TruthExpressions(self.bank, find_cases, scores, self.marks)

        def express(when: Condition | None) -> pl.Expr:
            return pl.lit(TRUE, pl.UInt8) if when is None else truths.express(when.tree)

        columns = AdviceColumns(self.compiled, find_cases, duties, express)
        return [columns.express(each).alias(f"advice:{each.id}") for each in self.bank.recommendations]

    def _list_first(
        self,
        find_cases: CaseFinder,
        axes: dict[int, AxisColumns],
        scores: dict[str, ScoreColumns],
        duties: Sequence[DutyColumns],
        advice: Sequence[pl.Expr],
    ) -> list[pl.Expr]:
        """Have `advice` kept and what is recommended first worked out; return that, and cases as `score` says."""
        if ROOT in scores and self.bank.levels:
            level = express_level(self.bank.levels, ROOT, scores, duties, "low")
            self.stages.keep_column(f"level:{ROOT}", level)
        for each in advice:
            self.stages.keep_column(each.meta.output_name(), each)
        self.stages.close()
        truths = TruthExpressions(self.bank, find_cases)

        def express(when: Condition) -> pl.Expr:
            return truths.express(when.tree)

        finder = FirstAdvice(self.compiled, axes, find_cases, duties, express, self.stages)
        first, is_unknown = finder.keep_first()
        self.marks.append(is_unknown)
        dependent = [each.id for each in self.bank.questions if each.when or each.among]
        cases = [pl.col(f"answers.{each}").alias(f"case:{each}") for each in dependent]
        return [first.alias(FIRST), *cases]

    def _list_wanted(self, find_cases: CaseFinder, scores: dict[str, ScoreColumns]) -> list[pl.Expr]:
        if self.where is None:
            return []
        return [TruthExpressions(self.bank, find_cases, scores, self.marks).express(self.where.tree).alias(WANTED)]

    def _find_denominators(self, axes: dict[int, AxisColumns]) -> dict[str, int]:
        return {
            axis.id: find_denominator(axes[axis.place], self.compiled.scale)
            for axis in self.compiled.axes
            if axis.place in axes
        }

    def _list_results(
        self, scores: dict[str, ScoreColumns], counts: dict[int, Counts], duties: Sequence[DutyColumns]
    ) -> list[pl.Expr]:
        whole = self.compiled.axes[-1]
        results = [
            pl.any_horizontal(pl.col(ZEROS) > 0, *self.marks).alias(UNDECIDED_ROW),
            *(convert_to_expression(counts[whole.place][name]).cast(pl.Int64).alias(name) for name in COUNTS),
        ]
        for axis in self.compiled.axes:
            provisional = express_provisional(counts[axis.place], self.bank.policy)
            results.append(provisional.alias(f"provisional:{axis.id}"))
            if axis.id in scores:
                results += [pl.col(f"{part}:{axis.id}") for part in _PARTS]
                for name, end in self.ends:
                    level = express_level(self.bank.levels, axis.id, scores, duties, end) if self.bank.levels else _NONE
                    results.append(level.alias(f"{name}:{axis.id}"))
            elif axis is not whole or self.bank.combine != "none":
                results += [_NONE.alias(f"{part}:{axis.id}") for part in (*_PARTS, *(name for name, _ in self.ends))]
        return results + [each for duty in duties for each in (duty.applies, duty.holds)]
