"""A scored question that no recommendation improves, in a bank where most questions are.

Why: whoever answers it badly sees the score fall and learns nothing of what to do. Said only where at least half of
the scored questions, and three of them, have advice: then one without is more likely forgotten than meant.

Bad:

    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: accueil, kind: single, text: "Qui ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: c, axis: accueil, kind: single, text: "Où ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: d, axis: accueil, kind: single, text: "Quand ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    recommendations:
      - {id: r, title: "Noter", text: "Cela sert.", moves: {a: oui, b: oui, c: oui}, effort: 1, horizon: court}

Good:

    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: accueil, kind: single, text: "Qui ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: c, axis: accueil, kind: single, text: "Où ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: d, axis: accueil, kind: single, text: "Quand ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    recommendations:
      - {id: r, title: "Noter", text: "Cela sert.", moves: {a: oui, b: oui, c: oui}, effort: 1, horizon: court}
      - {id: s, title: "Dater", text: "Cela sert.", moves: {d: oui}, effort: 1, horizon: court}

What to do: name the question in the `moves` of a recommendation, or write one.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_FEWEST = 3
"""With advice for fewer questions than this, it is too early to say that one was forgotten."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    raised = {question for each in bank.recommendations for question in each.moves}
    scored = [(index, question) for index, question in enumerate(bank.questions) if question.counts]
    if len(raised) < max(_FEWEST, len(scored) / 2):
        return
    for index, question in scored:
        if question.id not in raised:
            yield Problem("MB762", ("questions", index, "id"), {"question": question.id})


RULE = Rule("MB762", _find_problems)
