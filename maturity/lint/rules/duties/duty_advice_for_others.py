"""A duty whose recommendation is never given to those who have the duty.

Why: the duty holds for some organisations, the recommendation for others, by their conditions (`when`). Whoever has to
do something is told by nobody what.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"
        when: 'profile.agents >= 50'
        recommendation: publier
    recommendations:
      - {id: publier, title: "Publier le registre", text: "T", effort: 1, horizon: court, when: 'profile.agents < 50'}

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"
        when: 'profile.agents >= 50'
        recommendation: publier
    recommendations:
      - {id: publier, title: "Publier le registre", text: "T", effort: 1, horizon: court, when: 'profile.agents >= 50'}

What to do: make the two conditions agree, or take that of the recommendation out. What is not decided is said in
`condition-never-true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.engine.conditions import evaluate_condition
from maturity.lint.rule import Rule
from maturity.lint.shared_worlds import SharedWorlds
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Condition,
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    shared = SharedWorlds(studied.bank)
    for index, duty in enumerate(studied.bank.duties):
        advice = studied.bank.recommendation_by_id[duty.recommendation] if duty.recommendation else None
        if advice and advice.when and duty.when and _exclude_each_other(shared, duty.when, advice.when):
            params = {"duty": duty.id, "id": advice.id}
            yield Problem("MB858", ("duties", index, "recommendation"), params)


def _exclude_each_other(shared: SharedWorlds, one: Condition, other: Condition) -> bool:
    """Return whether each of two conditions can be true, and never both; False where that is not decided."""
    worlds = shared.list_for(one, other)
    found = [(evaluate_condition(one.tree, world), evaluate_condition(other.tree, world)) for world in worlds]
    return any(each[0] for each in found) and any(each[1] for each in found) and (True, True) not in found


RULE = Rule("MB858", _find_problems)
