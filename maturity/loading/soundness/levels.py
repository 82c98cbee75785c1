"""Levels: they ascend from the bottom of the scale, and their floors stand on axes that exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maturity.loading.problem import Problem
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Levels that leave a gap, do not ascend, or rest on nothing."""
    scale = bank.scale
    if scale.min >= scale.max:
        return  # told as MB238
    if bank.levels and bank.levels[0].threshold != scale.min:
        yield Problem("MB226", ("levels", 0, "from"), {"minimum": scale.min}, "first")
    for place, (before, after) in enumerate(pairwise(bank.levels), start=1):
        if after.threshold <= before.threshold:
            yield Problem("MB226", ("levels", place, "from"), {"before": before.threshold}, "ascending")
        elif after.threshold > scale.max:
            yield Problem("MB226", ("levels", place, "from"), {"maximum": scale.max}, "above")
    yield from _floors(bank)


def _floors(bank: Bank) -> Iterator[Problem]:
    scale = bank.scale
    if bank.levels and bank.levels[0].at_least:
        yield Problem("MB226", ("levels", 0, "at_least"), {}, "lowest", key=True)
    for place, level in enumerate(bank.levels):
        for axis, floor in level.at_least.items():
            pointer = ("levels", place, "at_least", axis)
            if axis not in bank.axis_by_id:
                yield Problem("MB205", pointer, {"id": axis}, key=True, wanted=axis, known=bank.axis_by_id)
            elif not scale.min <= floor <= scale.max:
                yield Problem("MB226", pointer, {"minimum": scale.min, "maximum": scale.max}, "floor")
