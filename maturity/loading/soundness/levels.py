"""Levels: their thresholds ascend from the bottom of the scale, and their floors are for axes that exist.

A level is a stage of maturity. Its threshold is the score at which it starts (`from`); a floor is the score that it
demands of one axis (`at_least`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank
from maturity.text.catalogue import Message, make_message


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with the levels of `bank`; nothing if its scale is wrong, which `axes.check` reports.

    The first level has to start at the bottom of the scale and to have no floor, each other one over the one before and
    not over the top. A floor has to be on the scale, its ends included, and for an axis that exists.
    """
    scale = bank.scale
    if scale.min >= scale.max:
        return  # reported as MB238
    if bank.levels and bank.levels[0].threshold != scale.min:
        yield Problem("MB226", ("levels", 0, "from"), {"minimum": scale.min}, "first", instead=scale.min)
    for index, (before, after) in enumerate(pairwise(bank.levels), start=1):
        params = {"before": before.threshold, "maximum": scale.max}
        advice = _advise_threshold(bank, index)
        if after.threshold <= before.threshold:
            yield Problem("MB226", ("levels", index, "from"), params, "ascending", help=advice)
        elif after.threshold > scale.max:
            yield Problem("MB226", ("levels", index, "from"), params, "above", help=advice)
    yield from _check_floors(bank)


def _advise_threshold(bank: Bank, index: int) -> Message:
    """Say between which scores the level at `index` may start, after the level before it and before the one after it.

    Where these leave no room, they are what has to change: the advice is to put the levels in order.
    """
    before, top = bank.levels[index - 1].threshold, bank.scale.max
    after = bank.levels[index + 1].threshold if index + 1 < len(bank.levels) else None
    has_room_between = after is not None and before < after <= top
    way = "between" if has_room_between else "up_to" if before < top else "order"
    return make_message(f"MB226.{way}.help", before=before, after=after, maximum=top)


def _check_floors(bank: Bank) -> Iterator[Problem]:
    """Yield floors of the first level, floors for axes that do not exist, and floors that are not on the scale."""
    scale = bank.scale
    if bank.levels and bank.levels[0].at_least:
        yield Problem("MB226", ("levels", 0, "at_least"), {}, "lowest", on_key=True)
    for index, level in enumerate(bank.levels):
        for axis, floor in level.at_least.items():
            pointer = ("levels", index, "at_least", axis)
            if axis not in bank.axis_by_id:
                yield make_unknown_name("MB205", pointer, axis, bank.axis_by_id, on_key=True)
            elif not scale.min <= floor <= scale.max:
                yield Problem("MB226", pointer, {"minimum": scale.min, "maximum": scale.max}, "floor")
