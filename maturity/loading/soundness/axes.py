"""Axes: questions hang on axes that exist and have no sub-axes; the scale has a width."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Questions without a place, and a scale without a width."""
    leaves = tuple(axis.id for axis in bank.axis_by_id.values() if not axis.axes)
    for place, question in enumerate(bank.questions):
        pointer = ("questions", place, "axis")
        axis = bank.axis_by_id.get(question.axis)
        if axis is None:
            yield Problem("MB205", pointer, {"id": question.axis}, wanted=question.axis, known=leaves)
        elif axis.axes:
            known = tuple(below.id for below in axis.axes)
            yield Problem("MB221", pointer, {"axis": axis.id, "question": question.id}, known=known)
    if bank.scale.min >= bank.scale.max:
        yield Problem("MB238", ("scale",))
