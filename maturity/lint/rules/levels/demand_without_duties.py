"""A level that demands duties of high importance in a bank where no duty is of high importance.

Why: `duties: high` then demands nothing, and the level is given to those who neglect every duty.

Bad:

    duties: [{id: declaration, text: "Le site publie sa déclaration d'accessibilité"}]
    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 60, title: "Installé", duties: high}

Good:

    duties: [{id: declaration, text: "Le site publie sa déclaration d'accessibilité", severity: high}]
    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 60, title: "Installé", duties: high}

What to do: say which duties are of high importance (`severity: high`), or demand all of them (`duties: all`).
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    if any(duty.severity == "high" for duty in studied.bank.duties):
        return
    for index, level in enumerate(studied.bank.levels):
        if level.duties == "high":
            yield Problem("MB759", ("levels", index, "duties"), {"level": level.id})


RULE = Rule("MB759", _find_problems)
