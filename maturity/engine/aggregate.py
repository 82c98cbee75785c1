"""From questions to axes to the whole (scoring.md, points 3, 4 and 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from maturity.model.answers import Sheet
from maturity.model.bank import Bank, Policy
from maturity.model.items import Axis, Question
from maturity.model.kinds import ROOT
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
class Part:
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


Worths = Mapping[str, Part]
"""Question id to what it brings, under one reading; a question that brings nothing is not there."""


def worths(
    bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], reading: Reading, questions: Iterable[str]
) -> dict[str, Part]:
    """What each of these questions brings under a reading."""
    found: dict[str, Part] = {}
    for question_id in questions:
        measure = bank.measure_of[question_id]
        raw = _raw(measure, sheet, question_id, standings[question_id], reading, bank.policy)
        if raw is not None:
            weight = bank.question_by_id[question_id].weight
            found[question_id] = Part(raw - measure.lowest, measure.width, weight)
    return found


@dataclass(frozen=True, slots=True)
class Node:
    """An axis, or the whole, under one reading: how it combines, what stands directly under it, what comes out."""

    combine: str
    below: tuple[Part, ...]
    part: Part


Nodes = Mapping[str, Node]
"""Axis id (and the root's) to its node; an axis with nothing scored is not there."""
_NOTHING: Nodes = MappingProxyType({})


def nodes(bank: Bank, parts: Worths, kept: Nodes = _NOTHING) -> dict[str, Node]:
    """Every axis that has something scored, and the whole unless the bank gives none.

    `kept`: axes that are known to be as they were, with all that is under them.
    """
    found = dict(kept)
    top = _below(bank.axes, (), bank, parts, found)
    if top and bank.combine != "none":
        found[ROOT] = Node(bank.combine, tuple(top), combined(bank.combine, top, ONE))
    return found


def ratios(bank: Bank, found: Nodes) -> dict[str, Fraction | None]:
    """Axis id (and the root's) to its ratio in 0..1; None where nothing is scored."""
    return {axis_id: found[axis_id].part.ratio if axis_id in found else None for axis_id in (*bank.axis_by_id, ROOT)}


def _raw(
    measure: Measure, sheet: Sheet, question: str, standing: Standing, reading: Reading, policy: Policy
) -> Fraction | None:
    if standing is Standing.ANSWERED:
        value = sheet.answer(question).value
        assert value is not None
        return measure.raw(value)
    if standing in OPEN:
        return {Reading.POINT: None, Reading.LOW: measure.lowest, Reading.HIGH: measure.highest}[reading]
    if standing is Standing.NOT_APPLICABLE:
        return {"exclude": None, "zero": measure.worst, "full": measure.best}[policy.not_applicable]
    return None


def _below(
    axes: Iterable[Axis], own: Iterable[Question], bank: Bank, parts: Worths, found: dict[str, Node]
) -> list[Part]:
    """What stands directly under an axis: its sub-axes that have a score, and its questions that bring something."""
    below = [parts[question.id] for question in own if question.id in parts]
    for axis in axes:
        if axis.id in found:
            below.append(found[axis.id].part)
            continue
        under = _below(axis.axes, bank.questions_of[axis.id], bank, parts, found)
        if under:
            part = combined(axis.combine, under, axis.weight)
            found[axis.id] = Node(axis.combine, tuple(under), part)
            below.append(part)
    return below


def combined(combine: str, below: Iterable[Part], weight: Fraction) -> Part:
    """What several parts, at least one, make together by `mean`, `sum` or `min`."""
    below = tuple(below)
    if combine == "sum":
        value = sum((part.weight * part.value for part in below), Fraction(0))
        width = sum((part.weight * part.width for part in below), Fraction(0))
        return Part(value, width, weight)
    if combine == "min":
        return Part(min(part.ratio for part in below), ONE, weight)
    total = sum((part.weight for part in below), Fraction(0))
    return Part(sum((part.weight * part.ratio for part in below), Fraction(0)) / total, ONE, weight)
