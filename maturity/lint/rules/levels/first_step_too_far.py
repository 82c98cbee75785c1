"""A second level that starts above the middle of the scale.

Why: nearly everybody begins at the lowest level and stays there for years. A scale encourages by its first step.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 70, title: "Installé"}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: milieu, from: 30, title: "En chemin"}
      - {id: haut, from: 70, title: "Installé"}

What to do: put a level between, or lower the threshold.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    scale, levels = studied.bank.scale, studied.bank.levels
    if len(levels) > 1 and levels[1].threshold - scale.min > scale.span / 2:
        params = {"level": levels[1].id, "start": levels[1].threshold}
        yield Problem("MB756", ("levels", 1, "from"), params)


RULE = Rule("MB756", _find_problems)
