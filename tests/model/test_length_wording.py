"""How many questions a questionnaire asks, in words: the list of banks, the form and the quiz say the same."""

from __future__ import annotations

import pytest

from maturity.model.length_wording import describe_length
from maturity.model.reading_time import list_full_version, list_short_version
from maturity.text.catalogue import LANGUAGES
from tests.support import bank_from

BANK = bank_from("""
axes:
  - id: x
    title: "Axe"
    target: {text: "Quelle ambition ?", options: [{id: none, text: "Rien"}, {id: all, text: "Tout"}]}
profile: [{id: staff, kind: number, text: "Combien de personnes ?"}]
duties:
  - {id: posted, text: "La mention est en ligne"}
  - {id: named, text: "Un responsable est nommé"}
questions:
  - {id: a, axis: x, kind: text, text: "Pourquoi ?", express: true}
  - {id: b, axis: x, kind: text, text: "Et cela ?"}
""")


WHOLE = {
    "fr": "6 questions : 1 sur votre organisation, 2 sur les obligations légales, 1 sur votre ambition, 2 sur vos"
    " pratiques",
    "en": "6 questions: 1 about your organisation, 2 about legal duties, 1 about your ambition, 2 about what you do",
}
SHORT = {
    "fr": "4 questions : 1 sur votre organisation, 2 sur les obligations légales, 1 sur vos pratiques",
    "en": "4 questions: 1 about your organisation, 2 about legal duties, 1 about what you do",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sort_of_question_is_counted_and_named(language: str) -> None:
    assert describe_length(list_full_version(BANK), language).replace("\xa0", " ") == WHOLE[language]
    assert describe_length(list_short_version(BANK), language).replace("\xa0", " ") == SHORT[language]


def test_one_question() -> None:
    assert describe_length(BANK.questions[:1], "en") == "1 question: 1 about what you do"
