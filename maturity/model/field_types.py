"""The types of the values in banks and answers files: ids, exact numbers, weights, versions.

Most refuse a wrong value with a `PydanticCustomError` whose *type* names the problem; `maturity.loading.messages` turns
the type into a sentence. Numbers are `fractions.Fraction`, so that nothing is rounded before a result is shown.
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
"""The regular expression of an id, as published in the JSON schemas."""
FORMER_PATTERN = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$"
"""The regular expression of a name under `renamed` or `removed`, as published in the JSON schemas."""
VERSION_PATTERN = r"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$"
"""The regular expression of a version: three whole numbers of at most nine digits each, without leading zeros."""
MONTH_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])$"
"""The regular expression of a month: four digits of the year, two of the month."""
RESERVED_OPTIONS = ("unknown", "not_applicable")
"""Words that no option may have as its id, because answers files write them for "I do not know", "does not apply"."""
ROOT = "overall"
"""The id of the whole (what all top axes make together); no axis may have it."""

_FRACTION = re.compile(r"([0-9]{1,9})/([0-9]{1,9})")
_LONG_FRACTION = re.compile(r"(-?[0-9]{1,2000})/([0-9]{1,2000})")
"""As long as a score may be: see the limits of format.md."""
T = TypeVar("T")


class Record(BaseModel):
    """The base of every model that has the shape of a mapping in a file.

    A record cannot be changed. A value of a wrong type is refused rather than converted, and so is a key that the model
    does not have.
    """

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


def _exact(value: Any) -> Fraction:
    if isinstance(value, str):
        match = _LONG_FRACTION.fullmatch(value)
        if not match or int(match[2]) == 0:
            raise PydanticCustomError("fraction", "a number or a fraction is expected")
        return Fraction(int(match[1]), int(match[2]))
    return _number(value)


def _share(value: Any) -> Fraction:
    number = _number(value)
    if not 0 <= number <= 1:
        raise PydanticCustomError("share", "a share between 0 and 1 is expected")
    return number


def _former_id(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?", value):
        raise PydanticCustomError("former_id", "an id, or two joined by a point, is expected")
    return value


def _id(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch("[a-z][a-z0-9_]*", value):
        raise PydanticCustomError("id", "an id is expected")
    return value


Number = Annotated[Fraction, PlainValidator(_number), WithJsonSchema({"type": "number"})]
"""An exact number, whole or decimal, of any sign."""
Positive = Annotated[Fraction, PlainValidator(_above_zero), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})]
"""An exact number above zero."""
Share = Annotated[Fraction, PlainValidator(_share), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})]
"""A share of something, in 0..1; both ends are allowed."""
Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema({"type": "integer"})]
"""A whole number of any sign; `3.0` is one too."""
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
Exact = Annotated[
    Fraction,
    PlainValidator(_exact),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": "^-?[0-9]+/[0-9]+$"}]}),
]
"""An exact number of any sign: a number, or a fraction in quotes ("139/3")."""
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
"""An identifier: lower-case ASCII letters, digits and underscores, a letter first."""
FormerId = Annotated[str, BeforeValidator(_former_id), WithJsonSchema({"type": "string", "pattern": FORMER_PATTERN})]
"""An id, or that of a question and that of one of its options joined by a point: what `renamed` and `removed` name."""
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN)]
"""A version of three whole numbers, such as "1.10.0"."""
Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
"""A month of a year, such as "2026-11"."""
Text = Annotated[str, StringConstraints(min_length=1)]
"""A text of at least one character."""
TupleOf = Annotated[tuple[T, ...], Strict(strict=False)]
"""A list in a file, which is a tuple in the model; it may be empty unless a field says otherwise."""
