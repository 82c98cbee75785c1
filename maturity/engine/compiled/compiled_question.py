"""What the answers to one scored question are worth, in points."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    points_per_raw: int
    """The points for each unit of the raw value."""
    best: Points
    """The points of the best answer that can be given, which may be under `full`."""
    not_applicable: Points | None
    """The points that "does not apply" counts under the policy of the bank; None if it is left out."""
    _known: dict[Value, Points] = field(default_factory=dict, repr=False, compare=False)

    def find_points(self, answer: Value) -> Points:
        """Find the points of an answer; each is worked out once."""
        points = self._known.get(answer)
        if points is None:
            points = convert_raw(self.measure, self.points_per_raw, self.measure.get_raw(answer))
            if len(self._known) < _MOST_KNOWN_ANSWERS:
                self._known[answer] = points
        return points


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
