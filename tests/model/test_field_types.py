"""The value types: what is a number, a weight, a share, an id, and what is refused as which problem."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from maturity.model.field_types import Id, Number, Positive, Share, Weight, Whole


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Number, 3, Fraction(3)),
        (Number, Fraction(-1, 3), Fraction(-1, 3)),
        (Positive, Fraction(1, 9), Fraction(1, 9)),
        (Share, 0, Fraction(0)),
        (Share, 1, Fraction(1)),
        (Whole, Fraction(4), 4),
        (Weight, "2/6", Fraction(1, 3)),
        (Weight, 2, Fraction(2)),
        (Id, "a_1", "a_1"),
    ],
)
def test_what_is_accepted(type_: Any, value: Any, expected: Any) -> None:
    assert TypeAdapter(type_).validate_python(value) == expected


@pytest.mark.parametrize(
    ("type_", "value", "problem"),
    [
        (Number, True, "number"),
        (Number, "1", "number"),
        (Number, 0.5, "number"),
        (Positive, 0, "above_zero"),
        (Positive, -1, "above_zero"),
        (Share, Fraction(11, 10), "share"),
        (Share, Fraction(-1, 10), "share"),
        (Whole, Fraction(1, 2), "whole"),
        (Weight, "1/0", "weight"),
        (Weight, "0/1", "above_zero"),
        (Weight, "-1/2", "weight"),
        (Weight, 0, "above_zero"),
        (Id, "A", "id"),
        (Id, "1a", "id"),
        (Id, "é", "id"),
    ],
)
def test_what_is_refused(type_: Any, value: Any, problem: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(type_).validate_python(value)
    assert [error["type"] for error in caught.value.errors()] == [problem]
