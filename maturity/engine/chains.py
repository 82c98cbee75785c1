"""Chains of advice: what has to be followed before a recommendation, and what that costs together (point 8).

A recommendation is shown if it fits a scorecard or may fit it. Its chain is itself with what its `after` names, with
what the `after` of these names, and so on, as far as they are shown: one that is not shown is passed over, with what
only it needs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm

from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.efforts import Effort
from maturity.model.bank import Bank
from maturity.model.graph import sort_first_ready

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

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The ids of all recommendations shown, each after its prerequisites, otherwise by id.

        Moves are applied in this order, so that no gain depends on the order in which the bank lists recommendations.
        """
        return self.list_in_order(self.by_id)

    @cached_property
    def whole_efforts(self) -> Mapping[str, int]:
        """The id of each recommendation shown to its own effort, in units of `1 / effort_unit` person-days."""
        own, unit = self.own_effort_by_id, self.effort_unit
        efforts = ((each, effort.setting_up.as_integer_ratio()) for each, effort in own.items())
        return {each: days * (unit // part) for each, (days, part) in efforts}

    @cached_property
    def effort_unit(self) -> int:
        """In how many parts a person-day is cut so that all efforts are whole."""
        return lcm(*[effort.setting_up.denominator for effort in self.own_effort_by_id.values()])

    def add_efforts(self, followed: Followed) -> Fraction:
        """Add up the efforts of some recommendations shown, in person-days."""
        if len(followed) == 1:
            (only,) = followed
            return self.own_effort_by_id[only].setting_up
        return Fraction(sum([self.whole_efforts[each] for each in followed]), self.effort_unit)

    def list_in_order(self, followed: Collection[str]) -> tuple[str, ...]:
        """List some recommendations shown, with all that they need, in the order in which moves are applied."""
        return compile_bank(self.bank).sort_recommendations(tuple(sorted(followed)))

    def sort(self, followed: Collection[str]) -> tuple[str, ...]:
        """Sort the ids of recommendations shown in the order to follow them in.

        Of those whose prerequisites among `followed` are all placed, the first in the bank comes next.
        """
        if len(followed) == 1:
            return tuple(followed)
        ids = sorted(followed, key=self.bank.place_by_recommendation.__getitem__)
        return compile_bank(self.bank).sort_recommendations(tuple(ids))


def find_chains(bank: Bank, own_effort_by_id: Mapping[str, Effort]) -> Chains:
    """Find the chain of each of the recommendations shown, which are the keys of `own_effort_by_id`."""
    needs = {
        each: [need for need in bank.recommendation_by_id[each].after if need in own_effort_by_id]
        for each in own_effort_by_id
        if bank.recommendation_by_id[each].after
    }
    by_id = {each: frozenset((each,)) for each in own_effort_by_id}
    linked = dict.fromkeys([*needs, *(need for each in needs.values() for need in each)])
    for each in sort_first_ready(linked, needs) if needs else ():
        by_id[each] = by_id[each].union(*(by_id[need] for need in needs.get(each, ())))
    return Chains(bank, by_id, own_effort_by_id)
