"""A short version (`express`) that asks nothing about one of the axes at the top.

Why: a short version is read as a first idea of the whole. An axis that it leaves out shows no score there, and its
weight goes to the others.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Suivi"}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, express: true}
      - {id: q2, axis: suivi, kind: single, text: "Q2 ?", answer_set: rythme}

Good:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Suivi"}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, express: true}
      - {id: q2, axis: suivi, kind: single, text: "Q2 ?", answer_set: rythme, express: true}

What to do: mark one question of that axis `express: true`: the one that tells most.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    express = {question.id for question in bank.questions if question.express and question.counts}
    for index, axis in enumerate(bank.axes):
        is_missed = express.isdisjoint(bank.nested_questions_by_axis[axis.id])
        if express and is_missed and studied.has_scored_questions(axis.id):
            yield Problem("MB744", ("axes", index, "id"), {"axis": axis.id})


RULE = Rule("MB744", _find_problems)
