"""Which channels serve which goals, from the unscored lists of channels (`role: channels`; scoring.md, point 10).

A channel is a way to reach people, such as a newsletter; it is an option of such a list. A goal is an axis with a
target; it is pursued if its ambition is above the lowest or not given. A list belongs to the goal on its own axis or on
the nearest ancestor that has a target. A list without such an axis is an inventory: it says which channels are run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.scorecard import ChannelUse
from maturity.model.standing import APPLICABLE, Standing
from tests.engine.former_scorer.evaluation import Evaluation

Channels = frozenset[str] | None
"""The ids of the options chosen in a list of channels; None while the list is open, that is without an answer."""


def find_channel_use(evaluation: Evaluation, targets: Mapping[str, Fraction]) -> ChannelUse | None:
    """Find which channels serve which goals; None if no list that belongs to a goal applies here.

    `targets` maps axis id to target, in units of the scale, for the axes whose target is answered.
    """
    bank = evaluation.bank
    lists = [each for each in bank.questions if each.lists_channels and _is_asked(evaluation.standings[each.id])]
    of_goals, inventories = _group_by_goal(evaluation, lists)
    if not of_goals:
        return None
    serving = {goal: None if None in chosen else _unite(chosen) for goal, chosen in of_goals.items()}
    pursued = [goal for goal in serving if _is_pursued(bank, goal, targets)]
    open_lists = tuple(goal for goal in pursued if serving[goal] is None)
    run, served = _unite(inventories), _unite(serving[goal] for goal in pursued)
    used = _sort_channels(bank, lists, run | _unite(serving.values()))
    any_open = bool(open_lists) or None in inventories
    run_is_known = bool(inventories) and None not in inventories
    return ChannelUse(
        channels=used,
        serving=serving,
        without_goal=None if any_open else tuple(channel for channel in used if channel not in served),
        without_channel=tuple(goal for goal in pursued if goal in targets and serving[goal] == frozenset()),
        not_run=tuple(channel for channel in used if channel not in run) if run_is_known else (),
        open_lists=open_lists,
        complete=_is_complete(bank, serving, targets),
    )


def _group_by_goal(
    evaluation: Evaluation, lists: Iterable[Question]
) -> tuple[dict[str, list[Channels]], list[Channels]]:
    """Group the answers to `lists` by goal: axis id of the goal to answers; then, apart, the answers to inventories."""
    of_goals: dict[str, list[Channels]] = {}
    inventories: list[Channels] = []
    for question in lists:
        goal = evaluation.bank.find_nearest_axis(question.axis, evaluation.bank.target_by_axis)
        answers = inventories if goal is None else of_goals.setdefault(goal, [])
        answers.append(_find_chosen(evaluation, question))
    return of_goals, inventories


def _is_pursued(bank: Bank, goal: str, targets: Mapping[str, Fraction]) -> bool:
    """Whether the ambition of a goal is above the lowest, or not given."""
    return targets.get(goal) != bank.scale.min


def _is_complete(bank: Bank, serving: Mapping[str, Channels], targets: Mapping[str, Fraction]) -> bool:
    """Whether at least one goal is pursued, and each goal that is pursued has a target and a channel that serves it."""
    pursued = [goal for goal in bank.target_by_axis if _is_pursued(bank, goal, targets)]
    return bool(pursued) and all(goal in targets and serving.get(goal) for goal in pursued)


def _is_asked(standing: Standing) -> bool:
    """Whether a list applies; one that offers nothing does: it is answered with no channel, without being asked."""
    return standing in APPLICABLE or standing is Standing.NOTHING_OFFERED


def _find_chosen(evaluation: Evaluation, question: Question) -> Channels:
    """Find the channels chosen in a list, without its exclusive options such as "none"; None while the list is open."""
    if evaluation.standings[question.id] is Standing.NOTHING_OFFERED:
        return frozenset()
    answer = evaluation.sheet.get_answer(question.id)
    if evaluation.standings[question.id] is not Standing.ANSWERED or not isinstance(answer.value, tuple):
        return None
    return frozenset(answer.value) - evaluation.bank.get_exclusive(question)


def _unite(lists: Iterable[Channels]) -> frozenset[str]:
    """Return the channels of all `lists` together; a list that is open adds nothing."""
    return frozenset(channel for chosen in lists for channel in chosen or ())


def _sort_channels(bank: Bank, lists: Iterable[Question], channels: frozenset[str]) -> tuple[str, ...]:
    """Return `channels` in the order in which `lists` first offer them."""
    offered = dict.fromkeys(option.id for question in lists for option in bank.get_options(question))
    return tuple(channel for channel in offered if channel in channels)
