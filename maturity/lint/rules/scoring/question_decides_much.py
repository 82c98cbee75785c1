"""One question that makes up more than a fifth of the overall score.

Why: a bank asks many questions so that no single answer decides. One that weighs as much as a fifth gives or takes a
level by itself, and so does a slip there. It comes from a great weight, or from an axis with very few questions.

Bad:

    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, weight: 8}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}
      - {id: q3, axis: accueil, kind: single, text: "Q3 ?", answer_set: rythme}
      - {id: q4, axis: accueil, kind: single, text: "Q4 ?", answer_set: rythme}
      - {id: q5, axis: accueil, kind: single, text: "Q5 ?", answer_set: rythme}
      - {id: q6, axis: accueil, kind: single, text: "Q6 ?", answer_set: rythme}

Good:

    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, weight: 2}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}
      - {id: q3, axis: accueil, kind: single, text: "Q3 ?", answer_set: rythme}
      - {id: q4, axis: accueil, kind: single, text: "Q4 ?", answer_set: rythme}
      - {id: q5, axis: accueil, kind: single, text: "Q5 ?", answer_set: rythme}
      - {id: q6, axis: accueil, kind: single, text: "Q6 ?", answer_set: rythme}

What to do: lower its weight or that of its axis, or ask more questions there. In a bank of fewer than ten questions,
twice an even share is meant by a fifth.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.rule import Rule
from maturity.lint.shares import list_children
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.items import Question
from maturity.text.numbers import round_half_up

_MOST = Fraction(1, 5)
"""Which portion of the whole a question may decide, unless the bank has few questions."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    scored = len(studied.bank.measure_by_question)
    most = max(_MOST, Fraction(2, scored)) if scored else _MOST
    for child in list_children(studied.bank):
        if isinstance(child.part, Question) and child.share is not None and child.share > most:
            params = {"question": child.part.id, "share": round_half_up(child.share * 100, 0)}
            yield Problem("MB735", (*child.pointer, "id"), params)


RULE = Rule("MB735", _find_problems)
