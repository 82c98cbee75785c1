"""Floors of levels: where they are, and which of them hold anyway wherever their level is reached."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.mutation.proofs import decides_order, list_child_axes
from maturity.lint.mutation.reachable_scores import has_score_between
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT


def list_floors(bank: Bank) -> Iterator[tuple[int, str, Fraction]]:
    """Yield each floor: the index of its level, counted from 0, the id of its axis, and the score that it demands."""
    for index, level in enumerate(bank.levels):
        if index:
            for axis_id, floor in level.at_least.items():
                yield index, axis_id, floor


def find_redundancy(bank: Bank, changed: Bank, index: int, axis_id: str) -> str | None:
    """Say why a floor decides nothing, neither as it is in `bank` nor as it is in `changed`.

    `lower_floor`: a lower level demands as much, and each level needs all before it. `threshold_demands`: with so low a
    score on that axis the threshold is out of reach, and there is no order of advice, in which what reaches a missed
    floor goes first. `no_such_score`: no answers give the axis a score that one of the two floors lets pass alone. None
    if nothing is proved.
    """
    floors = [each.levels[index].at_least.get(axis_id, bank.scale.min) for each in (bank, changed)]
    before = [level.at_least.get(axis_id, bank.scale.min) for level in bank.levels[1:index]]
    if before and max(floors) <= max(before):
        return "lower_floor"
    reachable = None if decides_order(bank) else _find_best_without(bank, axis_id, max(floors))
    if reachable is not None and reachable <= bank.levels[index].threshold:
        return "threshold_demands"
    return None if has_score_between(bank, axis_id, min(floors), max(floors)) else "no_such_score"


def _find_best_without(bank: Bank, axis_id: str, floor: Fraction) -> Fraction | None:
    """Return an overall score that nobody reaches whose score on a top axis is under `floor`; None if not known.

    All other axes are then at their best. What does not apply only makes the axis weigh more.
    """
    axes = list(list_child_axes(bank, ROOT))
    axis = next((each for each in axes if each.id == axis_id), None)
    if axis is None or bank.combine != "mean":
        return None
    share = axis.weight / sum(each.weight for each in axes)
    return bank.scale.max - share * (bank.scale.max - floor)
