"""An example of a bank: answers together with the scores, level and advice that they must give.

`maturity check` scores the answers of each example and compares, so that a bank is tested by its own file.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from maturity.model.field_types import Id, Number, Record, Text, TupleOf

Fill = Literal["worst", "best", "not_applicable"]
"""The answer that an example gives to each scored question that its `answers` leave out.

worst, best: an answer with the lowest or the highest ratio; not_applicable: "does not apply" if the question allows it,
otherwise no answer. To a duty that its `duties` leave out, it answers unmet, met or not applicable.
"""


class Expectation(Record):
    """What the answers of an example must give; what is left out is not compared."""

    scores: dict[Id, Number] = Field(default_factory=dict)
    """Axis (or `overall`) to score, compared at the decimals written."""
    level: Id | None = None
    advised: TupleOf[Id] = ()
    not_advised: TupleOf[Id] = ()
    order: TupleOf[Id] = ()
    """Recommendations that the result lists one after the other, advised or possible; others may stand between."""


class Example(Record):
    """A test of the bank itself, run by `maturity check`. Its answers read like those of an answers file."""

    name: Text
    profile: dict[str, Any] = Field(default_factory=dict)
    targets: dict[str, Any] = Field(default_factory=dict)
    duties: dict[str, Any] = Field(default_factory=dict)
    fill: Fill | None = None
    """What stands for every answer that `answers` leaves out."""
    answers: dict[str, Any] = Field(default_factory=dict)
    expect: Expectation
