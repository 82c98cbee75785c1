"""A question on which advice ends before the best answer.

Why: from some answer on, nothing more is advised, although a better one exists and the score tells so. Conditions of
recommendations are not looked at here, only what they move to.

Bad:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: parfois}, effort: 2, horizon: court}

Good:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: parfois}, effort: 2, horizon: court}
      - {id: tenir, title: "Tenir", text: "Pour durer.", moves: {registre: toutes}, after: [noter], effort: 2,
         horizon: court}

What to do: write what leads from there to the best answer, or move to it at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, question in enumerate(studied.bank.questions):
        if question.id in studied.proofs.half_moved:
            yield Problem("MB771", ("questions", index, "id"), {"question": question.id})


RULE = Rule("MB771", _find_problems)
