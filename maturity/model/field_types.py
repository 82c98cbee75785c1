"""The value types that banks and answers are made of: ids, exact numbers, weights, versions.

Each refuses a value with a `PydanticCustomError` whose *type* names the problem; `maturity.loading.messages` turns the
type into a sentence. Numbers are `fractions.Fraction`, exact from file to verdict.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    Strict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

ID_PATTERN = "^[a-z][a-z0-9_]*$"
VERSION_PATTERN = r"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$"
RESERVED_OPTIONS = ("unknown", "not_applicable")
ROOT = "overall"
"""The id of the whole, above the top axes: reserved."""

_FRACTION = re.compile(r"([0-9]{1,9})/([0-9]{1,9})")
T = TypeVar("T")


class Record(BaseModel):
    """A mapping of a file: frozen, strict, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)


def _number(value: Any) -> Fraction:
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    raise PydanticCustomError("number", "a number is expected")


def _whole(value: Any) -> int:
    number = _number(value)
    if number.denominator != 1:
        raise PydanticCustomError("whole", "a whole number is expected")
    return int(number)


def _above_zero(value: Any) -> Fraction:
    number = _number(value)
    if number <= 0:
        raise PydanticCustomError("above_zero", "a number above zero is expected")
    return number


def _weight(value: Any) -> Fraction:
    if isinstance(value, str):
        match = _FRACTION.fullmatch(value)
        if not match or int(match[2]) == 0:
            raise PydanticCustomError("weight", "a number or a fraction is expected")
        value = Fraction(int(match[1]), int(match[2]))
    return _above_zero(value)


def _share(value: Any) -> Fraction:
    number = _number(value)
    if not 0 <= number <= 1:
        raise PydanticCustomError("share", "a share between 0 and 1 is expected")
    return number


def _id(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch("[a-z][a-z0-9_]*", value):
        raise PydanticCustomError("id", "an id is expected")
    return value


Number = Annotated[Fraction, PlainValidator(_number), WithJsonSchema({"type": "number"})]
"""An exact decimal number."""
Positive = Annotated[Fraction, PlainValidator(_above_zero), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})]
"""An exact decimal number above zero."""
Share = Annotated[Fraction, PlainValidator(_share), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})]
"""A share of a whole, 0..1."""
Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema({"type": "integer"})]
"""A whole number."""
Weight = Annotated[
    Fraction,
    PlainValidator(_weight),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": 0},
                {"type": "string", "pattern": "^[0-9]+/[0-9]+$"},
            ]
        }
    ),
]
"""How much something counts beside its siblings: a number above zero, or a fraction in quotes ("1/3")."""
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
"""An identifier: lower-case ASCII letters, digits and underscores, a letter first."""
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN)]
"""A semantic version, three numbers."""
Text = Annotated[str, StringConstraints(min_length=1)]
"""Prose: a text that is not empty."""
TupleOf = Annotated[tuple[T, ...], Strict(strict=False)]
"""A list in a file, kept as a tuple."""
