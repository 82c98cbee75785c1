"""An answer that was right in one file is known again in the next, and only there where it means the same."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from maturity.loading.answer import AnswerReader
from maturity.model.answers import Answer
from maturity.model.bank import Bank
from maturity.model.items import Item
from tests.support import bank_from

BANK = """\
axes: [{id: x, title: X}]
profile:
  - {id: nom, text: N, kind: text}
  - {id: agents, text: A, kind: number, min: 0, max: 12, whole: true}
questions:
  - {id: un, axis: x, text: Q, kind: single, options: [{id: a, text: A}, {id: b, text: B}]}
  - {id: deux, axis: x, text: Q, kind: single, may_not_apply: true, options: [{id: b, text: B}, {id: c, text: C}]}
  - {id: trois, axis: x, text: Q, kind: multiple, options: [{id: a, text: A}, {id: b, text: B, exclusive: true}]}
  - {id: quatre, axis: x, text: Q, kind: number, min: 0, max: 10}
"""
VALUES: list[Any] = [
    *(None, "", "a", "b", "c", "unknown", "not_applicable", "Anne", [], ["a"], ["b"], ["a", "b"], ["a", "a"], [["a"]]),
    *(Fraction(1), Fraction(0), Fraction(11), Fraction(1, 2), True, False, "1", [Fraction(1)], [True], [None]),
    *({}, {"value": "a"}, {"value": Fraction(1)}, [{"a": "b"}]),
]


@pytest.fixture(scope="module")
def bank() -> Bank:
    return bank_from(BANK)


def read(bank: Bank, item: Item, raw: Any) -> tuple[str, list[str]]:
    """Read an answer as a file is read: from memory if it is there."""
    reader = AnswerReader(bank)
    answer = reader.recall(item, raw)
    return repr(answer or reader.read(item, raw, ("answers", item.id))), [each.code for each in reader.problems]


@pytest.mark.parametrize("name", ["nom", "agents", "un", "deux", "trois", "quatre"])
def test_answers_read_again_in_any_order_are_the_same(bank: Bank, name: str) -> None:
    item = bank.field_by_id.get(name) or bank.question_by_id[name]
    fresh = []
    for raw in VALUES:
        bank.workspace.clear()
        fresh.append(read(bank, item, raw))
    assert len({each for each, _ in fresh}) > 2
    bank.workspace.clear()
    for values in (VALUES, VALUES[::-1], VALUES):
        for raw in values:
            for other in (*bank.profile, *bank.questions):
                read(bank, other, raw)
    assert [read(bank, item, raw) for raw in VALUES] == fresh


@pytest.mark.parametrize(
    ("name", "raw", "known"),
    [
        ("un", "a", True),
        ("deux", "not_applicable", True),
        ("trois", ["a"], True),
        ("quatre", Fraction(1), True),
        ("un", None, True),
        ("un", "c", False),
        ("quatre", True, False),
        ("nom", "Anne", False),
        ("un", {"value": "a"}, False),
    ],
)
def test_what_is_kept(bank: Bank, name: str, raw: Any, known: bool) -> None:
    item = bank.field_by_id.get(name) or bank.question_by_id[name]
    bank.workspace.clear()
    read(bank, item, raw)
    assert isinstance(AnswerReader(bank).recall(item, raw), Answer) is known
