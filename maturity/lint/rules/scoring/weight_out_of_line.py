"""One question whose weight is ten times that of the others or more, or a tenth of it or less.

Why: in a bank whose questions weigh the same, a single weight of 10 or of 0.1 is more often a slip of a decimal point
than a choice. It makes one answer decide on its axis, or count for nothing.

Bad:

    answer_sets: {r: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Qui ?", answer_set: r, weight: 0.1}
      - {id: q2, axis: accueil, kind: single, text: "Quand ?", answer_set: r}
      - {id: q3, axis: accueil, kind: single, text: "Comment ?", answer_set: r}
      - {id: q4, axis: accueil, kind: single, text: "Combien ?", answer_set: r}
      - {id: q5, axis: accueil, kind: single, text: "Quoi ?", answer_set: r}

Good:

    answer_sets: {r: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Qui ?", answer_set: r}
      - {id: q2, axis: accueil, kind: single, text: "Quand ?", answer_set: r}
      - {id: q3, axis: accueil, kind: single, text: "Comment ?", answer_set: r}
      - {id: q4, axis: accueil, kind: single, text: "Combien ?", answer_set: r}
      - {id: q5, axis: accueil, kind: single, text: "Quoi ?", answer_set: r}

What to do: mend the weight. Said only where all other scored questions, four or more, weigh the same: weights that
differ here and there are a choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.habits import find_exception
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_FEWEST = 4
"""With fewer questions that weigh the same, it may be by chance."""
_TIMES = 10
"""How many times the usual weight, or which part of it, is out of line."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    questions = studied.bank.questions
    found = find_exception({index: each.weight for index, each in enumerate(questions) if each.counts}, _FEWEST)
    if found is None:
        return
    index, usual = found
    weight = questions[index].weight
    if weight >= _TIMES * usual or usual >= _TIMES * weight:
        params = {"question": questions[index].id, "weight": weight, "usual": usual}
        yield Problem("MB748", ("questions", index, "weight"), params)


RULE = Rule("MB748", _find_problems)
