"""How much the ratio of an axis rises with the value of a question: what another answer brings, at one stroke.

An axis that is combined by `mean` or by `sum` rises in a straight line with each of its parts, as long as the same
questions count. One that is combined by `min` does not: it has no slope, and neither has anything above it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.exact import ONE, add_up
from maturity.model.field_types import ROOT
from tests.engine.former_scorer.aggregate import CombinedAxes, Contribution, Contributions


@dataclass(frozen=True)
class Slopes:
    """The slopes under one reading: `get_slope(question, axis)`; each is worked out when it is first asked for."""

    bank: Bank
    contributions: Contributions
    """Question id to what the question brings to its axis."""
    axes: CombinedAxes
    """Axis id to the axis that is combined from them."""
    _found: dict[tuple[str, str], Fraction | None] = field(default_factory=dict)

    def get_slope(self, question_id: str, axis_id: str) -> Fraction | None:
        """Return how much the ratio (0..1) of an axis rises for each unit of the raw value of a question below it.

        None if it does not rise in a straight line. The question has to bring something to the axis.
        """
        key = (question_id, axis_id)
        if key not in self._found:
            self._found[key] = self._find_slope(question_id, axis_id)
        return self._found[key]

    def _find_slope(self, question_id: str, axis_id: str) -> Fraction | None:
        own = self.bank.question_by_id[question_id].axis
        rise, climb = self._find_rise(own, self.contributions[question_id]), self._climbs[own].get(axis_id)
        return None if rise is None or climb is None else rise * climb

    @cached_property
    def _climbs(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Axis id to how much the ratio of itself, and of each axis above it, rises for each unit of its value."""
        climbs = {ROOT: {ROOT: ONE / self.axes[ROOT].result.width}} if ROOT in self.axes else {}
        for axis_id in self.bank.axis_by_id:  # each before its sub-axes
            if axis_id in self.axes:
                result, parent = self.axes[axis_id].result, self.bank.parent_by_axis[axis_id] or ROOT
                rise = self._find_rise(parent, result) if parent in climbs else None
                above = {} if rise is None else {each: rise * climb for each, climb in climbs[parent].items()}
                climbs[axis_id] = {**above, axis_id: ONE / result.width}
        return climbs

    def _find_rise(self, axis_id: str, part: Contribution) -> Fraction | None:
        """Find how much the value of an axis rises for each unit of the value of one of its parts; None for `min`."""
        combine = self.axes[axis_id].combine
        match combine:
            case "mean":
                return part.weight / (part.width * self._weights[axis_id])
            case "sum":
                return part.weight
            case "min":
                return None
            case _:
                assert_never(combine)

    @cached_property
    def _weights(self) -> Mapping[str, Fraction]:
        """Axis id to the sum of the weights of its parts."""
        return {axis_id: add_up(part.weight for part in axis.parts) for axis_id, axis in self.axes.items()}
