"""The advice of a scorecard as a list: which items to show, how they are ordered, and what each waits for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from maturity.insight.goals import find_goals
from maturity.model.scorecard import Advice, AxisScore, Scorecard

AdviceOrder = Literal["goals", "short", "levels"]
"""How advice is ordered: goals below their ambition first; by gain per day alone; or what unblocks a level first."""
Awaited = Literal["answers", "goal", "ambition", "facts"]
"""What would decide whether a possible recommendation fits: open questions that it moves; open questions that settle
the stance of its goal; the ambition of its goal; or facts of the profile."""


@dataclass(frozen=True)
class AdviceShown:
    """Which recommendations a reader is shown, in the order in which to look at them."""

    listed: tuple[Advice, ...]
    """The first ones; each has the number that it has in the whole list."""
    general: tuple[Advice, ...]
    """Those that concern all goals together: they raise no answer, and so come last, but are shown all the same."""
    left: int
    """How many more there are."""


def choose_advice(card: Scorecard, most: int | None) -> AdviceShown:
    """Choose the recommendations to show: `most` of them, or all if `most` is None, and the general ones."""
    listed = card.advice[:most]
    others = card.advice[len(listed) :]
    general = tuple(each for each in others if _is_general(card, each))[:most]
    return AdviceShown(listed, general, len(others) - len(general))


def _is_general(card: Scorecard, advice: Advice) -> bool:
    if not find_goals(card).axes or advice.status != "advised" or advice.gain is not None:
        return False
    return card.bank.find_axis(card.bank.recommendation_by_id[advice.id]) is None


def find_advice_order(card: Scorecard) -> AdviceOrder:
    """Find how the advice of a scorecard is ordered (scoring.md, points 8 and 10)."""
    if find_goals(card).axes:
        return "goals"
    return "short" if card.sheet.scope == "express" or card.overall is None else "levels"


def find_awaited(card: Scorecard, advice: Advice) -> Awaited | None:
    """Find what a recommendation waits for; None for one that certainly fits."""
    match advice.status:
        case "advised":
            return None
        case "possible":
            return _find_awaited(card, advice)
        case _:
            assert_never(advice.status)


def _find_awaited(card: Scorecard, advice: Advice) -> Awaited:
    recommendation = card.bank.recommendation_by_id[advice.id]
    if advice.because:
        on_goal = find_unsettled_goal(card, advice) is not None
        return "goal" if on_goal and not set(recommendation.moves).intersection(advice.because) else "answers"
    names = recommendation.when.find_names() if recommendation.when else ()
    axes = {name.id for name in names if name.space in ("target", "gap")}
    return "ambition" if any(axis.id in axes and axis.target is None for axis in card.axes) else "facts"


def find_unsettled_goal(card: Scorecard, advice: Advice) -> AxisScore | None:
    """Find the goal that a recommendation names, if open questions can still change its stance."""
    named = card.bank.recommendation_by_id[advice.id].axis
    return next((axis for axis in find_goals(card).axes if axis.id == named and len(axis.stances) > 1), None)


def list_prerequisite_numbers(card: Scorecard, advice: Advice) -> list[int]:
    """List the numbers, counted from 1, of the recommendations of the list that have to be followed before this one."""
    before = card.bank.recommendation_by_id[advice.id].after
    return _list_numbers(card, [each for each in card.advice if each.id in before])


def list_dependent_numbers(card: Scorecard, advice: Advice) -> list[int]:
    """List the numbers, counted from 1, of the recommendations of the list that wait for this one."""
    recommendations = card.bank.recommendation_by_id
    return _list_numbers(card, [each for each in card.advice if advice.id in recommendations[each.id].after])


def _list_numbers(card: Scorecard, wanted: Sequence[Advice]) -> list[int]:
    ids = {each.id for each in wanted}
    return [number for number, each in enumerate(card.advice, start=1) if each.id in ids]


def list_prerequisites(card: Scorecard, advice: Advice) -> list[str]:
    """List the recommendations, by id, that have to be followed before this one and are in the list too."""
    present = {each.id for each in card.advice}
    return [each for each in card.bank.recommendation_by_id[advice.id].after if each in present]
