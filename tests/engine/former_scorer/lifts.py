"""How far the ratio of each axis changes if the answer to one question changes.

A question counts in its own axis and in all ancestors of that axis, up to the whole (`overall`). Only these are
computed, one after the other from the bottom up, without combining the other axes again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.exact import add_up
from tests.engine.former_scorer.aggregate import CombinedAxis, Contribution
from tests.engine.former_scorer.slopes import Slopes

Rises = Mapping[str, Fraction]
"""Axis id to the new ratio minus the old one, both in 0..1: for the axis of a question, all its ancestors and, except
in a profile, the whole."""


def compute_lifts(slopes: Slopes, changes: Mapping[str, tuple[Contribution, Contribution]]) -> dict[str, Rises]:
    """Compute, for each question by itself, how much the ratios of its axes change, by question id.

    `changes` maps question ids to a pair: the contribution of the question as it is behind `slopes`, and the one that
    would take its place.
    """
    recombined = {axis_id: _Recombined(axis) for axis_id, axis in slopes.axes.items()}
    return {
        question: _follow_slopes(slopes, question, *change)
        or _compute_rises(slopes.bank, recombined, question, *change)
        for question, change in changes.items()
    }


def _follow_slopes(slopes: Slopes, question: str, old: Contribution, new: Contribution) -> Rises | None:
    """Compute the changes along straight lines; None if there is an axis on the way up that has none."""
    rises: dict[str, Fraction] = {}
    for axis_id in slopes.bank.axes_by_question[question]:
        if axis_id in slopes.axes:
            slope = slopes.get_slope(question, axis_id)
            if slope is None:
                return None
            rises[axis_id] = slope * (new.value - old.value)
    return rises


def _compute_rises(
    bank: Bank, axes: Mapping[str, _Recombined], question: str, old: Contribution, new: Contribution
) -> Rises:
    """Compute the changes axis by axis, from the bottom up."""
    rises: dict[str, Fraction] = {}
    for axis_id in bank.axes_by_question[question]:
        if axis_id in axes:
            before, after = axes[axis_id].axis.result, axes[axis_id].replace_part(old, new)
            rises[axis_id] = after.ratio - before.ratio
            old, new = before, after
    return rises


@dataclass(frozen=True)
class _Recombined:
    """One combined axis with sums that let one of its parts be replaced without combining the others again."""

    axis: CombinedAxis

    @cached_property
    def weight(self) -> Fraction:
        """The sum of the weights of all parts."""
        return add_up(part.weight for part in self.axis.parts)

    @cached_property
    def two_lowest(self) -> list[Fraction]:
        """The lowest ratio of a part, then the second lowest, which may be the same; one number for one part."""
        return sorted(part.ratio for part in self.axis.parts)[:2]

    def replace_part(self, old: Contribution, new: Contribution) -> Contribution:
        """Return what the axis would bring to its parent if its part `old` became `new`."""
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
