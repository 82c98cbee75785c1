"""What a bank says about scores: the scale that they are on, the policy that they depend on, the levels.

A ratio is in 0..1; a score is the same in units of the bank's scale.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from maturity.model.duty import DutyDemand
from maturity.model.field_types import Id, Number, Record, Share, Text, Whole

NotApplicablePolicy = Literal["exclude", "zero", "full"]
"""How an answer "does not apply" is scored (scoring.md, point 7).

exclude: the question is left out of the score; zero: like the lowest value of its range; full: like the highest.
"""


class Scale(Record):
    """The scale of a bank: the lowest and the highest score, and how many decimals a score is shown with."""

    min: Number = Fraction(0)
    max: Number = Fraction(100)
    decimals: Annotated[Whole, Field(ge=0, le=6)] = 0

    @cached_property
    def span(self) -> Fraction:
        """The highest score minus the lowest."""
        return self.max - self.min

    def convert_ratio(self, ratio: Fraction) -> Fraction:
        """Return the score for a ratio: `min` for 0, `max` for 1."""
        return self.min + ratio * self.span


class Policy(Record):
    """The choices of a bank that its scores depend on; every output names them."""

    not_applicable: NotApplicablePolicy = "exclude"
    """What an answer "does not apply" counts: nothing, the worst value, the best."""
    max_not_applicable: Share = Fraction(1, 4)
    """Share of an axis's weight that may be not applicable; beyond it the axis, or the whole, is provisional."""
    min_coverage: Share = Fraction(4, 5)
    """Answered share, by count and by weight, under which a result is provisional."""


class Level(Record):
    """A stage of maturity: it is reached from a certain score upwards."""

    id: Id
    threshold: Number = Field(alias="from")
    """The lowest score of this level, in units of the scale."""
    title: Text
    text: Text | None = None
    at_least: dict[Id, Number] = Field(default_factory=dict)
    """Scores that these axes need as well, for the overall level only."""
    duties: DutyDemand | None = None
    """high or all: the overall level holds only where all such duties that apply are met."""
