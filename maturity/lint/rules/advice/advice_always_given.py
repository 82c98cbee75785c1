"""A recommendation that everybody is advised, whatever is answered.

Why: advice that does not depend on the answers says nothing about whoever reads it, and pushes other advice down.
With a condition or with moves it is most often a slip. It was proved that no complete answers are without it.

Bad:

    recommendations:
      - id: noter
        title: "Noter chaque demande"
        text: "Ce qui est noté n'est pas oublié."
        when: 'score.accueil >= 0'
        effort: 2
        horizon: court

Good:

    recommendations:
      - id: noter
        title: "Noter chaque demande"
        text: "Ce qui est noté n'est pas oublié."
        moves: {registre: toutes}
        effort: 2
        horizon: court

What to do: name the answers that it improves (`moves`), a condition (`when`), or a duty that it serves; if it is
meant for everybody, put it into the text of a level.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, recommendation in enumerate(studied.bank.recommendations):
        if studied.proofs.advice[recommendation.id].spared.status is Status.IMPOSSIBLE:
            yield Problem("MB761", ("recommendations", index, "id"), {"id": recommendation.id})


RULE = Rule("MB761", _find_problems)
