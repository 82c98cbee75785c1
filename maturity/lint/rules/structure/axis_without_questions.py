"""An axis that no scored question belongs to, on itself or below.

Why: it never has a score. It stands on every screen as a line without a figure, and a floor on it holds nobody back.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Suivi"}

Good:

    axes:
      - {id: accueil, title: "Accueil"}

What to do: move a question there, or take the axis out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, axis in enumerate(studied.bank.axes):
        yield from _check_axis(studied, axis, ("axes", index))


def _check_axis(studied: StudiedBank, axis: Axis, pointer: Pointer) -> Iterator[Problem]:
    """Yield the problem of `axis` if it is empty, else those of its sub-axes."""
    if not studied.has_scored_questions(axis.id):
        yield Problem("MB701", (*pointer, "id"), {"axis": axis.id})
        return
    for index, below in enumerate(axis.axes):
        yield from _check_axis(studied, below, (*pointer, "axes", index))


RULE = Rule("MB701", _find_problems)
