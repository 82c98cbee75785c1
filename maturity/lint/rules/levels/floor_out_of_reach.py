"""A floor of a level (`at_least`) on an axis that can never have a score.

Why: the level says that this axis has to reach a score, and nobody can have one there. The floor is not checked, so the
level is given to everyone whose overall score reaches it.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: vide, title: "Vide"}
    levels:
      - {id: bas, from: 0, title: "Bas"}
      - {id: haut, from: 60, title: "Haut", at_least: {vide: 50}}

Good:

    levels:
      - {id: bas, from: 0, title: "Bas"}
      - {id: haut, from: 60, title: "Haut", at_least: {accueil: 50}}

What to do: name an axis that has questions, or take the floor out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, level in enumerate(studied.bank.levels):
        for axis in level.at_least:
            if not studied.has_scored_questions(axis):
                pointer = ("levels", index, "at_least", axis)
                yield Problem("MB707", pointer, {"axis": axis, "level": level.id}, on_key=True)


RULE = Rule("MB707", _find_problems)
