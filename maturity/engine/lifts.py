"""What a single answer could bring: how far each axis above a question would rise, worked out along its path only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from maturity.engine.aggregate import AxisNode, AxisNodes, Contribution
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT


def compute_lifts(
    bank: Bank, found: AxisNodes, better: Mapping[str, tuple[Contribution, Contribution]]
) -> dict[str, dict[str, Fraction]]:
    """Question id to the rise of each axis above it, as a ratio, if that one question changed.

    `better` gives each question's part as it is and as it would be.
    """
    sums = {axis_id: _Sums(node) for axis_id, node in found.items()}
    return {question: _along(bank, sums, question, *parts) for question, parts in better.items()}


def _along(
    bank: Bank, sums: Mapping[str, _Sums], question: str, old: Contribution, new: Contribution
) -> dict[str, Fraction]:
    rises: dict[str, Fraction] = {}
    axis_id: str | None = bank.question_by_id[question].axis
    while axis_id is not None and axis_id in sums:
        before = sums[axis_id].node.part
        old, new = before, sums[axis_id].with_change(old, new)
        rises[axis_id] = new.ratio - old.ratio
        axis_id = None if axis_id == ROOT else bank.parent_by_id[axis_id] or ROOT
    return rises


@dataclass(frozen=True)
class _Sums:
    """A node with what lets one of its parts change without adding up the others again."""

    node: AxisNode

    @cached_property
    def weight(self) -> Fraction:
        return sum((part.weight for part in self.node.below), Fraction(0))

    @cached_property
    def two_lowest(self) -> list[Fraction]:
        return sorted(part.ratio for part in self.node.below)[:2]

    def with_change(self, old: Contribution, new: Contribution) -> Contribution:
        """The node's part if `old` under it became `new`."""
        part = self.node.part
        if self.node.combine == "sum":
            return replace(part, value=part.value + old.weight * (new.value - old.value))
        if self.node.combine == "mean":
            return replace(part, value=part.value + old.weight * (new.ratio - old.ratio) / self.weight)
        lowest, *others = self.two_lowest
        rest = others if old.ratio == lowest else [lowest]
        return replace(part, value=min([new.ratio, *rest]))
