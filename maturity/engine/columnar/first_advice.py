"""What is recommended first, over columns: what the order of `sort_advice` begins with, of what is advised.

It is worked out where all gains are on straight lines, in whole points, and there is an overall score. The rank of a
recommendation (whether its chain removes a blocker of the next level, then what the chain brings for each person-day)
becomes one number; the greatest one of a row comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from maturity.engine.columnar.axis_columns import AxisColumns
from maturity.engine.columnar.cases import CaseFinder
from maturity.engine.columnar.chain_columns import NO_MEMBER, ChainColumns, list_chains
from maturity.engine.columnar.demanded_axes import DemandedAxis, keep_level_reached, list_demanded_axes
from maturity.engine.columnar.duty_columns import DutyColumns
from maturity.engine.columnar.quantities import (
    NotExpressibleError,
    Quantity,
    Stages,
    add_up,
    check_exact,
    combine,
    convert_to_expression,
    divide,
)
from maturity.engine.columnar.rises import list_ways
from maturity.engine.columnar.truth_codes import TRUE
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_recommendation import CompiledRecommendation
from maturity.engine.reading import Reading
from maturity.model.condition import Condition
from maturity.model.field_types import ROOT

NO_FIRST = 0
"""What the column says where nothing is advised; else the place of the recommendation in the bank, from 1."""
_NOT_RANKED = -1.0
"""The rank of a recommendation that does not come first by what it brings."""
_LEAST_RANK = 0.0
"""The least rank of one that does: points for each person-day, which is what a chain that removes no blocker has."""
_REMOVING, _LEAST_REMOVING = 2.0**600, 2.0**500
"""What the rank of a chain that removes a blocker is multiplied by, and the least that it is then.

