"""A level without a text, where others have one.

Why: whoever is at this level reads its title and nothing else, just where the others learn what it means.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire", text: "Les demandes se retiennent plus qu'elles ne se notent."}
      - {id: haut, from: 60, title: "Installé"}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire", text: "Les demandes se retiennent plus qu'elles ne se notent."}
      - {id: haut, from: 60, title: "Installé", text: "Presque toutes les demandes sont notées et suivies."}

What to do: say in one or two sentences how an organisation works at this level, and what to begin with.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    levels = studied.bank.levels
    if not any(level.text for level in levels):
        return
    for index, level in enumerate(levels):
        if level.text is None:
            yield Problem("MB754", ("levels", index, "id"), {"level": level.id})


RULE = Rule("MB754", _find_problems)
