"""A recommendation that comes after one which is never given together with it (`after`).

Why: the order that the author had in mind never shows: where one of the two fits, the other does not. It was proved
that no answers lead to both.

Bad:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: parfois}, effort: 2, horizon: court,
         when: 'profile.type == "commune"'}
      - {id: tenir, title: "Tenir", text: "Pour durer.", moves: {registre: toutes}, after: [noter], effort: 2,
         horizon: court, when: 'profile.type == "departement"'}

Good:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: parfois}, effort: 2, horizon: court}
      - {id: tenir, title: "Tenir", text: "Pour durer.", moves: {registre: toutes}, after: [noter], effort: 2,
         horizon: court, when: 'profile.type == "departement"'}

What to do: name the recommendation that fits the same organisations, or widen a condition.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank, advice = studied.bank, studied.proofs.advice
    for index, recommendation in enumerate(bank.recommendations):
        for place, need in enumerate(recommendation.after):
            if any(advice[each].advised.status is not Status.POSSIBLE for each in (recommendation.id, need)):
                continue  # one of the two is never given at all
            both = studied.proofs.prove_together(bank.recommendation_by_id[need], recommendation)
            if both.status is Status.IMPOSSIBLE:
                params = {"id": recommendation.id, "other": need}
                yield Problem("MB767", ("recommendations", index, "after", place), params)


RULE = Rule("MB767", _find_problems)
