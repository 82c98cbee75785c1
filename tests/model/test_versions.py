"""Versions of a bank, and between which of them answers may mean something else."""

from __future__ import annotations

import pytest

from maturity.model.versions import is_earlier, is_major_apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("1.0.0", "1.9.3", False),
        ("1.9.0", "2.0.0", True),
        ("0.2.0", "0.2.9", False),
        ("0.2.0", "0.3.0", True),
        ("0.9.0", "1.0.0", True),
        ("10.0.0", "10.1.0", False),
    ],
)
def test_answers_may_mean_something_else_beyond_a_major_version(one: str, other: str, apart: bool) -> None:
    assert is_major_apart(one, other) is is_major_apart(other, one) is apart
    assert is_earlier(one, other)
    assert not is_earlier(other, one)
