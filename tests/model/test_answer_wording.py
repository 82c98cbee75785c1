"""An answer in words, and the bounds of a number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.model.answer_wording import describe_answer, describe_number
from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, State, Value
from maturity.model.items import Item
from maturity.text.catalogue import say
from tests.support import bank_from

BANK = bank_from("""
axes: [{id: x, title: X}]
questions:
  - {id: s, axis: x, kind: single, text: S, options: [{id: a, text: "Option A"}, {id: b, text: "Option B"}]}
  - {id: m, axis: x, kind: multiple, text: M, options: [{id: a, text: A, value: 1}, {id: b, text: B, value: 1}]}
  - {id: n, axis: x, kind: number, text: N, min: 0, max: 99, unit: "cars"}
  - {id: t, axis: x, kind: text, text: T}
""")


@pytest.mark.parametrize(
    ("question", "value", "words"),
    [
        ("s", "a", "Option A"),
        ("m", ("a",), "A"),
        ("m", ("a", "b"), "A; B"),
        ("m", (), say("answer.none", "en")),
        ("n", Fraction(5, 2), "2.5 cars"),
        ("t", "free words", "free words"),
    ],
)
def test_a_value_in_words(question: str, value: Value, words: str) -> None:
    found = describe_answer(BANK, BANK.question_by_id[question], Answer(State.ANSWERED, value), "en")
    assert found.replace("\u00a0", " ") == words


@pytest.mark.parametrize("answer", [ABSENT, UNKNOWN, NOT_APPLICABLE])
def test_no_value_in_words(answer: Answer) -> None:
    found = describe_answer(BANK, BANK.question_by_id["s"], answer, "en")
    assert found == say(f"answer.{answer.state.value}", "en")


@pytest.mark.parametrize(
    ("whole", "low", "high", "expected"),
    [
        (False, None, None, say("form.number", "en")),
        (True, None, None, say("form.whole", "en")),
        (False, 1, None, f"{say('form.number', 'en')}, {say('form.at_least', 'en', min='1')}"),
        (False, None, 9, f"{say('form.number', 'en')}, {say('form.at_most', 'en', max='9')}"),
        (True, 0, 9, f"{say('form.whole', 'en')}, {say('form.bounds', 'en', min='0', max='9')}"),
    ],
)
def test_bounds_in_words(whole: bool, low: int | None, high: int | None, expected: str) -> None:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    item = Item(id="n", kind="number", text="N", whole=whole, min=ends[0], max=ends[1])
    assert describe_number(item, "en") == expected
