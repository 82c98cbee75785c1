"""Boxes to tick without a "none of these", where all other questions with boxes have one.

Why: whoever ticks nothing has either nothing of it or not answered yet, and the two look the same. A bank that offers a
"none of these" everywhere else has likely lost it here.

Bad:

    answer_sets:
      r: [{id: a, text: "A", value: 1}, {id: b, text: "B", value: 1}, {id: c, text: "C", value: 0, exclusive: true}]
    questions:
      - {id: q1, axis: accueil, kind: multiple, text: "Qui ?", answer_set: r}
      - {id: q2, axis: accueil, kind: multiple, text: "Quand ?", answer_set: r}
      - {id: q3, axis: accueil, kind: multiple, text: "Comment ?", answer_set: r}
      - {id: q4, axis: accueil, kind: multiple, text: "Combien ?", answer_set: r}
      - id: q5
        axis: accueil
        kind: multiple
        text: "Quoi ?"
        options: [{id: a, text: "Une liste", value: 1}, {id: b, text: "Un plan", value: 1}]

Good:

    answer_sets:
      r: [{id: a, text: "A", value: 1}, {id: b, text: "B", value: 1}, {id: c, text: "C", value: 0, exclusive: true}]
    questions:
      - {id: q1, axis: accueil, kind: multiple, text: "Qui ?", answer_set: r}
      - {id: q2, axis: accueil, kind: multiple, text: "Quand ?", answer_set: r}
      - {id: q3, axis: accueil, kind: multiple, text: "Comment ?", answer_set: r}
      - {id: q4, axis: accueil, kind: multiple, text: "Combien ?", answer_set: r}
      - id: q5
        axis: accueil
        kind: multiple
        text: "Quoi ?"
        options:
          - {id: a, text: "Une liste", value: 1}
          - {id: b, text: "Un plan", value: 1}
          - {id: aucun, text: "Rien de cela", value: 0, exclusive: true}

What to do: add an option with `exclusive: true`, worth nothing. Said only where four other questions with boxes or more
have one; questions that enter no score are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.habits import find_exception
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_FEWEST = 4
"""With fewer questions that have one, it may be by chance."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    boxes = {
        index: bool(bank.get_exclusive(question))
        for index, question in enumerate(bank.questions)
        if question.counts and question.kind == "multiple"
    }
    found = find_exception(boxes, _FEWEST)
    if found is not None and found[1]:
        index, _ = found
        yield Problem("MB749", ("questions", index, "id"), {"question": bank.questions[index].id})


RULE = Rule("MB749", _find_problems)
