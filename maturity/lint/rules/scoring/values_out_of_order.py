"""A list of answers whose values neither rise nor fall from one to the next.

Why: people read a list of answers as a scale. One that is worth less than the answers on both sides of it, or more, is
nearly always a slip of a figure, and whoever answers cannot guess it.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Quelles demandes sont suivies ?"
        options:
          - {id: aucune, text: "Aucune", value: 0}
          - {id: certaines, text: "Certaines", value: 3}
          - {id: toutes, text: "Toutes", value: 2}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Quelles demandes sont suivies ?"
        options:
          - {id: aucune, text: "Aucune", value: 0}
          - {id: certaines, text: "Certaines", value: 2}
          - {id: toutes, text: "Toutes", value: 3}

What to do: mend the value, or write the answers in the order of what they are worth. Answers worth the same may stand
side by side. Boxes to tick have no order, and are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maturity.lint.options import ScoredOptions, list_scored_options
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for scored in list_scored_options(studied.bank):
        if scored.question.ranks_options:
            yield from _check_options(scored)


def _check_options(scored: ScoredOptions) -> Iterator[Problem]:
    """Yield the problem of the first option that turns the list round: values rose so far and fall here, or reverse."""
    rises = None
    for before, option in pairwise(scored.options):
        step = scored.values[option.id] - scored.values[before.id]
        if step and rises is not None and (step > 0) != rises:
            params = {"option": option.id, "question": scored.question.id}
            yield Problem("MB710", (*scored.get_pointer(option), "value"), params)
            return
        if step and rises is None:
            rises = step > 0


RULE = Rule("MB710", _find_problems)
