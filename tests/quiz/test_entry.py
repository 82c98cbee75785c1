"""What is typed, as an event: tests/cases/typed, a file for each sort of question."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from maturity.quiz import events
from maturity.quiz.entry import parse_entry
from maturity.quiz.steps import Step
from maturity.text.catalogue import Message, has_message
from tests.case_files import Case, list_cases
from tests.quiz.sessions import small_bank

BANK = small_bank()


class Typed(NamedTuple):
    step: Step
    text: str
    language: str
    expected: object


def expected(case: dict[str, Any], times: int) -> object:
    if "says" in case:
        return case["says"]
    if "does" in case:
        return getattr(events, case["does"])()
    value = case["gives"]
    if isinstance(value, list):
        return events.Give(tuple(value))
    return events.Give(value * times if isinstance(value, str) else Fraction(str(value)))


def cases() -> list[Any]:
    found = []
    for file in list_cases(Case, "typed"):
        table = file.facts
        for each in table["cases"]:
            times = each.get("times", 1)
            case = Typed(Step(*table["step"]), each["typed"] * times, each.get("language", "fr"), expected(each, times))
            found.append(pytest.param(case, id=f"{file.name}-{each['typed']!r}-{each.get('language', 'fr')}"))
    return found


CASE_LIST = cases()


def test_there_are_cases() -> None:
    assert len(CASE_LIST) > 90


@pytest.mark.parametrize("case", CASE_LIST)
def test_typed(case: Typed) -> None:
    found = parse_entry(BANK, case.step, case.text, case.language)
    if not isinstance(found, Message):
        assert found == case.expected
        return
    assert found.key == case.expected
    assert has_message(found.key)
    assert all(len(str(value)) < 100 for value in found.params.values())
