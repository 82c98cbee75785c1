"""What the answers to one scored question are worth, in points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from maturity.model.answers import Value
from maturity.model.measure import Measure
from maturity.model.scoring_rules import NotApplicablePolicy

Points = int | Fraction
"""What an answer brings to its axis, in the unit of that axis.

A whole number, whichever options are chosen. Only a number that was answered with decimals may be worth a fraction.
"""
_MOST_KNOWN_ANSWERS = 1_000
"""How many answers to one question are kept with their points."""


class PointsByAnswer(dict[Value | None, Points]):
    """The answers to one question to their points, which are worked out when an answer is first looked up.

    No answer (None) brings nothing.
    """

    __slots__ = ("_measure", "_points_per_raw")

    def __init__(self, measure: Measure, points_per_raw: int) -> None:
        """`points_per_raw` are the points for each unit of the raw value."""
        super().__init__({None: 0})
        self._measure, self._points_per_raw = measure, points_per_raw

    def __missing__(self, answer: Value) -> Points:
        """Work out the points of an answer; the first thousand are kept."""
        points = convert_raw(self._measure, self._points_per_raw, self._measure.get_raw(answer))
        if len(self) < _MOST_KNOWN_ANSWERS:
            self[answer] = points
        return points


@dataclass(frozen=True, slots=True)
class CompiledQuestion:
    """One scored question: `find_points(answer)`, and what it counts."""

    id: str
    place: int
    """Its place among the questions of the bank, from 0."""
    leaf: int
    """The place of its axis among the axes of the bank (`CompiledBank.axes`)."""
    measure: Measure
    weight: int
    """How much it counts beside the other questions of its axis, in a unit in which all their weights are whole."""
    full: int
    """The points of a ratio of 1; those of a ratio of 0 are 0."""
    points_by_answer: PointsByAnswer
    """The points of each answer that was looked up."""
    best: Points
    """The points of the best answer that can be given, which may be under `full`."""
    not_applicable: Points | None
    """The points that "does not apply" counts under the policy of the bank; None if it is left out."""

    def find_points(self, answer: Value) -> Points:
        """Find the points of an answer; each is worked out once."""
        return self.points_by_answer[answer]


def convert_raw(measure: Measure, points_per_raw: int, raw: Fraction) -> Points:
    """Convert a raw value to points, of which `points_per_raw` are worth one unit of raw value."""
    (above, part), (lowest, unit) = raw.as_integer_ratio(), measure.lowest.as_integer_ratio()
    numerator, denominator = (above * unit - lowest * part) * points_per_raw, part * unit
    return Fraction(numerator, denominator) if numerator % denominator else numerator // denominator


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
