"""From questions to axes to the whole (scoring.md, points 3, 4 and 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from maturity.model.answers import Sheet
from maturity.model.bank import Bank, Policy
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Question
from maturity.model.measure import Measure
from maturity.model.scorecard import OPEN, Standing

ONE = Fraction(1)


class Reading(Enum):
    """How open questions are read: left out, at the bottom of their range, at its top.

    The ends of the range rather than the worst and best answers: an open question may turn out not to apply, and only
    a ratio of 0 (or 1) is certain not to raise `low` (or lower `high`) beside a question that is left out.
    """

    POINT = "point"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a question or a sub-axis brings to the axis above: `value` out of `width`, both raw, and its weight.

    A question and a `sum` axis bring raw values; any other axis brings its ratio, out of 1.
    """

    value: Fraction
    width: Fraction
    weight: Fraction

    @property
    def ratio(self) -> Fraction:
        """0..1."""
        return self.value / self.width


Contributions = Mapping[str, Contribution]
"""Question id to what it brings, under one reading; a question that brings nothing is not there."""


def compute_contributions(
    bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], reading: Reading, questions: Iterable[str]
) -> dict[str, Contribution]:
    """What each of these questions brings under a reading."""
    found: dict[str, Contribution] = {}
    for question_id in questions:
        measure = bank.measure_by_id[question_id]
        raw = _raw(measure, sheet, question_id, standings[question_id], reading, bank.policy)
        if raw is not None:
            weight = bank.question_by_id[question_id].weight
            found[question_id] = Contribution(raw - measure.lowest, measure.width, weight)
    return found


@dataclass(frozen=True, slots=True)
class AxisNode:
    """An axis, or the whole, under one reading: how it combines, what stands directly under it, what comes out."""

    combine: str
    below: tuple[Contribution, ...]
    part: Contribution


AxisNodes = Mapping[str, AxisNode]
"""Axis id (and the root's) to its node; an axis with nothing scored is not there."""
_NOTHING: AxisNodes = MappingProxyType({})


def combine_axes(bank: Bank, parts: Contributions, kept: AxisNodes = _NOTHING) -> dict[str, AxisNode]:
    """Every axis that has something scored, and the whole unless the bank gives none.

    `kept`: axes that are known to be as they were, with all that is under them.
    """
    found = dict(kept)
    top = _below(bank.axes, (), bank, parts, found)
    if top and bank.combine != "none":
        found[ROOT] = AxisNode(bank.combine, tuple(top), combine_contributions(bank.combine, top, ONE))
    return found


def list_ratios(bank: Bank, found: AxisNodes) -> dict[str, Fraction | None]:
    """Axis id (and the root's) to its ratio in 0..1; None where nothing is scored."""
    return {axis_id: found[axis_id].part.ratio if axis_id in found else None for axis_id in (*bank.axis_by_id, ROOT)}


def _raw(
    measure: Measure, sheet: Sheet, question: str, standing: Standing, reading: Reading, policy: Policy
) -> Fraction | None:
    if standing is Standing.ANSWERED:
        value = sheet.get_answer(question).value
        assert value is not None
        return measure.get_raw(value)
    if standing in OPEN:
        return {Reading.POINT: None, Reading.LOW: measure.lowest, Reading.HIGH: measure.highest}[reading]
    if standing is Standing.NOT_APPLICABLE:
        return {"exclude": None, "zero": measure.worst, "full": measure.best}[policy.not_applicable]
    return None


def _below(
    axes: Iterable[Axis], own: Iterable[Question], bank: Bank, parts: Contributions, found: dict[str, AxisNode]
) -> list[Contribution]:
    """What stands directly under an axis: its sub-axes that have a score, and its questions that bring something."""
    below = [parts[question.id] for question in own if question.id in parts]
    for axis in axes:
        if axis.id in found:
            below.append(found[axis.id].part)
            continue
        under = _below(axis.axes, bank.questions_by_axis[axis.id], bank, parts, found)
        if under:
            part = combine_contributions(axis.combine, under, axis.weight)
            found[axis.id] = AxisNode(axis.combine, tuple(under), part)
            below.append(part)
    return below


def combine_contributions(combine: str, below: Iterable[Contribution], weight: Fraction) -> Contribution:
    """What several parts, at least one, make together by `mean`, `sum` or `min`."""
    below = tuple(below)
    if combine == "sum":
        value = sum((part.weight * part.value for part in below), Fraction(0))
        width = sum((part.weight * part.width for part in below), Fraction(0))
        return Contribution(value, width, weight)
    if combine == "min":
        return Contribution(min(part.ratio for part in below), ONE, weight)
    total = sum((part.weight for part in below), Fraction(0))
    return Contribution(sum((part.weight * part.ratio for part in below), Fraction(0)) / total, ONE, weight)