Both are powers of 2, which round nothing, and so great that each such chain comes before all that remove none.
"""


@dataclass(frozen=True)
class FirstAdvice:
    """Works out the first advice of each row: `keep_first` adds its stages, once `advice:x` is kept for each x."""

    compiled: CompiledBank
    axes: Mapping[int, AxisColumns]
    find_cases: CaseFinder
    duties: Sequence[DutyColumns]
    express_truth: Callable[[Condition], pl.Expr]
    stages: Stages

    def keep_first(self) -> tuple[pl.Expr, pl.Expr]:
        """Return the column of what comes first, and whether that is not decided."""
        if not self.compiled.recommendations:
            return pl.lit(NO_FIRST, pl.UInt16), pl.lit(value=False)
        self._check()
        demanded = list_demanded_axes(self.compiled, self.axes, self.stages)
        keep_level_reached(self.compiled.bank.levels, self.duties, self.stages)
        ways = list_ways(self.compiled, self.axes, ROOT, Reading.POINT, self.stages)
        self._keep_sizes()
        for chain in self._chains:
            chain.keep_state(self.stages)
        self.stages.close()
        self._keep_efforts()
        for axis in demanded:
            axis.keep_short(self.stages)
        for chain in self._chains:
            chain.keep_rises(self.stages)
        self.stages.close()
        for chain in self._chains:
            self._keep_rank(chain, ways, demanded)
        self.stages.close()
        return self._choose()

    @cached_property
    def _chains(self) -> Sequence[ChainColumns]:
        return list_chains(self.compiled, self.find_cases)

    def _check(self) -> None:
        """Raise `NotExpressibleError` where the order is not worked out, or ranks could be told apart no more."""
        whole = self.axes.get(self.compiled.place_by_axis[ROOT])
        if whole is None or self.compiled.bank.combine == "none" or not self.compiled.has_straight_moves:
            raise NotExpressibleError("advice that is not ranked by straight gains of the whole")
        days = sum(max(self._list_efforts(each)) for each in self.compiled.recommendations)
        check_exact(2 * max(whole.possible) * days)

    def _list_efforts(self, each: CompiledRecommendation) -> list[int]:
        return [int(effort.setting_up * self.compiled.advice.effort_unit) for effort in each.efforts]

    def _keep_sizes(self) -> None:
        """Have it worked out which of their efforts recommendations take, by the conditions on the organisation."""
        for each in {each.size_texts: each for each in self.compiled.recommendations if each.sizes}.values():
            place = pl.lit(len(each.sizes), pl.UInt32)
            for number in reversed(range(len(each.sizes))):
                is_true = self.express_truth(each.sizes[number]) == TRUE
                place = pl.when(is_true).then(pl.lit(number, pl.UInt32)).otherwise(place)
            self.stages.keep_column(f"size:{each.size_texts}", place)

    def _keep_efforts(self) -> None:
        """Have it worked out what each recommendation costs each organisation, in whole parts of a person-day."""
        for each in self.compiled.recommendations:
            if each.sizes:
                table = pl.lit(pl.Series(self._list_efforts(each), dtype=pl.Float64))
                self.stages.keep_column(f"effort:{each.id}", table.gather(pl.col(f"size:{each.size_texts}")))

    def _get_effort(self, recommendation: str) -> Quantity:
        each = self.compiled.advice.by_id[recommendation]
        return pl.col(f"effort:{recommendation}") if each.sizes else self._list_efforts(each)[0]

    def _keep_rank(self, chain: ChainColumns, ways: Mapping[int, Quantity], demanded: Sequence[DemandedAxis]) -> None:
        """Have the rank of one recommendation worked out: `_NOT_RANKED` where it is not taken by rank."""
        rise = chain.add_rises(ways)
        days = add_up(combine(chain.is_followed(each), self._get_effort(each)) for each in chain.members)
        divisor = days if isinstance(days, int) else convert_to_expression(days).clip(lower_bound=1.0)
        rate = divide(convert_to_expression(rise), divisor)
        removing = [each.removes(chain) for each in demanded if each.can_be_moved(chain)]
        serving = [self._serves(each, chain) for each in chain.members if self._list_duties(each)]
        rank = rate
        if removing or serving:
            is_removing = pl.any_horizontal(*removing, *serving)
            rank = pl.when(is_removing).then((rate * _REMOVING).clip(lower_bound=_LEAST_REMOVING)).otherwise(rate)
        is_ranked = pl.col(f"score:{ROOT}").is_not_null() if chain.recommendation.moves else pl.lit(value=False)
        if self._list_duties(chain.recommendation.id):
            is_ranked = is_ranked | self._serves(chain.recommendation.id, chain)
        rank = pl.when(chain.may_come_first & is_ranked).then(rank).otherwise(_NOT_RANKED)
        self.stages.keep_column(f"rank:{chain.recommendation.id}", rank)

    def _list_duties(self, recommendation: str) -> list[str]:
        bank = self.compiled.bank
        return [each.id for each in bank.duties if each.recommendation == recommendation and bank.levels]

    def _serves(self, recommendation: str, chain: ChainColumns) -> pl.Expr:
        """Return whether a recommendation of a chain removes a duty that prevents the next level."""
        wanted = [pl.col(f"missed:{duty}") for duty in self._list_duties(recommendation)]
        is_followed = chain.is_followed(recommendation)
        is_wanted = pl.any_horizontal(wanted) if wanted else pl.lit(value=False)
        return is_wanted if isinstance(is_followed, int) else is_wanted & (is_followed > 0)

    def _choose(self) -> tuple[pl.Expr, pl.Expr]:
        """Choose the greatest rank; where nothing has one, what is advised and stands first in the bank."""
        stages, chains = self.stages, self._chains
        ranks = [pl.col(f"rank:{each.recommendation.id}") for each in chains]
        stages.keep_column("rank", pl.max_horizontal(ranks))
        stages.close()
        best, unranked = pl.lit(NO_MEMBER, pl.UInt16), pl.lit(NO_FIRST, pl.UInt16)
        for chain, rank in zip(reversed(chains), reversed(ranks), strict=True):
            best = pl.when(rank == pl.col("rank")).then(chain.first_member).otherwise(best)
            unranked = pl.when(chain.first_member != NO_MEMBER).then(chain.first_member).otherwise(unranked)
        first = stages.keep_column("first", pl.when(pl.col("rank") < _LEAST_RANK).then(unranked).otherwise(best))
        stages.close()
        return first, first == NO_MEMBER
