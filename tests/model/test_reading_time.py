"""How long it takes to answer, recomputed by hand."""

from __future__ import annotations

from maturity.model.reading_time import count_words, estimate_minutes, list_full_version, list_short_version
from tests.support import bank_from

BANK = bank_from("""
profile: [{id: p, kind: number, text: "one two ?", min: 0}]
answer_sets: {three: [{id: a, text: "three"}, {id: b, text: "four five - six"}]}
axes: [{id: x, title: "not read", target: {text: "seven", answer_set: three}}]
questions:
  - {id: q, axis: x, kind: single, text: "eight", help: "nine ten", answer_set: three, express: true}
  - {id: r, axis: x, kind: single, text: "eleven", options: [{id: a, text: "twelve"}, {id: b, text: "twelve"}]}
""")


def test_words_of_a_shared_answer_set_count_once_and_signs_do_not() -> None:
    # 2 of the field, 1 + 4 of the target, 1 + 2 of q, 3 of r
    assert count_words(list_full_version(BANK), BANK) == 2 + 5 + 3 + 3
    assert count_words(list_short_version(BANK), BANK) == 2 + 3 + 4


def test_minutes_are_those_of_reading_and_deciding() -> None:
    # 13 words at 200 a minute, four items at 10 seconds
    assert abs(estimate_minutes(list_full_version(BANK), BANK) - (13 / 200 + 40 / 60)) < 1e-9
    assert abs(estimate_minutes(list_short_version(BANK), BANK) - (9 / 200 + 20 / 60)) < 1e-9
