"""The goals of a profile: where the score of each is beside its target.

A profile is a bank without an overall score. A goal is an axis of a profile that has a target: the question how
ambitious the organisation is there, whose answer gives a target score (scoring.md, point 10). The stance of a goal says
whether its score is below the target, in line with it or above it: in line if the two differ by at most one step
between two options of the target. A stance is settled if open questions (those without an answer) cannot change it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, get_args

from maturity.model.scorecard import AxisScore, Scorecard, Stance

GoalState = Literal["below", "above", "in_line", "unsettled", "no_target", "nothing"]
"""Where a goal is.

below, above, in_line: its stance, which is settled; unsettled: open questions decide the stance; no_target: the target
has no answer; nothing: no question of the goal can count in a score, for example because none applies.
"""
GOAL_STATES: tuple[GoalState, ...] = get_args(GoalState)
"""Every member of `GoalState`, in the order in which a reader should look at goals."""


@dataclass(frozen=True)
class Goals:
    """The goals of one scorecard; `find_goals(card)` makes it. `by_state` groups them."""

    axes: tuple[AxisScore, ...]
    """The goals, in the bank's order; empty for a bank that has an overall score, or no targets."""
    for_all: tuple[AxisScore, ...] = ()
    """The axes with a score and without a target, which count whatever the goals, in the bank's order.

    Empty where there are no goals.
    """

    @cached_property
    def number_by_id(self) -> Mapping[str, int]:
        """Axis id to the number of the goal among `axes`, counted from 1; only for axes that are goals."""
        return {axis.id: number for number, axis in enumerate(self.axes, start=1)}

    @cached_property
    def by_state(self) -> Mapping[GoalState, tuple[AxisScore, ...]]:
        """State to the goals in it, the one with the widest gap first, whether below or above its target.

        The states are in the order of `GOAL_STATES`; those that no goal is in are missing.
        """
        found: dict[GoalState, list[AxisScore]] = {}
        for axis in self.axes:
            found.setdefault(find_goal_state(axis), []).append(axis)
        return {
            state: tuple(sorted(found[state], key=lambda axis: -abs(axis.gap or Fraction(0))))
            for state in GOAL_STATES
            if state in found
        }

    @property
    def settling_questions(self) -> tuple[str, ...]:
        """For each unsettled goal, the id of the open question that can improve its `low` most; each id once.

        They are in the order of the goals, the widest gap first; empty if no goal is unsettled.
        """
        unsettled = self.by_state.get("unsettled", ())
        return tuple(dict.fromkeys(axis.deciding_questions[0] for axis in unsettled if axis.deciding_questions))

    @property
    def common_step(self) -> Fraction | None:
        """The widest gap that is still in line, in units of the scale; None if goals differ in it, or without goals."""
        steps = {axis.target_step for axis in self.axes}
        return steps.pop() if len(steps) == 1 else None

    def count(self, *states: GoalState) -> int:
        """Count the goals that are in any of `states`."""
        return sum(len(self.by_state.get(state, ())) for state in states)


def find_goals(card: Scorecard) -> Goals:
    """Find the goals of a scorecard; there are none if it has an overall score."""
    if card.overall is not None:
        return Goals(())
    axes = tuple(axis for axis in card.axes if card.bank.axis_by_id[axis.id].target)
    others = tuple(axis for axis in card.axes if axis not in axes and axis.score is not None)
    return Goals(axes, others if axes else ())


def find_goal_state(axis: AxisScore) -> GoalState:
    """Find the state of the goal `axis`: its stance only if that is the same at `low` and at `high`."""
    if axis.target is None:
        return "no_target"
    if not axis.stances:
        return "nothing"
    return axis.stances[0] if len(axis.stances) == 1 else "unsettled"


def find_settled_stance(axis: AxisScore) -> Stance | None:
    """Find the stance of an axis at its score, if open questions cannot change it.

    None if they can, and if the axis has no score or no target, or asks for no target.
    """
    return axis.stance if len(axis.stances) == 1 else None
