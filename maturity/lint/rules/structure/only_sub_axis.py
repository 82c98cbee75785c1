"""An axis that has one sub-axis only.

Why: its score is that of its sub-axis: two lines of each screen say the same, and a reader looks for the difference.

Bad:

    axes:
      - id: relation
        title: "Relation"
        axes:
          - {id: accueil, title: "Accueil"}

Good:

    axes:
      - id: relation
        title: "Relation"
        axes:
          - {id: accueil, title: "Accueil"}
          - {id: suivi, title: "Suivi"}

What to do: hang the questions on the axis itself, or add the sub-axis that is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_axes


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for axis, pointer in locate_axes(studied.bank):
        if len(axis.axes) == 1:
            yield Problem("MB715", (*pointer, "axes"), {"axis": axis.id}, on_key=True)


RULE = Rule("MB715", _find_problems)
