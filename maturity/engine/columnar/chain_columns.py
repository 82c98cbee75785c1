"""Chains of recommendations over columns: what has to be followed before one of them, and what they raise together.

How each of them is shown (2 advised, 1 possible, 0 not) is one number of a row. Tables by that number say who belongs
to the chain, what of it comes first, and how many points its moves add; they are filled by the exact engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import polars as pl

from maturity.engine.chains import find_chains
from maturity.engine.columnar.cases import Case, CaseFinder, index_codes
from maturity.engine.columnar.quantities import NotExpressibleError, Quantity, Stages, add_up, check_exact, combine
from maturity.engine.columnar.truth_codes import FALSE, TRUE
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_recommendation import CompiledRecommendation
from maturity.model.standing import Standing

NO_MEMBER = 65_535
"""What `first_member` says where nothing of a chain is advised."""
_STATES = TRUE + 1
"""In how many ways a recommendation may be shown."""
_MOST_MEMBERS = 6
"""How many recommendations a chain may have: its tables have three times as many rows with each."""
_MOST_ENTRIES = 1 << 18
"""How many entries a table may have."""


@dataclass(frozen=True)
class ChainColumns:
    """The chain of one recommendation: `keep_state` and `keep_rises` are two stages."""

    compiled: CompiledBank
    recommendation: CompiledRecommendation
    members: Sequence[str]
    """The ids of all that may belong to the chain, itself last."""
    is_alone: bool
    """Whether no other recommendation changes its rank, nor it theirs."""
    find_cases: CaseFinder

    def keep_state(self, stages: Stages) -> None:
        """Have it worked out how the members are shown, from `advice:x` of each."""
        if len(self.members) > 1:
            stages.keep_column(self._state, index_codes([(f"advice:{each}", _STATES) for each in self.members]))

    def keep_rises(self, stages: Stages) -> None:
        """Have it worked out how many points the chain adds in each leaf axis that it moves."""
        for leaf, questions in self._questions_by_leaf.items():
            rise = add_up(self._add_points(each) for each in questions)
            stages.keep_column(self._name_rise(leaf), rise if isinstance(rise, pl.Expr) else pl.lit(float(rise)))

    @property
    def leaves(self) -> frozenset[int]:
        """The places of the leaf axes in which the chain has moves."""
        return frozenset(self._questions_by_leaf)

    def add_rises(self, ways: Mapping[int, Quantity]) -> Quantity:
        """Add up by how much the chain raises an axis, which rises by `ways` with each point of a leaf axis."""
        return add_up(combine(pl.col(self._name_rise(leaf)), ways[leaf]) for leaf in self.leaves & ways.keys())

    def is_followed(self, member: str) -> Quantity:
        """Return 1 where a member belongs to the chain, else 0; means nothing where the chain is not shown."""
        if len(self.members) == 1:
            return 1
        return self._look_up([float(member in chain) for chain in self._chain_by_state])

    @property
    def may_come_first(self) -> pl.Expr:
        """Whether it is shown; one that is alone, and only possible, comes before nothing else and is left out."""
        shown = pl.col(f"advice:{self.recommendation.id}")
        return shown == TRUE if self.is_alone else shown != FALSE

    @property
    def first_member(self) -> pl.Expr:
        """What of the chain is advised and is followed first: its place in the bank, from 1; else `NO_MEMBER`."""
        own = self.recommendation.id
        if len(self.members) == 1:
            place = pl.lit(self.compiled.bank.place_by_recommendation[own] + 1, pl.UInt16)
            return pl.when(pl.col(f"advice:{own}") == TRUE).then(place).otherwise(pl.lit(NO_MEMBER, pl.UInt16))
        firsts = [
            self._find_first_member(state, chain)
            for state, chain in zip(self._states, self._chain_by_state, strict=True)
        ]
        return pl.lit(pl.Series(firsts, dtype=pl.UInt16)).gather(pl.col(self._state))

    def _find_first_member(self, state: Sequence[int], chain: frozenset[str]) -> int:
        advised = {each for each, shown in zip(self.members, state, strict=True) if shown == TRUE}
        order = self.compiled.advice.orders.sort(chain) if chain else ()
        places = self.compiled.bank.place_by_recommendation
        return next((places[each] + 1 for each in order if each in advised), NO_MEMBER)

    def _look_up(self, table: Sequence[float]) -> pl.Expr:
        return pl.lit(pl.Series(table, dtype=pl.Float64)).gather(pl.col(self._state))

    @cached_property
    def _states(self) -> Sequence[tuple[int, ...]]:
        """In which ways the members may be shown; the first member varies fastest."""
        return [each[::-1] for each in product(range(_STATES), repeat=len(self.members))]

    @cached_property
    def _chain_by_state(self) -> Sequence[frozenset[str]]:
        """What belongs to the chain for each way; empty where it is not shown."""
        return [self._find_chain(state) for state in self._states]

    def _find_chain(self, state: Sequence[int]) -> frozenset[str]:
        by_id = self.compiled.advice.by_id
        shown = [each for each, how in zip(self.members, state, strict=True) if how != FALSE]
        efforts = {each: by_id[each].efforts[-1] for each in shown}
        return find_chains(self.compiled.bank, efforts).by_id.get(self.recommendation.id, frozenset())

    def _add_points(self, question: str) -> Quantity:
        """Return how many points the chain adds to one question."""
        column = f"answers.{question}"
        cases = self.find_cases(column)
        chains = self._chain_by_state if len(self.members) > 1 else [frozenset(self.members)]
        orders = [self.compiled.advice.orders.sort_by_id(each) for each in chains]
        if len(cases) * len(orders) > _MOST_ENTRIES:
            raise NotExpressibleError("a chain that moves a question with very many answers")
        rises = [self._raise(question, case, order) for order in orders for case in cases]
        if not any(rises):
            return 0
        check_exact(*rises)
        table = pl.lit(pl.Series([float(each) for each in rises], dtype=pl.Float64))
        if len(self.members) == 1:
            return table.gather(pl.col(column).cast(pl.UInt32))
        return table.gather(index_codes([(column, len(cases)), (self._state, len(orders))]))

    def _raise(self, question: str, case: Case, followed: Sequence[str]) -> int:
        """Return how many points are added to one answer, as `raise_answers` does."""
        if case.standing is not Standing.ANSWERED or case.answer.value is None:
            return 0
        answer, rise = case.answer.value, 0
        for each in followed:
            for move in self.compiled.advice.by_id[each].moves:
                better = move.raise_given(self.compiled.bank, answer) if move.question.id == question else None
                if better is not None:
                    answer, rise = better.answer, rise + int(better.rise)
        return rise

    @cached_property
    def _questions_by_leaf(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, dict[str, None]] = {}
        for each in self.members:
            for move in self.compiled.advice.by_id[each].moves:
                found.setdefault(move.question.leaf, {})[move.question.id] = None
        return {leaf: list(questions) for leaf, questions in found.items()}

    @property
    def _state(self) -> str:
        return f"state:{self.recommendation.id}"

    def _name_rise(self, leaf: int) -> str:
        return f"rise:{self.recommendation.id}:{leaf}"


def list_chains(compiled: CompiledBank, find_cases: CaseFinder) -> list[ChainColumns]:
    """List the chains of all recommendations of a bank, in its order."""
    needs = {each.id: each.needs for each in compiled.recommendations}
    needed = {need for some in needs.values() for need in some}
    return [
        ChainColumns(
            compiled, each, _list_members(each.id, needs), not each.needs and each.id not in needed, find_cases
        )
        for each in compiled.recommendations
    ]


def _list_members(own: str, needs: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """List what may have to be followed before a recommendation, then itself."""
    found, rest = {own: None}, [own]
    while rest:
        new = [each for each in needs[rest.pop()] if each not in found]
        found.update(dict.fromkeys(new))
        rest += new
    if len(found) > _MOST_MEMBERS:
        raise NotExpressibleError("a long chain of recommendations")
    return tuple(reversed(found))
