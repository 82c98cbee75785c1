"""What is typed, as an event: tests/cases/typed, a file for each sort of question."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from maturity.loading.bank import read_bank
from maturity.quiz import events
from maturity.quiz.entry import describe_numbers, is_ordinal, parse_entry
from maturity.quiz.steps import Step
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source
from maturity.text.catalogue import Message, has_message
from tests.case_files import Case, list_cases
from tests.quiz.sessions import FILES, small_bank

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


@pytest.mark.parametrize(
    ("unit", "text", "is_taken"),
    [
        ("heure", "3 heures", True),
        ("heures", "3 heure", True),
        ("heure", "3 h", True),
        ("heure", "3 jours", False),
        ("%", "3 %", True),
        ("%", "3 €", False),
    ],
)
def test_a_unit_may_be_in_the_plural_or_begun(unit: str, text: str, is_taken: bool) -> None:
    bank_text = (FILES / "petit.yaml").read_text("utf-8").replace("personnes", unit)
    document = parse_document(Source("petit.yaml", bank_text))
    assert isinstance(document, Document)
    bank = read_bank(document).bank
    assert bank
    found = parse_entry(bank, Step("profile", "equipe"), text, "fr")
    assert (found == events.Give(Fraction(3))) is is_taken


def test_the_number_of_something_counted_has_at_most_five_digits() -> None:
    assert [text for text in ("1", "12345", "123456", "²", "-1", "1.", "") if is_ordinal(text)] == ["1", "12345"]


def test_numbers_of_options_as_they_are_said() -> None:
    assert [describe_numbers(count).key for count in (1, 2, 3)] == [
        "quiz.numbers_one",
        "quiz.numbers_two",
        "quiz.numbers",
    ]
    assert describe_numbers(3).params == {"last": 3}
