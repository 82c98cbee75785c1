"""From the answers of questions to the scores of axes and of the whole (scoring.md, points 3, 4 and 7).

A raw value is what an answer is worth in its question; the ratio is the same on 0..1. A contribution is what a
question, or an axis, brings to the axis that it belongs to. Axes are combined from the bottom up; the whole has the id
`overall`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import assert_never

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.exact import ONE, add_up
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Combine
from maturity.model.measure import Measure
from maturity.model.scoring_rules import NotApplicablePolicy
from maturity.model.standing import Standing


class Reading(Enum):
    """How open questions are counted; a question is open if it applies or may apply, and has no answer.

    The ends of a question's range are taken rather than its worst and best answer: an open question may turn out not to
    apply, and then only a ratio of 0 is certain not to have made `low` higher than it is without that question, and
    only a ratio of 1 not to have made `high` lower.
    """

    POINT = "point"
    """They are left out."""
    LOW = "low"
    """Each counts at the lowest end of its range, with a ratio of 0."""
    HIGH = "high"
    """Each counts at the highest end of its range, with a ratio of 1."""


@dataclass(frozen=True)
class Contribution:
    """What a question or a sub-axis brings to the axis that it belongs to.

    For a question, `value` is the raw value minus the lowest one, and `width` the highest minus the lowest. For an axis
    with `combine: sum`, they are the weighted sums of the values and of the widths of its parts. For any other axis,
    `value` is its ratio and `width` is 1.
    """

    value: Fraction
    """How much was reached, from 0 to `width`."""
    width: Fraction
    """The most that can be reached; above 0."""
    weight: Fraction
    """How much the question or sub-axis counts beside its siblings."""

    @cached_property
    def ratio(self) -> Fraction:
        """The value divided by the width, 0..1."""
        return self.value / self.width

    @cached_property
    def weighted_ratio(self) -> Fraction:
        """The ratio times the weight; kept, because each change of a sibling asks for it again."""
        return self.ratio * self.weight


Contributions = Mapping[str, Contribution]
"""Question id to its contribution, under one reading; questions that bring nothing are left out."""


@dataclass(frozen=True, slots=True)
class CombinedAxis:
    """One axis, or the whole, under one reading: how its parts are combined, the parts, and the result."""

    combine: Combine
    """How the parts are combined: weighted mean, sum of raw values, or lowest ratio."""
    parts: tuple[Contribution, ...]
    """The contributions of its own questions, then those of its sub-axes; at least one."""
    result: Contribution
    """What this axis brings to its parent."""


CombinedAxes = Mapping[str, CombinedAxis]
"""Axis id to the combined axis; the whole, except in a profile, is under `overall`.

An axis without any contribution is left out.
"""
_NO_AXES: CombinedAxes = MappingProxyType({})


def compute_contributions(
    bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], reading: Reading, questions: Iterable[str]
) -> dict[str, Contribution]:
    """Compute what each of the scored `questions` (ids) brings to its axis under `reading`, by question id.

    Left out are questions that are not asked or out of scope; under POINT, those that are open; and those answered
    "does not apply" where the bank's policy is `exclude`. Under the policies `zero` and `full` these count with the
    worst or best answer that can be given.
    """
    contributions: dict[str, Contribution] = {}
    for question_id in questions:
        measure = bank.measure_by_question[question_id]
        raw = _find_raw(bank, sheet, question_id, standings[question_id], reading)
        if raw is not None:
            weight = bank.question_by_id[question_id].weight
            contributions[question_id] = Contribution(raw - measure.lowest, measure.width, weight)
    return contributions


def combine_axes(bank: Bank, contributions: Contributions, unchanged: CombinedAxes = _NO_AXES) -> CombinedAxes:
    """Combine every axis that has a contribution, and the whole unless `bank` is a profile (`combine: none`).

    `unchanged` holds combined axes that are already known for the same contributions: they are taken as they are.
    """
    combined = dict(unchanged)
    parts = _combine_below(bank, bank.axes, contributions, combined)
    if parts and bank.combine != "none":
        combined[ROOT] = CombinedAxis(bank.combine, parts, combine_contributions(bank.combine, parts, ONE))
    return combined


def list_ratios(bank: Bank, combined: CombinedAxes) -> dict[str, Fraction | None]:
    """List the ratio, 0..1, of every axis and of the whole, by axis id; None where `combined` has no such axis."""
    return {
        axis_id: combined[axis_id].result.ratio if axis_id in combined else None for axis_id in (*bank.axis_by_id, ROOT)
    }


def combine_contributions(combine: Combine, parts: tuple[Contribution, ...], weight: Fraction) -> Contribution:
    """Combine `parts`, at least one, into the contribution of their axis; `weight` is the weight of that axis."""
    match combine:
        case "mean":
            total = add_up(part.weight for part in parts)
            return Contribution(add_up(part.weighted_ratio for part in parts) / total, ONE, weight)
        case "sum":
            value = add_up(part.weight * part.value for part in parts)
            return Contribution(value, add_up(part.weight * part.width for part in parts), weight)
        case "min":
            return Contribution(min(part.ratio for part in parts), ONE, weight)
        case _:
            assert_never(combine)


def _combine_below(
    bank: Bank, axes: Iterable[Axis], contributions: Contributions, combined: dict[str, CombinedAxis]
) -> tuple[Contribution, ...]:
    """Add each of `axes` that has a contribution to `combined`, and return what they bring to their parent."""
    results: list[Contribution] = []
    for axis in axes:
        if axis.id not in combined:
            own = (contributions[each.id] for each in bank.questions_by_axis[axis.id] if each.id in contributions)
            parts = (*own, *_combine_below(bank, axis.axes, contributions, combined))
            if not parts:
                continue
            result = combine_contributions(axis.combine, parts, axis.weight)
            combined[axis.id] = CombinedAxis(axis.combine, parts, result)
        results.append(combined[axis.id].result)
    return tuple(results)


def _find_raw(bank: Bank, sheet: Sheet, question: str, standing: Standing, reading: Reading) -> Fraction | None:
    """Return the raw value that a question counts with under `reading`; None if it is left out."""
    measure = bank.measure_by_question[question]
    match standing:
        case Standing.ANSWERED:
            value = sheet.get_answer(question).value
            assert value is not None
            return measure.get_raw(value)
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM | Standing.POSSIBLE:
            return _find_open_raw(measure, reading)
        case Standing.NOT_APPLICABLE:
            return find_not_applicable_raw(measure, bank.policy.not_applicable)
        case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return None
        case _:
            assert_never(standing)


def _find_open_raw(measure: Measure, reading: Reading) -> Fraction | None:
    match reading:
        case Reading.POINT:
            return None
        case Reading.LOW:
            return measure.lowest
        case Reading.HIGH:
            return measure.highest
        case _:
            assert_never(reading)


def find_not_applicable_raw(measure: Measure, policy: NotApplicablePolicy) -> Fraction | None:
    """Find the raw value with which "does not apply" counts under `policy`; None if the question is left out."""
    match policy:
        case "exclude":
            return None
        case "zero":
            return measure.worst
        case "full":
            return measure.best
        case _:
            assert_never(policy)
