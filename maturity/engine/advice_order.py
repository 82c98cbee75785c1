"""In what order advice is given (scoring.md, points 8 and 10)."""

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
    """The goals of a profile whose practice is certainly below their ambition, or certainly above it.

    `below` maps the goal (an axis id) to its gap, in units of the scale. Both are empty outside a profile.
    """

    below: Mapping[str, Fraction] = field(default_factory=dict)
    above: frozenset[str] = frozenset()


def sort_advice(bank: Bank, advice: list[Advice], goals: GoalGaps) -> tuple[Advice, ...]:
    """Sort advice, the most useful first.

    What removes a blocker goes first, then what gains most per person-day, then the bank's order, except that goals
    below their ambition go before the rest; and what is to be done first always goes before what needs it.
    """
    by_use = sorted(advice, key=lambda each: _rank_by_use(bank, each))
    by_goal = {each.id: each for each in _sort_by_goal(bank, by_use, goals)}
    needs = {advice_id: bank.recommendation_by_id[advice_id].after for advice_id in by_goal}
    order, _ = sort_by_dependency(by_goal, needs)
    return tuple(by_goal[advice_id] for advice_id in order)


def _rank_by_use(bank: Bank, advice: Advice) -> tuple[bool, bool, Fraction]:
    """Return the sort key of point 8; equal keys keep the bank's order, because sorting is stable."""
    gain_per_day = (advice.gain or ZERO) / bank.recommendation_by_id[advice.id].effort
    return (not advice.unblocks, advice.gain is None, -gain_per_day)


def _sort_by_goal(bank: Bank, by_use: list[Advice], goals: GoalGaps) -> list[Advice]:
    """Sort advice that is in order of use by the goals of a profile.

    Goals below their ambition take turns, the widest gap first, because points of two goals are not set against each
    other; then comes other advice, then that for goals above their ambition, then what has no gain.
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
    """Find the goal below or above its ambition that advice serves: its axis or the nearest above it; None if none."""
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
