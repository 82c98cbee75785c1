"""Which channels serve which goals, from the unscored lists of channels (`role: channels`; scoring.md, point 10).

A channel is a way to reach people, such as a newsletter; it is an option of such a list. A goal is an axis with a
target; it is pursued if its ambition is above the lowest or not given. A list belongs to the goal on its own axis or on
the nearest ancestor that has a target. A list without such an axis is an inventory: it says which channels are run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from maturity.engine.evaluation import Evaluation
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.scorecard import ChannelUse
from maturity.model.standing import APPLICABLE, Standing

Channels = frozenset[str] | None
"""The ids of the options chosen in a list of channels; None while the list is open, that is without an answer."""


def find_channel_use(evaluation: Evaluation, targets: Mapping[str, Fraction]) -> ChannelUse | None:
    """Find which channels serve which goals; None if no list that belongs to a goal applies here.

    `targets` maps axis id to target, in units of the scale, for the axes whose target is answered.
    """
    bank = evaluation.bank
    lists = [each for each in _find_lists(bank) if _is_asked(evaluation.standings[each.question.id])]
    of_goals, inventories = _group_by_goal(evaluation, lists)
    if not of_goals:
        return None
    serving = {goal: None if None in chosen else _unite(chosen) for goal, chosen in of_goals.items()}
    pursued = [goal for goal in serving if _is_pursued(bank, goal, targets)]
    open_lists = tuple(goal for goal in pursued if serving[goal] is None)
    run, served = _unite(inventories), _unite(serving[goal] for goal in pursued)
    used = _sort_channels(lists, run | _unite(serving.values()))
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


class _ChannelList(NamedTuple):
    """A list of channels of a bank."""

    question: Question
    goal: str | None
    """The goal that it belongs to; None for an inventory."""
    exclusive: frozenset[str]
    """Its options that are no channel, such as "none"."""
    options: tuple[str, ...]
    """All that it offers."""


class _ChannelLists(tuple[_ChannelList, ...]):
    """Every list of a bank, in its order."""

    __slots__ = ()


def _find_lists(bank: Bank) -> _ChannelLists:
    """Find the lists of channels of a bank, once."""
    kept = bank.workspace.get(_ChannelLists)
    if not isinstance(kept, _ChannelLists):
        lists = (_describe_list(bank, each) for each in bank.questions if each.lists_channels)
        kept = bank.workspace[_ChannelLists] = _ChannelLists(lists)
    return kept


def _describe_list(bank: Bank, question: Question) -> _ChannelList:
    goal = bank.find_nearest_axis(question.axis, bank.target_by_axis)
    options = tuple(option.id for option in bank.get_options(question))
    return _ChannelList(question, goal, bank.get_exclusive(question), options)


def _group_by_goal(
    evaluation: Evaluation, lists: Iterable[_ChannelList]
) -> tuple[dict[str, list[Channels]], list[Channels]]:
    """Group the answers to `lists` by goal: axis id of the goal to answers; then, apart, the answers to inventories."""
    of_goals: dict[str, list[Channels]] = {}
    inventories: list[Channels] = []
    for each in lists:
        answers = inventories if each.goal is None else of_goals.setdefault(each.goal, [])
        answers.append(_find_chosen(evaluation, each))
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


def _find_chosen(evaluation: Evaluation, channel_list: _ChannelList) -> Channels:
    """Find the channels chosen in a list, without its exclusive options such as "none"; None while the list is open."""
    question = channel_list.question.id
    if evaluation.standings[question] is Standing.NOTHING_OFFERED:
        return frozenset()
    answer = evaluation.sheet.get_answer(question)
    if evaluation.standings[question] is not Standing.ANSWERED or not isinstance(answer.value, tuple):
        return None
    return frozenset(answer.value) - channel_list.exclusive


def _unite(lists: Iterable[Channels]) -> frozenset[str]:
    """Return the channels of all `lists` together; a list that is open adds nothing."""
    return frozenset(channel for chosen in lists for channel in chosen or ())


def _sort_channels(lists: Iterable[_ChannelList], channels: frozenset[str]) -> tuple[str, ...]:
    """Return `channels` in the order in which `lists` first offer them."""
    offered = dict.fromkeys(option for each in lists for option in each.options)
    return tuple(channel for channel in offered if channel in channels)
