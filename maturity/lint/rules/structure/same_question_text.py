"""Two questions that have the same text.

Why: they ask the same thing twice, or one of them was copied and not finished. Whoever answers takes it for a fault,
and one practice counts double.

Bad:

    questions:
      - id: delai
        axis: accueil
        kind: single
        text: "Annoncez-vous un délai ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Annoncez-vous un délai ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: delai
        axis: accueil
        kind: single
        text: "Annoncez-vous un délai ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Les demandes sont-elles suivies ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: say what sets the second one apart, or take it out. Two questions of which only one is ever asked, because
their conditions exclude each other, may share a text: the rule leaves alone those that both have a `when`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.items import Question


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    first: dict[str, Question] = {}
    for index, question in enumerate(studied.bank.questions):
        plain = " ".join(question.text.casefold().split())
        other = first.setdefault(plain, question)
        if other is not question and (other.when is None or question.when is None):
            yield Problem("MB711", ("questions", index, "text"), {"question": question.id, "other": other.id})


RULE = Rule("MB711", _find_problems)
