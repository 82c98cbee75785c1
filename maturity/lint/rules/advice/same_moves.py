"""Two recommendations that bring the same answers and can be given together.

Why: the respondent reads two ways to the same thing and does not know which to take; the second gains nothing once
the first is followed. Two that are for different organisations are left alone: it was proved that both fit at once.

Bad:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 2, horizon: court}
      - {id: saisir, title: "Saisir", text: "Pour suivre.", moves: {registre: toutes}, effort: 3, horizon: court}

Good:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 2, horizon: court,
         when: "profile.agents < 20"}
      - {id: saisir, title: "Saisir", text: "Pour suivre.", moves: {registre: toutes}, effort: 3, horizon: court,
         when: "profile.agents >= 20"}

What to do: make them one, or give each its condition (`when`).
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    for index, recommendation in enumerate(bank.recommendations):
        for other in bank.recommendations[:index]:
            if not recommendation.moves or other.moves != recommendation.moves:
                continue
            if studied.proofs.prove_together(other, recommendation).status is Status.POSSIBLE:
                params = {"id": recommendation.id, "other": other.id}
                yield Problem("MB766", ("recommendations", index, "moves"), params, on_key=True)
                break


RULE = Rule("MB766", _find_problems)
