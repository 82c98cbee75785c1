"""Chains of advice: what has to be followed before a recommendation, and what that costs together (point 8).

A recommendation is shown if it fits a scorecard or may fit it. Its chain is itself with what its `after` names, with
what the `after` of these names, and so on, as far as they are shown: one that is not shown is passed over, with what
only it needs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from maturity.engine.compiled.compiled_advice import CompiledAdvice
from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.compiled.compiled_recommendation import Effort
from maturity.model.bank import Bank
from maturity.model.lazy_property import LazyProperty

Followed = frozenset[str]
"""The ids of recommendations that are followed together; with each of them, its whole chain."""

NONE_FOLLOWED: Followed = frozenset()
"""Nothing is followed."""


@dataclass(frozen=True)
class Chains:
    """The chains of the recommendations shown for one sheet; `find_chains` makes it."""

    bank: Bank
    by_id: Mapping[str, Followed]
    """The id of each recommendation shown to its chain, itself included."""
    own_effort_by_id: Mapping[str, Effort]
    """The id of each recommendation shown to its own effort, for the size of the organisation."""

    @LazyProperty
    def _compiled(self) -> CompiledAdvice:
        return compile_bank(self.bank).advice

    @LazyProperty
    def order(self) -> tuple[str, ...]:
        """The ids of all recommendations shown, each after its prerequisites, otherwise by id.

        Moves are applied in this order, so that no gain depends on the order in which the bank lists recommendations.
        """
        return self.list_in_order(self.by_id)

    @LazyProperty
    def whole_efforts(self) -> Mapping[str, int]:
        """The id of each recommendation shown to its own effort, in the unit of `CompiledAdvice.effort_unit`."""
        unit = self._compiled.effort_unit
        whole: dict[str, int] = {}
        for each, effort in self.own_effort_by_id.items():
            days, part = effort.setting_up.as_integer_ratio()
            whole[each] = days * (unit // part)
        return whole

    def add_efforts(self, followed: Followed) -> Fraction:
        """Add up the efforts of some recommendations shown, in person-days."""
        if len(followed) == 1:
            (only,) = followed
            return self.own_effort_by_id[only].setting_up
        days = self.whole_efforts
        return Fraction(sum([days[each] for each in followed]), self._compiled.effort_unit)

    def list_in_order(self, followed: Collection[str]) -> tuple[str, ...]:
        """List some recommendations shown, with all that they need, in the order in which moves are applied."""
        return self._compiled.orders.sort_by_id(frozenset(followed))

    def sort(self, followed: Collection[str]) -> tuple[str, ...]:
        """Sort the ids of recommendations shown in the order to follow them in.

        Of those whose prerequisites among `followed` are all placed, the first in the bank comes next.
        """
        if len(followed) == 1:
            return tuple(followed)
        return self._compiled.orders.sort(frozenset(followed))


def find_chains(bank: Bank, own_effort_by_id: Mapping[str, Effort]) -> Chains:
    """Find the chain of each of the recommendations shown, which are the keys of `own_effort_by_id`."""
    advice = compile_bank(bank).advice
    by_id = {each.id: each.alone for each in advice.by_id.values() if each.id in own_effort_by_id}
    for each in advice.needing:
        if each.id in by_id:
            by_id[each.id] = each.alone.union(*[by_id[need] for need in each.needs if need in by_id])
    return Chains(bank, by_id, own_effort_by_id)
