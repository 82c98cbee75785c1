"""In what order advice is given (scoring.md, points 8 and 10).

The recommendation whose chain (what has to be followed before it, and itself) is the most useful is taken first, and is
placed after what of its chain is not placed yet; then the next one is taken. A profile is a bank without an overall
score. Its axes with a target are goals; a goal is below its ambition if the target is more than one step (between two
options of the target) above the score, and above its ambition in the opposite case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import assert_never

from maturity.engine.effects import Effects
from maturity.engine.placement import Placement
from maturity.model.advice import Advice
from maturity.model.bank import Bank


@dataclass(frozen=True)
class GoalGaps:
    """The goals of a profile that are below or above their ambition, whatever the open questions turn out to give.

    Goals in line with their ambition, or not settled yet, are in neither field. Both fields are empty outside a
    profile. An open question is one that applies or may apply and has no answer.
    """

    below: Mapping[str, Fraction] = field(default_factory=dict)
    """Axis id of each goal below its ambition to its gap: target minus score, in units of the scale."""
    above: frozenset[str] = frozenset()
    """Axis ids of the goals above their ambition."""


def sort_advice(advice: Iterable[Advice], effects: Effects, goals: GoalGaps) -> tuple[Advice, ...]:
    """Sort `advice`, which is in the bank's order, so that the most useful is first.

    In a profile, advised advice for goals below their ambition goes first, the goals taking turns; then comes other
    advice, then advised advice for goals above their ambition. Everywhere, what has no gain comes last, in the bank's
    order, unless it removes a blocker of the next level, which may be a duty. Within each of these groups the best of
    what is left is taken again and again, by rank, with what has to be followed before it.
    """
    shown = {each.id: each for each in advice}
    return tuple(shown[each] for each in place_advice(shown, effects, goals).placed)


def place_advice(shown: Mapping[str, Advice], effects: Effects, goals: GoalGaps) -> Placement:
    """Place the advice that is shown, by id, in the bank's order, and keep why each stands where it does.

    By what it brings is placed what has a gain, or removes a blocker of the next level.
    """
    bank = effects.evaluation.bank
    placement = Placement(effects)
    ranked = [each for each in shown.values() if each.gain is not None or each.unblocks]
    if not (goals.below or goals.above):
        placement.place_best_first([each.id for each in ranked])
    else:
        _place_by_goal(placement, {each.id: _find_goal(bank, each, goals) for each in ranked}, goals)
    for each in shown:
        if each not in placement.placed:
            placement.place(each)
    return placement


def _place_by_goal(placement: Placement, goal_by_id: Mapping[str, str | None], goals: GoalGaps) -> None:
    """Place the advice of a profile that is placed by what it brings; `goal_by_id` tells which goal each serves."""
    below = {goal: [each for each in goal_by_id if goal_by_id[each] == goal] for goal in goals.below}
    placement.place_in_turns({goal: ids for goal, ids in below.items() if ids}, goals.below)
    placement.place_best_first(each for each, goal in goal_by_id.items() if goal not in goals.above)
    placement.place_best_first(goal_by_id)


def _find_goal(bank: Bank, advice: Advice, goals: GoalGaps) -> str | None:
    """Find the goal below or above its ambition that `advice` serves: its axis, or the nearest ancestor that is one.

    None if there is no such goal, if the advice is about no single axis, and if it is not certain that it fits.
    """
    match advice.status:
        case "advised":
            axis_id = bank.find_axis(bank.recommendation_by_id[advice.id])
            return bank.find_nearest_axis(axis_id, {*goals.below, *goals.above})
        case "possible":
            return None
        case _:
            assert_never(advice.status)
