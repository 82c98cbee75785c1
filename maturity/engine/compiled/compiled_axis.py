"""How the parts of one axis are put together: its questions in a leaf axis, else its sub-axes.

The numbers of parts are whole: weights in a unit that is common to sisters, and points of questions in a unit of their
axis. That unit differs with how the axis is combined:

- `mean`: a question brings its ratio times its weight; a ratio of 1 is worth the same number of points for all, times
  the weight.
- `min`: it brings its ratio, without a weight.
- `sum`: it brings what is above its lowest raw value, times its weight; so one unit of the raw value is worth the same
  number of points for all, times the weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Literal, NamedTuple, assert_never

from maturity.engine.compiled.compiled_question import (
    CompiledQuestion,
    PointsByAnswer,
    convert_raw,
    find_not_applicable_raw,
)
from maturity.model.items import Combine, Question
from maturity.model.measure import Measure
from maturity.model.scoring_rules import NotApplicablePolicy


class Below(NamedTuple):
    """A sub-axis, as its parent combines it."""

    place: int
    """Its place among the axes of the bank."""
    weight: int
    """How much it counts beside its sisters, in a unit in which all their weights are whole."""


@dataclass(frozen=True, slots=True)
class CompiledAxis:
    """One axis, or the whole (`overall`)."""

    id: str
    place: int
    """Its place among the axes of the bank, the whole last."""
    combine: Combine | Literal["none"]
    """How its parts make its score; none: the whole of a profile, which has no score."""
    below: tuple[Below, ...]
    """Its sub-axes; empty for a leaf axis."""
    unit: int
    """For `sum`, how many points one unit of a raw value times a weight is worth: in an axis with sub-axes, what their
    weights were multiplied by to be whole."""
    questions: tuple[CompiledQuestion, ...] = ()
    """Its own scored questions, in the bank's order; empty for an axis that has sub-axes."""


class Counted(NamedTuple):
    """A scored question before its points are known."""

    place: int
    question: Question
    measure: Measure


def compile_questions(
    counted: Sequence[Counted], combine: Combine, axis: int, weight_unit: int, policy: NotApplicablePolicy
) -> tuple[tuple[CompiledQuestion, ...], int]:
    """Compile the questions of one leaf axis, which is at the place `axis`; return its `unit` with them.

    `weight_unit` is what the weights of its questions are multiplied by to be whole.
    """
    raw_unit = lcm(*(number.denominator for each in counted for number in _list_numbers(each.measure)))
    widths = [int(each.measure.width * raw_unit) for each in counted]
    whole = lcm(*widths)
    compiled = []
    for each, width in zip(counted, widths, strict=True):
        weight = int(each.question.weight * weight_unit)
        match combine:
            case "mean":
                factor, full = weight * (whole // width), weight * whole
            case "sum":
                factor, full = weight, weight * width
            case "min":
                factor, full = whole // width, whole
            case _:
                assert_never(combine)
        compiled.append(_compile_question(each, axis, weight, full, factor * raw_unit, policy))
    return tuple(compiled), raw_unit * weight_unit


def _compile_question(
    counted: Counted, axis: int, weight: int, full: int, points_per_raw: int, policy: NotApplicablePolicy
) -> CompiledQuestion:
    question, measure = counted.question, counted.measure
    spared = find_not_applicable_raw(measure, policy)
    return CompiledQuestion(
        question.id,
        counted.place,
        axis,
        measure,
        weight,
        full,
        PointsByAnswer(measure, points_per_raw),
        convert_raw(measure, points_per_raw, measure.best),
        None if spared is None else convert_raw(measure, points_per_raw, spared),
    )


def _list_numbers(measure: Measure) -> tuple[Fraction, ...]:
    """List the numbers that the raw values of options are made of."""
    return (measure.lowest, measure.highest, *measure.values.values())
