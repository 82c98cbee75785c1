"""An example of a bank: answers with the figures that they must give, so that the bank tests itself."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from maturity.model.field_types import Id, Number, Record, Text, TupleOf

Fill = Literal["worst", "best", "not_applicable"]
"""What an example puts in the place of each answer that it leaves out."""


class Expectation(Record):
    """What an example must give."""

    scores: dict[Id, Number] = Field(default_factory=dict)
    """Axis (or `overall`) to score, compared at the decimals written."""
    level: Id | None = None
    advised: TupleOf[Id] = ()
    not_advised: TupleOf[Id] = ()


class Example(Record):
    """A test of the bank itself, run by `maturity check`. Its answers read like those of an answers file."""

    name: Text
    profile: dict[str, Any] = Field(default_factory=dict)
    targets: dict[str, Any] = Field(default_factory=dict)
    fill: Fill | None = None
    """What stands for every answer that `answers` leaves out."""
    answers: dict[str, Any] = Field(default_factory=dict)
    expect: Expectation
