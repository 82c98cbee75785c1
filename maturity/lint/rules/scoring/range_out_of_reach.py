"""A question whose options do not reach an end of its `range`.

Why: `range` says which value is worth 0 % and which 100 %. If no choice of options reaches the upper one, nobody gets
full marks there; if none reaches the lower one, the worst answer is worth something.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        range: [0, 3]
        options:
          - {id: non, text: "Non", value: 0}
          - {id: oui, text: "Oui", value: 2}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Non", value: 0}
          - {id: oui, text: "Oui", value: 2}

What to do: take `range` out: the options then span it by themselves. Keep it where an answer that is not offered would
be worth more.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, question in enumerate(studied.bank.questions):
        measure = studied.bank.measure_by_question.get(question.id)
        if measure and question.range and (measure.worst > measure.lowest or measure.best < measure.highest):
            params = {"question": question.id, "low": measure.worst, "high": measure.best}
            yield Problem("MB737", ("questions", index, "range"), params)


RULE = Rule("MB737", _find_problems)
