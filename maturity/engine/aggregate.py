"""From questions to axes to the whole (scoring.md, points 3, 4 and 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import assert_never

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.exact import ONE, add_up
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Combine
from maturity.model.measure import Measure
from maturity.model.scorecard import Standing
from maturity.model.scoring_rules import NotApplicablePolicy


class Reading(Enum):
    """How open questions are counted: left out, as the bottom of their range, as its top.

    The ends of the range rather than the worst and best answers: an open question may turn out not to apply, and only
    a ratio of 0 (or 1) is certain not to raise `low` (or lower `high`) beside a question that is left out.
    """

    POINT = "point"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a question or a sub-axis brings to the axis above: `value` out of `width`, both raw, and its weight.

    A question and a `sum` axis bring raw values, counted from the lowest; any other axis brings its ratio, out of 1.
    """

    value: Fraction
    width: Fraction
    weight: Fraction

    @property
    def ratio(self) -> Fraction:
        """The value as a share of the width, 0..1."""
        return self.value / self.width


Contributions = Mapping[str, Contribution]
"""Question id to what it brings, under one reading; a question that brings nothing is not there."""


@dataclass(frozen=True, slots=True)
class CombinedAxis:
    """An axis, or the whole, under one reading: how it combines its parts, the parts, and the result.

    `parts` are its own questions' contributions and those of its sub-axes, at least one; `result` is what the axis
    brings to the axis above.
    """

    combine: Combine
    parts: tuple[Contribution, ...]
    result: Contribution


CombinedAxes = Mapping[str, CombinedAxis]
"""Axis id (and the whole's) to the axis combined; an axis with nothing scored is not there."""
_NO_AXES: CombinedAxes = MappingProxyType({})


def compute_contributions(
    bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], reading: Reading, questions: Iterable[str]
) -> dict[str, Contribution]:
    """Compute what each of these scored questions brings to its axis under a reading; some bring nothing."""
    contributions: dict[str, Contribution] = {}
    for question_id in questions:
        measure = bank.measure_by_question[question_id]
        raw = _find_raw(bank, sheet, question_id, standings[question_id], reading)
        if raw is not None:
            weight = bank.question_by_id[question_id].weight
            contributions[question_id] = Contribution(raw - measure.lowest, measure.width, weight)
    return contributions


def combine_axes(bank: Bank, contributions: Contributions, unchanged: CombinedAxes = _NO_AXES) -> CombinedAxes:
    """Combine every axis that has something scored, and the whole unless the bank gives none.

    `unchanged` holds axes that are already known under the same contributions: they are taken as they are.
    """
    combined = dict(unchanged)
    parts = _combine_below(bank, bank.axes, contributions, combined)
    if parts and bank.combine != "none":
        combined[ROOT] = CombinedAxis(bank.combine, parts, combine_contributions(bank.combine, parts, ONE))
    return combined


def list_ratios(bank: Bank, combined: CombinedAxes) -> dict[str, Fraction | None]:
    """List the ratio, 0..1, of every axis and of the whole, by axis id; None where nothing is scored."""
    return {
        axis_id: combined[axis_id].result.ratio if axis_id in combined else None for axis_id in (*bank.axis_by_id, ROOT)
    }


def combine_contributions(combine: Combine, parts: tuple[Contribution, ...], weight: Fraction) -> Contribution:
    """Combine contributions, at least one, into that of their axis, which has this weight beside its sister axes."""
    match combine:
        case "mean":
            total = add_up(part.weight for part in parts)
            return Contribution(add_up(part.weight * part.ratio for part in parts) / total, ONE, weight)
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
    """Add each of these axes that has something scored to `combined`, and return what they bring to the axis above."""
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
    """Return the raw value that a question counts with under a reading; None when it is left out."""
    measure = bank.measure_by_question[question]
    match standing:
        case Standing.ANSWERED:
            value = sheet.get_answer(question).value
            assert value is not None
            return measure.get_raw(value)
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.POSSIBLE:
            return _find_open_raw(measure, reading)
        case Standing.NOT_APPLICABLE:
            return _find_not_applicable_raw(measure, bank.policy.not_applicable)
        case Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
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


def _find_not_applicable_raw(measure: Measure, policy: NotApplicablePolicy) -> Fraction | None:
    match policy:
        case "exclude":
            return None
        case "zero":
            return measure.worst
        case "full":
            return measure.best
        case _:
            assert_never(policy)
