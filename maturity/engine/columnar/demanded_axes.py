"""The axes that prevent the next overall level, over columns, and whether recommendations remove one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import polars as pl

from maturity.engine.columnar.axis_columns import AxisColumns
from maturity.engine.columnar.chain_columns import ChainColumns
from maturity.engine.columnar.duty_columns import DutyColumns
from maturity.engine.columnar.quantities import (
    Quantity,
    Stages,
    add_up,
    check_exact,
    combine,
    convert_to_expression,
    multiply,
)
from maturity.engine.columnar.rises import list_ways
from maturity.engine.columnar.truth_codes import TRUE
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.reading import Reading
from maturity.model.field_types import ROOT
from maturity.model.scoring_rules import Level

_REACHED = "reached_level"


@dataclass(frozen=True)
class DemandedAxis:
    """An axis of which some level demands a score."""

    axis: str
    columns: AxisColumns
    ways: Mapping[int, Quantity]
    """By how much its `low` rises with each point of a leaf axis, by its place."""
    needed: Sequence[int]
    """By the level reached now: the multiple of `whole` that a multiple of what is reached has to be; 0 for none."""
    is_needed: Sequence[bool]
    """By the level reached now: whether the next one needs anything of this axis."""
    factor: int
    """That multiple of what is reached."""

    def keep_short(self, stages: Stages) -> None:
        """Have it worked out how much is missing, times `factor`: null or at most 0 where nothing is."""
        level = pl.col(_REACHED)
        needed = pl.lit(pl.Series(self.needed, dtype=pl.Float64)).gather(level)
        reached = multiply(self.columns.low, -self.factor)
        short = convert_to_expression(add_up((combine(needed, self.columns.whole), reached)))
        is_needed = pl.lit(pl.Series(self.is_needed, dtype=pl.Boolean)).gather(level)
        has_score = pl.col(f"low:{self.axis}").is_not_null()
        stages.keep_column(f"short:{self.axis}", pl.when(is_needed & has_score).then(short).otherwise(0.0))

    def can_be_moved(self, chain: ChainColumns) -> bool:
        """Tell whether a chain has a move below the axis."""
        return not chain.leaves.isdisjoint(self.ways)

    def removes(self, chain: ChainColumns) -> pl.Expr:
        """Return whether a chain brings all that is missing."""
        short = pl.col(f"short:{self.axis}")
        added = convert_to_expression(multiply(chain.add_rises(self.ways), self.factor))
        return (short > 0) & (added >= short)


def keep_level_reached(levels: Sequence[Level], duties: Sequence[DutyColumns], stages: Stages) -> None:
    """Have it kept which level the whole has reached, and which duties prevent the next one."""
    if not levels:
        return
    reached = pl.col(f"level:{ROOT}").cast(pl.UInt32).fill_null(len(levels) - 1)
    stages.keep_column(_REACHED, reached)
    for each in duties:
        is_demanded = [*(each.is_demanded_by(level) for level in levels[1:]), False]
        demanded = pl.lit(pl.Series(is_demanded, dtype=pl.Boolean)).gather(reached)
        stages.keep_column(f"missed:{each.duty.id}", demanded & (each.holds != TRUE))


def list_demanded_axes(compiled: CompiledBank, axes: Mapping[int, AxisColumns], stages: Stages) -> list[DemandedAxis]:
    """List the axes that may prevent a level; the ways up to them are kept in the present stage."""
    levels = compiled.bank.levels
    needs: dict[str, list[Fraction | None]] = {}
    for place, level in enumerate(levels[1:]):
        for axis, score in ((ROOT, level.threshold), *level.at_least.items()):
            needs.setdefault(axis, [None] * len(levels))[place] = score
    return [
        _make_demanded_axis(
            compiled,
            axes[compiled.place_by_axis[axis]],
            axis,
            scores,
            list_ways(compiled, axes, axis, Reading.LOW, stages),
        )
        for axis, scores in needs.items()
        if compiled.place_by_axis[axis] in axes
    ]


def _make_demanded_axis(
    compiled: CompiledBank,
    columns: AxisColumns,
    axis: str,
    scores: Sequence[Fraction | None],
    ways: Mapping[int, Quantity],
) -> DemandedAxis:
    ratios = [None if each is None else Fraction(*compiled.scale.convert_score(each)) for each in scores]
    factor = lcm(*(each.denominator for each in ratios if each is not None))
    needed = [0 if each is None else int(each * factor) for each in ratios]
    check_exact(2 * factor * max(columns.possible), 2 * max(needed) * max(columns.possible))
    return DemandedAxis(axis, columns, ways, needed, [each is not None for each in ratios], factor)
