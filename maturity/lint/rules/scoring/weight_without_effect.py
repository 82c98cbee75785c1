"""A weight that changes no score.

Why: its author thinks that this counts more than the rest, and it does not. Weights count where scores are added up:
not under `combine: min` or `none`, not in a question without score, not beside nothing else.

Bad:

    axes:
      - {id: accueil, title: "Accueil", combine: min}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, weight: 3}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}

Good:

    axes:
      - {id: accueil, title: "Accueil", combine: mean}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, weight: 3}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}

What to do: take the weight out, or change what keeps it from counting.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.shares import list_children
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.field_types import ROOT


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    for index, question in enumerate(bank.questions):
        if question.weight != 1 and not question.counts:
            yield Problem("MB741", ("questions", index, "weight"), {"id": question.id}, "unscored")
    for child in list_children(bank):
        if child.part.weight == 1:
            continue
        pointer = (*child.pointer, "weight")
        if child.portion is None:
            variant = "none" if child.above is None and bank.combine == "none" else "min"
            yield Problem("MB741", pointer, {"above": child.above or ROOT}, variant)
        elif child.siblings == 1:
            yield Problem("MB741", pointer, {"id": child.part.id}, "alone")


RULE = Rule("MB741", _find_problems)
