"""A question that is not scored, and that nothing else in the bank uses.

Why: it is asked, and no score, no condition, no list and no figure comes of the answer. Each such question makes it
likelier that somebody stops.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        scored: false
        options:
          - {id: non, text: "Non"}
          - {id: oui, text: "Oui"}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Non"}
          - {id: oui, text: "Oui"}

What to do: use the answer in a condition, score it, or take the question out. Keep it where the answer is read by
people, as a text is.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.conditions import list_conditions
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    used = {question.among for question in bank.questions}
    used |= {question for _, condition in list_conditions(bank) for question in condition.find_questions()}
    for index, question in enumerate(bank.questions):
        is_read = question.kind == "text" or question.role is not None or question.among or question.benchmark
        if not question.counts and not is_read and question.id not in used:
            yield Problem("MB740", ("questions", index, "id"), {"question": question.id})


RULE = Rule("MB740", _find_problems)
