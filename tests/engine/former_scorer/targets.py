"""Targets: the ambition of each axis, and the goals of a profile that are below or above theirs (scoring.md, point 10).

A target is the score that an organisation aims at on an axis, from its answer to the axis's target question. A profile
is a bank without an overall score; its axes with a target are goals.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import assert_never

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.items import Target
from maturity.model.scorecard import AxisScore
from tests.engine.former_scorer.advice_order import GoalGaps


def compute_targets(bank: Bank, sheet: Sheet) -> dict[str, Fraction]:
    """Compute the target of every axis whose target is answered in `sheet`, by axis id, in units of the scale."""
    return {
        axis_id: _convert_target(bank, bank.axis_by_id[axis_id].target, given)
        for axis_id, given in sheet.targets.items()
    }


def compute_target_step(bank: Bank, axis_id: str) -> Fraction | None:
    """Compute one step between two options of an axis's target, in units of the scale; None without a target.

    It is the span of the scale divided by the number of options minus one. The whole (`overall`) has no target.
    """
    target = bank.target_by_axis.get(axis_id)
    return None if target is None else bank.scale.span / (len(bank.get_options(target)) - 1)


def find_goal_gaps(bank: Bank, axes: Iterable[AxisScore]) -> GoalGaps:
    """Find the goals that are below or above their ambition whatever the open questions turn out to give.

    They are those with the same stance (below, in line or above) at both ends of their interval. Empty unless `bank` is
    a profile.
    """
    below: dict[str, Fraction] = {}
    above: set[str] = set()
    for axis in axes if bank.combine == "none" else ():
        stance = axis.stance
        if stance is None or len(axis.stances) != 1:
            continue
        match stance:
            case "below":
                assert axis.gap is not None
                below[axis.id] = axis.gap
            case "above":
                above.add(axis.id)
            case "in_line":
                pass
            case _:
                assert_never(stance)
    return GoalGaps(below, frozenset(above))


def _convert_target(bank: Bank, target: Target | None, given: str | Fraction) -> Fraction:
    """Convert the answer to a target to a score: an option by its value from worst to best; a number is one already."""
    if isinstance(given, Fraction):
        return given
    assert target is not None
    values = bank.get_values(target)
    lowest, highest = min(values.values()), max(values.values())
    return bank.scale.convert_ratio((values[given] - lowest) / (highest - lowest))
