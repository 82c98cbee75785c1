"""Targets: the ambition of each axis, and the goals of a profile that are below or above theirs (scoring.md, point 10).

A target is the score that an organisation aims at on an axis, from its answer to the axis's target question. A profile
is a bank without an overall score; its axes with a target are goals.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import assert_never

from maturity.engine.advice_order import GoalGaps
from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scorecard import AxisScore


def compute_targets(bank: Bank, sheet: Sheet) -> dict[str, Fraction]:
    """Compute the target of every axis whose target is answered in `sheet`, by axis id, in units of the scale."""
    scores = compile_bank(bank).targets
    return {
        axis_id: given if isinstance(given, Fraction) else scores[axis_id].score_by_option[given]
        for axis_id, given in sheet.targets.items()
    }


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
