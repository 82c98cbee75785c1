"""What is proposed where a value has the wrong type."""

from __future__ import annotations

import pytest

from maturity.loading.validation import make_type_problem


@pytest.mark.parametrize(
    ("value", "expected", "proposed"),
    [
        ("oui", "boolean", "true"),
        ("No", "boolean", "false"),
        ("peut-être", "boolean", None),
        ("oui", "list", None),
        ("oui", "mapping", None),
        ("oui", "number", None),
        ("1,5", "number", "1.5"),
        ("1,5", "list", None),
    ],
)
def test_the_value_that_is_meant_is_proposed(value: str, expected: str, proposed: str | None) -> None:
    problem = make_type_problem(("key",), value, expected)
    assert (problem.help and problem.help.params["text"]) == proposed
