"""A recommendation without steps, where others have some.

Why: the reason convinces, and nobody knows how to begin. The first step can be done this week, alone, at no cost.

Bad:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 2, horizon: court,
         steps: ["Noter les demandes d'une journée."]}
      - {id: repondre, title: "Répondre", text: "Pour rassurer.", moves: {delai: cinq}, effort: 2, horizon: court}

Good:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 2, horizon: court,
         steps: ["Noter les demandes d'une journée."]}
      - {id: repondre, title: "Répondre", text: "Pour rassurer.", moves: {delai: cinq}, effort: 2, horizon: court,
         steps: ["Relever l'âge de dix demandes."]}

What to do: write the first step, then the others in the order in which they are taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    recommendations = studied.bank.recommendations
    if not any(each.steps for each in recommendations):
        return
    for index, recommendation in enumerate(recommendations):
        if not recommendation.steps:
            yield Problem("MB770", ("recommendations", index, "id"), {"id": recommendation.id})


RULE = Rule("MB770", _find_problems)
