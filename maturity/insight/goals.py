"""The goals of a profile: the practice of each beside its ambition.

A goal is an axis that asks for an ambition, in a bank without an overall score (scoring.md, point 10).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, get_args

from maturity.model.scorecard import AxisScore, Scorecard, Stance

GoalState = Literal["below", "above", "in_line", "unsettled", "no_target", "nothing"]
"""Where a goal is: one of the three stances; not settled while open questions could decide it; without an ambition;
or with nothing to compare."""
GOAL_STATES: tuple[GoalState, ...] = get_args(GoalState)
"""Every state of a goal, in the order in which a reader should look at them."""


@dataclass(frozen=True)
class Goals:
    """The goals of one scorecard, in the bank's order. There are none where the bank has an overall score."""

    axes: tuple[AxisScore, ...]

    @cached_property
    def number_by_id(self) -> Mapping[str, int]:
        """Axis id to the number of the goal, counted from 1. An axis that is no goal is missing."""
        return {axis.id: number for number, axis in enumerate(self.axes, start=1)}

    @cached_property
    def by_state(self) -> Mapping[GoalState, tuple[AxisScore, ...]]:
        """Each state that some goal is in, in the order of `GOAL_STATES`, to its goals, the widest gap first."""
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
        """The question that weighs most on each goal that is not settled, each question once."""
        unsettled = self.by_state.get("unsettled", ())
        return tuple(dict.fromkeys(axis.deciding_questions[0] for axis in unsettled if axis.deciding_questions))

    @property
    def common_step(self) -> Fraction | None:
        """The step within which a gap reads "in line", in units of the scale; None if the goals differ in it."""
        steps = {axis.target_step for axis in self.axes}
        return steps.pop() if len(steps) == 1 else None

    def count(self, *states: GoalState) -> int:
        """Return how many goals are in one of `states`."""
        return sum(len(self.by_state.get(state, ())) for state in states)


def find_goals(card: Scorecard) -> Goals:
    """Find the goals of a scorecard."""
    if card.overall is not None:
        return Goals(())
    return Goals(tuple(axis for axis in card.axes if card.bank.axis_by_id[axis.id].target))


def find_goal_state(axis: AxisScore) -> GoalState:
    """Find where a goal is, as far as the questions that are still open let it be said."""
    if axis.target is None:
        return "no_target"
    if not axis.stances:
        return "nothing"
    return axis.stances[0] if len(axis.stances) == 1 else "unsettled"


def find_settled_stance(axis: AxisScore) -> Stance | None:
    """Find the stance of an axis; None if there is none, or if open questions could change it."""
    return axis.stance if len(axis.stances) == 1 else None
