"""How far each axis above a question rises if its answer alone changes, computed along its path through the axes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.engine.aggregate import CombinedAxes, CombinedAxis, Contribution
from maturity.model.bank import Bank
from maturity.model.exact import add_up


def compute_lifts(
    bank: Bank, axes: CombinedAxes, changes: Mapping[str, tuple[Contribution, Contribution]]
) -> dict[str, dict[str, Fraction]]:
    """Compute, for each question alone, the rise of each axis above it as a ratio: question id to axis id to rise.

    `changes` gives each question's contribution as it is in `axes` and as it would be.
    """
    recombined = {axis_id: _Recombined(axis) for axis_id, axis in axes.items()}
    return {question: _compute_rises(bank, recombined, question, *change) for question, change in changes.items()}


def _compute_rises(
    bank: Bank, axes: Mapping[str, _Recombined], question: str, old: Contribution, new: Contribution
) -> dict[str, Fraction]:
    """Compute the rise of each axis above one question; the whole is missing from `axes` in a profile."""
    rises: dict[str, Fraction] = {}
    for axis_id in bank.axes_by_question[question]:
        if axis_id in axes:
            before, after = axes[axis_id].axis.result, axes[axis_id].replace_part(old, new)
            rises[axis_id] = after.ratio - before.ratio
            old, new = before, after
    return rises


@dataclass(frozen=True)
class _Recombined:
    """An axis with what lets one of its parts change without combining the others again."""

    axis: CombinedAxis

    @cached_property
    def weight(self) -> Fraction:
        """The weights of all parts together."""
        return add_up(part.weight for part in self.axis.parts)

    @cached_property
    def two_lowest(self) -> list[Fraction]:
        """The lowest ratio of a part, then the second lowest if there are two parts."""
        return sorted(part.ratio for part in self.axis.parts)[:2]

    def replace_part(self, old: Contribution, new: Contribution) -> Contribution:
        """Return what the axis would bring to the axis above if its part `old` became `new`."""
        result = self.axis.result
        match self.axis.combine:
            case "mean":
                return replace(result, value=result.value + old.weight * (new.ratio - old.ratio) / self.weight)
            case "sum":
                return replace(result, value=result.value + old.weight * (new.value - old.value))
            case "min":
                lowest, *second = self.two_lowest
                others = second if old.ratio == lowest else [lowest]
                return replace(result, value=min([new.ratio, *others]))
            case _:
                assert_never(self.axis.combine)
