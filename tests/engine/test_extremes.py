"""The worst and the best answer to a question of each kind."""

from __future__ import annotations

from typing import Any

import pytest

from maturity.engine.extremes import find_extreme_answer
from tests.support import bank_from

OPTIONS = "{id: a, text: A, value: 2}, {id: b, text: B, value: -1}, {id: c, text: C, value: 0}"


@pytest.mark.parametrize(
    ("question", "worst", "best"),
    [
        (f"kind: single, options: [{OPTIONS}]", "b", "a"),
        (f"kind: multiple, range: [-3, 3], options: [{OPTIONS}]", ("b",), ("a",)),
        (
            f"kind: multiple, range: [-9, 9], options: [{OPTIONS}, {{id: d, text: D, value: 5, exclusive: true}}]",
            ("b",),
            ("d",),
        ),
        ("kind: number, min: -2, max: 6", -2, 6),
        ("kind: number, curve: [[1, 90], [5, 10]]", 5, 1),
        ("kind: number, min: 2, curve: [[1, 90], [5, 10]]", 5, 2),
    ],
)
def test_extreme_answers(question: str, worst: Any, best: Any) -> None:
    bank = bank_from(f"axes: [{{id: x, title: X}}]\nquestions:\n  - {{id: q, axis: x, text: Q, {question}}}")
    found = [find_extreme_answer(bank, bank.questions[0], best=end) for end in (False, True)]
    assert found == [worst, best]
