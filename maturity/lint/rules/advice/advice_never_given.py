"""A recommendation that nobody is ever advised, whatever is answered.

Why: it stands in the file, is translated and read again, and no respondent sees it. Its condition asks for answers
that are never given together, or for answers that are already as good as what it brings.

Bad:

    recommendations:
      - id: noter
        title: "Noter chaque demande"
        text: "Ce qui est noté n'est pas oublié."
        moves: {registre: toutes}
        when: 'answers.registre == "jamais" and score.accueil > 50'
        effort: 2
        horizon: court

Good:

    recommendations:
      - id: noter
        title: "Noter chaque demande"
        text: "Ce qui est noté n'est pas oublié."
        moves: {registre: toutes}
        when: 'answers.registre == "jamais" and score.accueil < 50'
        effort: 2
        horizon: court

What to do: correct the condition or the moves. It was proved that there are no such answers: conditions, figures,
duties, "does not apply" and answers left open are all taken into account.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.rules.advice import advice_at_best, move_to_worst
from maturity.lint.rules.conditions import condition_never_true
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    """Yield the recommendations that are never advised, but for those of which another rule says why."""
    explained = {*_list_explained(studied)}
    for index, recommendation in enumerate(studied.bank.recommendations):
        if index not in explained and studied.proofs.advice[recommendation.id].advised.status is Status.IMPOSSIBLE:
            yield Problem("MB760", ("recommendations", index, "id"), {"id": recommendation.id})


def _list_explained(studied: StudiedBank) -> Iterator[object]:
    """Yield the indexes of recommendations to which another rule objects for what keeps them from being advised."""
    for rule in (advice_at_best.RULE, condition_never_true.RULE, move_to_worst.RULE):
        for problem in rule.find_problems(studied):
            if problem.pointer[0] == "recommendations":
                yield problem.pointer[1]


RULE = Rule("MB760", _find_problems)
