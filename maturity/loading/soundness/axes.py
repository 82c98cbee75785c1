"""Axes: each question belongs to a leaf axis, which has no sub-axes; the bottom of the scale is under its top."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Yield the questions of `bank` on an axis that is missing or has sub-axes, and a scale that does not ascend."""
    leaves = tuple(axis.id for axis in bank.axis_by_id.values() if not axis.axes)
    for index, question in enumerate(bank.questions):
        pointer = ("questions", index, "axis")
        axis = bank.axis_by_id.get(question.axis)
        if axis is None:
            yield make_unknown_name("MB205", pointer, question.axis, leaves, on_key=False)
        elif axis.axes:
            leaves_below = tuple(below.id for below in axis.axes)
            yield Problem("MB221", pointer, {"axis": axis.id, "question": question.id}, possible=leaves_below)
    if bank.scale.min >= bank.scale.max:
        yield Problem("MB238", ("scale",))
