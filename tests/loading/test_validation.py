"""What is proposed where a value has the wrong type."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.loading.validation import make_type_problem


@pytest.mark.parametrize(
    ("value", "expected", "proposed"),
    [
        ("oui", "boolean", True),
        ("No", "boolean", False),
        ("peut-être", "boolean", None),
        ("oui", "list", None),
        ("oui", "mapping", None),
        ("oui", "number", None),
        ("1,5", "number", Fraction(3, 2)),
        ("1,5", "list", None),
    ],
)
def test_the_value_that_is_meant_is_proposed(value: str, expected: str, proposed: Fraction | bool | None) -> None:
    problem = make_type_problem(("key",), value, expected)
    assert problem.instead == proposed
