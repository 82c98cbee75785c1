"""How long a questionnaire takes: words at 200 a minute, and 10 seconds a question."""

from __future__ import annotations

import pytest

from maturity.model.reading_time import (
    count_words,
    estimate_minutes,
    estimate_version,
    list_full_version,
    list_short_version,
)
from tests.support import bank_from

BANK = bank_from("""answer_sets:
  often: [{id: never, text: "Jamais"}, {id: always, text: "Toujours, ou presque"}]
axes: [{id: x, title: "Axe", target: {text: "Quelle ambition ?", answer_set: often}}]
profile:
  - {id: staff, kind: number, text: "Combien de personnes ?"}
duties:
  - {id: posted, text: "La mention est en ligne", help: "En bas de page.", law: "Loi de 2005"}
questions:
  - {id: a, axis: x, kind: single, text: "Le faites-vous ?", help: "Une aide courte.", answer_set: often, express: true}
  - {id: b, axis: x, kind: single, text: "Et cela ?", answer_set: often}
""")


def test_a_shared_list_is_read_once_and_a_sign_alone_is_no_word() -> None:
    first, second = BANK.questions
    assert count_words([first], BANK) == 2 + 3 + 1 + 3
    assert count_words([second], BANK) == 2 + 1 + 3
    assert count_words([first, second], BANK) == count_words([first], BANK) + 2
    assert count_words([], BANK) == 0


def test_a_duty_is_read_with_its_help() -> None:
    assert count_words(BANK.duties, BANK) == 5 + 4


def test_minutes() -> None:
    assert estimate_minutes(BANK.questions[1:], BANK) == pytest.approx((6 * 60 / 200 + 10) / 60)
    assert estimate_minutes([], BANK) == 0


def test_the_versions() -> None:
    target = BANK.axis_by_id["x"].target
    assert list_full_version(BANK) == [*BANK.profile, *BANK.duties, target, *BANK.questions]
    assert list_short_version(BANK) == [*BANK.profile, *BANK.duties, BANK.questions[0]]


def test_what_only_some_are_asked_counts_half() -> None:
    bank = bank_from("""profile: [{id: staff, kind: number, text: "Combien ?"}]
axes: [{id: x, title: "Axe"}]
duties: [{id: some, text: "En ligne", when: "profile.staff > 3"}]
questions:
  - {id: few, axis: x, kind: number, text: "Et cela ?", min: 0, max: 9, when: "profile.staff <= 3"}
  - {id: all, axis: x, kind: number, text: "Et cela ?", min: 0, max: 9}
""")
    all_asked, some = (
        [bank.field_by_id["staff"], bank.question_by_id["all"]],
        [*bank.duties, bank.question_by_id["few"]],
    )
    assert estimate_version([*all_asked, *some], bank) == pytest.approx(
        estimate_minutes(all_asked, bank) + estimate_minutes(some, bank) / 2
    )
