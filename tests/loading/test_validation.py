"""What is proposed where a value has the wrong type."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.loading.record_keys import may_hold_lists
from maturity.loading.validation import make_type_problem, validate_data
from maturity.model.answers import AnswersFile
from maturity.model.bank import Bank
from maturity.model.field_types import Record
from maturity.model.mapping import MappingFile
from maturity.model.peers import PeerPack
from maturity.model.result import Result
from maturity.model.translation import Translation


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


@pytest.mark.parametrize("model", [Bank, MappingFile, PeerPack, Result, Translation])
def test_lists_are_measured_where_some_are_validated(model: type[Record]) -> None:
    assert may_hold_lists(model)


def test_no_more_wrong_items_are_tried_than_are_told() -> None:
    problems = validate_data(Bank, {"questions": [Fraction(1)] * 3_000})[1]
    left_out = next(each.params["n"] for each in problems if each.code == "MB299")
    assert 1_000 <= left_out < 1_100  # of the first 2,000


def test_the_lists_of_answers_are_not_validated() -> None:
    assert not may_hold_lists(AnswersFile)
