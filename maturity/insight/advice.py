"""The advice of a scorecard as a numbered list: what to show of it, how it is ordered, what each part waits for.

Advice is a recommendation of the bank that fits a scorecard (advised) or may fit it (possible). Its gain is what
following it adds to a score. A move is the least answer to a question that following it brings. A goal is an axis with
a target in a bank without an overall score. Numbers are
positions in `list_numbered(card)`, counted from 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from maturity.insight.goals import find_goals
from maturity.model.advice import Advice
from maturity.model.scorecard import AxisScore, ProvisionalCause, Scorecard

AdviceOrder = Literal["goals", "short", "levels"]
"""How advice is ordered, apart from prerequisites, which always come before what needs them.

goals: first what serves goals below their target; short: by gain per person-day; levels: first what brings an axis up
to what the next overall level needs, then by gain per person-day.
"""
Awaited = Literal["answers", "goal", "ambition", "duty", "facts"]
"""What has to be answered to know whether a possible recommendation fits.

answers: the open questions in `Advice.because`; goal: the same questions, where none is in its moves and the stance of
its goal (below, in line, above) is not settled; ambition: the target of an axis that its `when` names; duty: a
duty that names it, of which it is not known whether it is met; facts: fields of the profile.
"""


@dataclass(frozen=True)
class AdviceShown:
    """The part of a scorecard's advice that a reader is shown; `choose_advice` makes it."""

    listed: tuple[Advice, ...]
    """The first ones of the list, in its order, so that the first has the number 1."""
    general: tuple[Advice, ...]
    """Those after `listed` that concern no single goal. They have no gain, so that their place says little."""
    left: int
    """How many of the list are neither in `listed` nor in `general`."""


def choose_advice(card: Scorecard, most: int | None) -> AdviceShown:
    """Choose what to show of the advice of `card`.

    That is the first `most` of the list and, of what follows, at most `most` that concern no single goal: advised,
    without a gain, about no axis, in a scorecard with goals. If `most` is None, the whole list is in `listed`.
    """
    numbered = list_numbered(card)
    listed = numbered[:most]
    others = numbered[len(listed) :]
    general = tuple(each for each in others if _is_general(card, each))[:most]
    return AdviceShown(listed, general, len(others) - len(general))


def find_gain_causes(card: Scorecard, axis_id: str | None) -> tuple[ProvisionalCause, ...]:
    """Find why the score on which a gain is worked out is provisional; empty if it is not.

    That is the overall score; without one, the score of the axis `axis_id`, on which the gain is told.
    """
    axis = None if card.overall is not None or axis_id is None else card.axis_by_id.get(axis_id)
    return card.provisional_causes if axis is None else axis.provisional_causes


def list_numbered(card: Scorecard) -> tuple[Advice, ...]:
    """List the advice of `card` that has a number: all of it but what is told with the duty that names it.

    That is advice which improves no answer, and which a duty names that is not met for certain.
    """
    told = {finding.duty.recommendation for finding in card.duties if finding.holds is not True}
    recommendations = card.bank.recommendation_by_id
    return tuple(each for each in card.advice if each.id not in told or recommendations[each.id].moves)


def _is_general(card: Scorecard, advice: Advice) -> bool:
    """Tell whether advice in a scorecard with goals is advised, has no gain, and is about no single axis."""
    if not find_goals(card).axes or advice.status != "advised" or advice.gain is not None:
        return False
    return card.bank.find_axis(card.bank.recommendation_by_id[advice.id]) is None


def find_advice_order(card: Scorecard) -> AdviceOrder:
    """Find how the advice of a scorecard is ordered (scoring.md, points 8 and 10).

    "goals" if it has goals; "short" for the short version of a bank and without an overall score; otherwise "levels".
    """
    if find_goals(card).axes:
        return "goals"
    return "short" if card.sheet.scope == "express" or card.overall is None else "levels"


def find_awaited(card: Scorecard, advice: Advice) -> Awaited | None:
    """Find what has to be answered to know whether `advice` fits; None if it is advised, and so fits for certain."""
    match advice.status:
        case "advised":
            return None
        case "possible":
            return _find_awaited(card, advice)
        case _:
            assert_never(advice.status)


def _find_awaited(card: Scorecard, advice: Advice) -> Awaited:
    """Find what has to be answered to know whether `advice`, which is possible, fits."""
    recommendation = card.bank.recommendation_by_id[advice.id]
    if advice.because:
        on_goal = find_unsettled_goal(card, advice) is not None
        return "goal" if on_goal and not set(recommendation.moves).intersection(advice.because) else "answers"
    names = recommendation.when.find_names() if recommendation.when else ()
    axes = {name.id for name in names if name.space in ("target", "gap")}
    if any(axis.id in axes and axis.target is None for axis in card.axes):
        return "ambition"
    return "duty" if list_open_duties(card, advice) else "facts"


def list_open_duties(card: Scorecard, advice: Advice) -> list[str]:
    """List the ids of the duties that name a recommendation, and of which it is not known whether they are met."""
    named = (finding for finding in card.duties if finding.duty.recommendation == advice.id)
    return [finding.duty.id for finding in named if finding.holds is None]


def find_unsettled_goal(card: Scorecard, advice: Advice) -> AxisScore | None:
    """Find the goal that the recommendation names as its axis, if open questions can change the goal's stance.

    None if they cannot, if it names no axis, and if that axis is no goal.
    """
    named = card.bank.recommendation_by_id[advice.id].axis
    return next((axis for axis in find_goals(card).axes if axis.id == named and len(axis.stances) > 1), None)


def list_prerequisite_numbers(card: Scorecard, advice: Advice) -> list[int]:
    """List the numbers, ascending, of the direct prerequisites of `advice`: what the bank's `after` names.

    Prerequisites that are not in the list have no number and are left out.
    """
    before = card.bank.recommendation_by_id[advice.id].after
    return _list_numbers(card, [each for each in list_numbered(card) if each.id in before])


def list_chain_numbers(card: Scorecard, advice: Advice) -> list[int]:
    """List the numbers, ascending, of what has to be followed before `advice`: its chain without itself.

    Besides the direct prerequisites, these are what the direct ones need themselves, and so on.
    """
    return _list_numbers(card, [each for each in list_numbered(card) if each.id in advice.chain[:-1]])


def list_dependent_numbers(card: Scorecard, advice: Advice) -> list[int]:
    """List the numbers, ascending, of the advice that has `advice` as a direct prerequisite."""
    recommendations = card.bank.recommendation_by_id
    return _list_numbers(card, [each for each in list_numbered(card) if advice.id in recommendations[each.id].after])


def _list_numbers(card: Scorecard, wanted: Sequence[Advice]) -> list[int]:
    """List the numbers, ascending, that the advice in `wanted` has in the list of `card`."""
    ids = {each.id for each in wanted}
    return [number for number, each in enumerate(list_numbered(card), start=1) if each.id in ids]
