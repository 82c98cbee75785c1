"""Which channels serve which goals: read from the unscored lists (`role: channels`) of the axes that have a target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from maturity.engine.evaluation import Evaluation
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.scorecard import ChannelUse, Standing

_NOT_HERE = (Standing.NOT_ASKED, Standing.OUT_OF_SCOPE, Standing.NOT_APPLICABLE)


def find_channel_use(bank: Bank, now: Evaluation, targets: Mapping[str, Fraction]) -> ChannelUse | None:
    """Set the goals against the channels.

    A list belongs to the nearest axis with a target, its own or one above it. A list under none says which channels are
    run, whether or not they serve a goal.
    """
    lists = [each for each in bank.questions if each.role == "channels" and now.standings[each.id] not in _NOT_HERE]
    answers = [(each, _chosen(bank, each, now)) for each in lists]
    of_goal: dict[str, list[Channels]] = {}
    for each, chosen in answers:
        goal = _goal(bank, each.axis)
        if goal is not None:
            of_goal.setdefault(goal, []).append(chosen)
    if not of_goal:
        return None
    serving = {goal: None if None in parts else _union(parts) for goal, parts in of_goal.items()}
    inventories = [chosen for each, chosen in answers if _goal(bank, each.axis) is None]
    run = _union(inventories)
    pursued = [goal for goal in serving if targets.get(goal) != bank.scale.min]
    open_lists = tuple(goal for goal in pursued if serving[goal] is None)
    used = _in_order(bank, lists, run | _union(serving.values()))
    served = _union(serving[goal] for goal in pursued)
    known = inventories and None not in inventories
    return ChannelUse(
        channels=used,
        serving=serving,
        without_goal=None if open_lists or None in inventories else tuple(each for each in used if each not in served),
        without_channel=tuple(goal for goal in pursued if goal in targets and serving[goal] == frozenset()),
        not_run=tuple(each for each in used if each not in run) if known else (),
        open_lists=open_lists,
        complete=_is_complete(bank, serving, targets),
    )


Channels = frozenset[str] | None
"""Channels by their option's id; None while the list is open."""


def _goal(bank: Bank, axis: str | None) -> str | None:
    while axis is not None and not bank.axis_by_id[axis].target:
        axis = bank.parent_by_id[axis]
    return axis


def _is_complete(bank: Bank, serving: Mapping[str, Channels], targets: Mapping[str, Fraction]) -> bool:
    """Whether every goal has an ambition, and every one that is pursued, at least one, has a channel."""
    goals = [axis.id for axis in bank.axis_by_id.values() if axis.target]
    pursued = [goal for goal in goals if targets.get(goal) != bank.scale.min]
    return bool(pursued) and all(goal in targets and serving.get(goal) for goal in pursued)


def _chosen(bank: Bank, question: Question, now: Evaluation) -> Channels:
    """The channels chosen, without the option that says "none"; None while there is no answer that counts."""
    answer = now.sheet.get_answer(question.id)
    if now.standings[question.id] is not Standing.ANSWERED or not isinstance(answer.value, tuple):
        return None
    return frozenset(answer.value) - bank.get_exclusive(question)


def _union(chosen: Iterable[frozenset[str] | None]) -> frozenset[str]:
    return frozenset(channel for each in chosen for channel in each or ())


def _in_order(bank: Bank, lists: Iterable[Question], channels: frozenset[str]) -> tuple[str, ...]:
    known = dict.fromkeys(option.id for question in lists for option in bank.get_options(question))
    return tuple(channel for channel in known if channel in channels)
