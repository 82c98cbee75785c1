"""A recommendation of a bank: a piece of advice, with its reason, steps and cost, and the answers that it improves."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from maturity.model.condition_parser import When
from maturity.model.field_types import Id, Positive, Record, Text, TupleOf

Horizon = Literal["court", "moyen", "long"]
"""When the effect of a recommendation is to be expected. court: within 3 months; moyen: within a year; long: later."""


class EffortAtSize(Record):
    """What a recommendation costs where a condition on the profile holds, such as in a service of one person."""

    when: When
    """A condition on `profile.x` alone."""
    effort: Positive
    """Person-days to set it up, order of magnitude."""
    running: Positive | None = None
    """Person-days a year to keep it up afterwards; None where nothing is said of it at this size."""


class Recommendation(Record):
    """A piece of advice: why, what to do, what it costs, and the answers that it improves."""

    id: Id
    title: Text
    text: Text
    """Why."""
    steps: TupleOf[Text] = ()
    """What to do; the first can be done this week, alone, at no cost."""
    axis: Id | None = None
    moves: dict[Id, Any] = Field(
        default_factory=dict,
        json_schema_extra={
            "additionalProperties": {
                "anyOf": [
                    {"type": "string"},
                    {"type": "number"},
                    {"type": "array", "items": {"type": "string"}},
                ]
            }
        },
    )
    """Question id to the least answer that doing this brings: an option, options to add, or a bound."""
    when: When | None = None
    """Advised only when this is true as well; `score.x`, `target.x`, `gap.x` and `known(x)` are possible here too."""
    effort: Positive
    """Person-days to set it up, order of magnitude, where none of `sizes` holds."""
    running: Positive | None = None
    """Person-days a year to keep it up afterwards; None where the bank does not say, or where nothing is left to do."""
    spending: bool | None = None
    """Whether it needs money beyond working time; None where the bank does not say."""
    sizes: TupleOf[EffortAtSize] = ()
    """Other efforts for other sizes: the first whose condition is true is the one that counts."""
    horizon: Horizon
    """court: 3 months; moyen: a year; long: more."""
    after: TupleOf[Id] = ()
    """Recommendations to follow first."""
    example: Text | None = None
    """Somebody who did it, with place and date."""
    sources: TupleOf[Text] = ()
