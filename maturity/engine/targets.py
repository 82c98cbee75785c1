"""The ambition of each axis: its target on the scale, and the goals of a profile that are below or above theirs.

The rules are in scoring.md, point 10.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import assert_never

from maturity.engine.advice_order import GoalGaps
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.items import Target
from maturity.model.scorecard import AxisScore


def compute_targets(bank: Bank, sheet: Sheet) -> dict[str, Fraction]:
    """Compute the target of every axis whose target is answered: axis id to a score in units of the scale."""
    return {
        axis_id: _convert_target(bank, bank.axis_by_id[axis_id].target, given)
        for axis_id, given in sheet.targets.items()
    }


def compute_target_step(bank: Bank, axis_id: str) -> Fraction | None:
    """Compute one step of the answer set of an axis's target, in units of the scale; None without a target."""
    target = bank.target_by_axis.get(axis_id)
    return None if target is None else bank.scale.span / (len(bank.get_options(target)) - 1)


def find_goal_gaps(bank: Bank, axes: Iterable[AxisScore]) -> GoalGaps:
    """Find the goals of a profile that are below or above their ambition whatever the open questions give."""
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
    """Convert an answer to a target: an option's ratio, worst to best, on the scale; a number is on it already."""
    if isinstance(given, Fraction):
        return given
    assert target is not None
    values = bank.get_values(target)
    lowest, highest = min(values.values()), max(values.values())
    return bank.scale.convert_ratio((values[given] - lowest) / (highest - lowest))
