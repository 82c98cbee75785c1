"""A recommendation of a bank: a piece of advice, with its reason, steps and cost, and the answers that it improves."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from maturity.model.condition_parser import When
from maturity.model.field_types import Id, Positive, Record, Text, TupleOf

Horizon = Literal["court", "moyen", "long"]
"""When the effect of a recommendation is to be expected. court: within 3 months; moyen: within a year; long: later."""


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
    """Person-days, order of magnitude."""
    horizon: Horizon
    """court: 3 months; moyen: a year; long: more."""
    after: TupleOf[Id] = ()
    """Recommendations to follow first."""
    example: Text | None = None
    """Somebody who did it, with place and date."""
    sources: TupleOf[Text] = ()
