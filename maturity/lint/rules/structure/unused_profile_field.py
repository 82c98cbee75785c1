"""A fact about the organisation (`profile`) that no condition uses.

Why: each fact that is asked costs time, and many people stop before the first question. A fact that decides nothing,
and has no figure to compare with, only serves whoever compares organisations.

Bad:

    profile:
      - {id: agents, kind: number, text: "Nombre d'agents", min: 0, whole: true}

Good:

    profile:
      - {id: agents, kind: number, text: "Nombre d'agents", min: 0, whole: true}
    duties:
      - {id: registre, text: "Un registre est tenu", when: "profile.agents >= 50"}

What to do: use it in a condition (`when` of a question, a duty, a recommendation or a size), or take it out. Keep it if
you compare organisations by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.conditions import list_conditions
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    conditions = (condition for _, condition in list_conditions(studied.bank))
    used = {name.id for condition in conditions for name in condition.find_names() if name.space == "profile"}
    for index, field in enumerate(studied.bank.profile):
        if field.id not in used and not field.benchmark:
            yield Problem("MB718", ("profile", index, "id"), {"id": field.id})


RULE = Rule("MB718", _find_problems)
