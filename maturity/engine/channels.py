"""Which channels serve which goals: read from the unscored lists (`role: channels`) of the axes that have a target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.scorecard import ChannelUse, Standing

_NOT_HERE = (Standing.NOT_ASKED, Standing.OUT_OF_SCOPE)


def channel_use(bank: Bank, now: Evaluation, targets: Mapping[str, Fraction]) -> ChannelUse | None:
    """Set the goals against the channels.

    The list of an axis without a target says which channels are run, whether or not they serve a goal.
    """
    lists = [each for each in bank.questions if each.role == "channels" and now.standings[each.id] not in _NOT_HERE]
    goals = {each.axis: each for each in lists if bank.axis_by_id[each.axis].target}
    if not goals:
        return None
    serving = {axis: _chosen(bank, each, now.sheet.answer(each.id)) for axis, each in goals.items()}
    inventories = [
        _chosen(bank, each, now.sheet.answer(each.id)) for each in lists if not bank.axis_by_id[each.axis].target
    ]
    run = _union(inventories)
    named = _union(serving.values())
    used = _in_order(bank, lists, run | named)
    pursued = [axis for axis in goals if targets.get(axis) != bank.scale.min]
    is_open = None in inventories or any(serving[axis] is None for axis in pursued)
    served = _union(serving[axis] for axis in pursued)
    return ChannelUse(
        channels=used,
        serving=serving,
        without_goal=None if is_open else tuple(each for each in used if each not in served),
        without_channel=tuple(axis for axis in pursued if axis in targets and serving[axis] == frozenset()),
        not_run=tuple(each for each in used if each not in run) if inventories and None not in inventories else (),
    )


def _chosen(bank: Bank, question: Question, answer: Answer) -> frozenset[str] | None:
    """The channels chosen, without the option that says "none"; None while there is no answer."""
    if answer.state is State.NOT_APPLICABLE:
        return frozenset()
    if answer.state is not State.ANSWERED or not isinstance(answer.value, tuple):
        return None
    return frozenset(answer.value) - bank.exclusive_of(question)


def _union(chosen: Iterable[frozenset[str] | None]) -> frozenset[str]:
    return frozenset(channel for each in chosen for channel in each or ())


def _in_order(bank: Bank, lists: Iterable[Question], channels: frozenset[str]) -> tuple[str, ...]:
    known = dict.fromkeys(option.id for question in lists for option in bank.options_of(question))
    return tuple(channel for channel in known if channel in channels)
