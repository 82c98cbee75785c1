"""A recommendation that only prepares others, and costs more than all of them together.

Why: it improves no answer and serves no duty itself. Whoever adds up the days sees more work before the work than in
it.

Bad:

    recommendations:
      - {id: etude, title: "Étudier", text: "Pour savoir.", effort: 30, horizon: long, when: "profile.agents > 5"}
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, after: [etude], effort: 2,
         horizon: court}

Good:

    recommendations:
      - {id: etude, title: "Étudier", text: "Pour savoir.", effort: 1, horizon: court, when: "profile.agents > 5"}
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, after: [etude], effort: 2,
         horizon: court}

What to do: take out of it what the others do not need, or say which answers it improves itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    demanded = {duty.recommendation for duty in bank.duties}
    for index, recommendation in enumerate(bank.recommendations):
        served = [each for each in bank.recommendations if recommendation.id in each.after]
        total = sum(each.effort for each in served)
        if served and not recommendation.moves and recommendation.id not in demanded and recommendation.effort > total:
            params = {"id": recommendation.id, "effort": recommendation.effort, "total": total}
            yield Problem("MB765", ("recommendations", index, "effort"), params)


RULE = Rule("MB765", _find_problems)
