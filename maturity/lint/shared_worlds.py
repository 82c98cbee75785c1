"""Shared worlds: the worlds that several conditions of a bank have in common, so that they can be compared.

`maturity.lint.worlds` lists those of one condition. Comparing many conditions may take long: a `SharedWorlds` lists
worlds until its steps are spent, and none from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from maturity.lint.worlds import World, list_facts, list_worlds
from maturity.model.bank import Bank
from maturity.model.condition import Condition, Every, walk_nodes

_STEPS_TO_LIST = 20
"""What it costs to find out how much work conditions are."""


@dataclass
class SharedWorlds:
    """Lists the worlds of several conditions of one bank, within a bound."""

    bank: Bank
    left: int = 30_000
    """How much may still be evaluated, in parts of conditions: about a fifth of a second at first."""

    def list_for(self, *conditions: Condition) -> list[World]:
        """List the worlds of `conditions` together; none if that is not decided, or would take too long."""
        merged = Condition("", Every(tuple(each.tree for each in conditions), 0, 0))
        parts = sum(1 for _ in walk_nodes(merged.tree))
        self.left -= _STEPS_TO_LIST + parts
        if self.left < 0:
            return []
        facts = list_facts(self.bank, merged)
        steps = prod(map(len, facts.values())) * parts
        if not facts or steps > self.left:
            return []
        self.left -= steps
        return list(list_worlds(self.bank, facts))
