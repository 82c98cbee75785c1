"""In what order advice is given (scoring.md, points 8 and 10).

A profile is a bank without an overall score. Its axes with a target are goals; a goal is below its ambition if the
target is more than one step (between two options of the target) above the score, and above its ambition in the opposite
case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.exact import ZERO
from maturity.model.graph import sort_by_dependency
from maturity.model.scorecard import Advice


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


def sort_advice(bank: Bank, advice: list[Advice], goals: GoalGaps) -> tuple[Advice, ...]:
    """Sort `advice`, which is in the bank's order, so that the most useful is first.

    First comes what removes a blocker of the next level, then what gains most per person-day, then the bank's order;
    what has no gain comes last. In a profile, advice for the goals in `goals.below` goes before other advice: see
    `_sort_by_goal`. A recommendation always comes after those that the bank says must be followed before it, as far as
    they are in the list.
    """
    by_use = sorted(advice, key=lambda each: _rank_by_use(bank, each))
    by_goal = {each.id: each for each in _sort_by_goal(bank, by_use, goals)}
    needs = {advice_id: bank.recommendation_by_id[advice_id].after for advice_id in by_goal}
    order, _ = sort_by_dependency(by_goal, needs)
    return tuple(by_goal[advice_id] for advice_id in order)


def _rank_by_use(bank: Bank, advice: Advice) -> tuple[bool, bool, Fraction]:
    """Return the sort key of point 8; advice with equal keys stays in the bank's order, because sorting is stable."""
    gain_per_day = (advice.gain or ZERO) / bank.recommendation_by_id[advice.id].effort
    return (not advice.unblocks, advice.gain is None, -gain_per_day)


def _sort_by_goal(bank: Bank, by_use: list[Advice], goals: GoalGaps) -> list[Advice]:
    """Sort `by_use`, advice that is in order of use, by the goals of a profile.

    First comes advised advice for goals below their ambition: the best for each goal, the widest gap first, then the
    second best for each goal, and so on, because points of two goals are not compared. Then comes other advice, then
    advised advice for goals above their ambition, then what has no gain. Within each group the order of use is kept.
    """
    turns: Counter[str] = Counter()
    keys: dict[str, tuple[int, int, Fraction]] = {}
    for advice in by_use:
        goal = _find_goal(bank, advice, goals)
        if advice.gain is None:
            keys[advice.id] = (3, 0, ZERO)
        elif goal is None or not _is_certain(advice):
            keys[advice.id] = (1, 0, ZERO)
        elif goal in goals.above:
            keys[advice.id] = (2, 0, ZERO)
        else:
            turns[goal] += 1
            keys[advice.id] = (0, turns[goal], -goals.below[goal])
    return sorted(by_use, key=lambda advice: keys[advice.id])


def _find_goal(bank: Bank, advice: Advice, goals: GoalGaps) -> str | None:
    """Find the goal below or above its ambition that `advice` serves: its axis, or the nearest ancestor that is one.

    None if there is no such goal, or if the advice is about no single axis.
    """
    axis_id = bank.find_axis(bank.recommendation_by_id[advice.id])
    return bank.find_nearest_axis(axis_id, {*goals.below, *goals.above})


def _is_certain(advice: Advice) -> bool:
    match advice.status:
        case "advised":
            return True
        case "possible":
            return False
        case _:
            assert_never(advice.status)
