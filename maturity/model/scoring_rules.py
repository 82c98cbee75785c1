"""What a bank lays down about scores: the scale they are shown on, the policy they depend on, the levels they reach."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from maturity.model.field_types import Id, Number, Record, Share, Text, Whole

NotApplicablePolicy = Literal["exclude", "zero", "full"]
"""What an answer "does not apply" counts (scoring.md, point 7): nothing, the worst value, the best value."""


class Scale(Record):
    """How scores are shown: the worst and the best score, and the decimals."""

    min: Number = Fraction(0)
    max: Number = Fraction(100)
    decimals: Annotated[Whole, Field(ge=0, le=6)] = 0

    @property
    def span(self) -> Fraction:
        """The distance from the worst to the best score, in units of the scale."""
        return self.max - self.min

    def convert_ratio(self, ratio: Fraction) -> Fraction:
        """Convert a ratio in 0..1 to a score in units of the scale."""
        return self.min + ratio * self.span


class Policy(Record):
    """The choices a score depends on, named in every output."""

    not_applicable: NotApplicablePolicy = "exclude"
    """What an answer "does not apply" counts: nothing, the worst value, the best."""
    max_not_applicable: Share = Fraction(1, 4)
    """Share of an axis's weight that may be not applicable before a warning."""
    min_coverage: Share = Fraction(4, 5)
    """Answered share, by count and by weight, under which a result is provisional."""


class Level(Record):
    """A stage of maturity, from a score upwards."""

    id: Id
    threshold: Number = Field(alias="from")
    """The lowest score of this level, in units of the scale."""
    title: Text
    text: Text | None = None
    at_least: dict[Id, Number] = Field(default_factory=dict)
    """Scores that these axes need as well, for the overall level only."""
