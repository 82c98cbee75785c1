"""Two answers side by side that are worth the same, where the answers around them differ.

Why: whoever goes from one to the other has got better, and gains nothing. It is what is left when an answer was put in
between and the values were not moved.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Elles ne le sont pas", value: 0}
          - {id: parfois, text: "Certaines le sont", value: 1}
          - {id: souvent, text: "La plupart le sont", value: 1}
          - {id: toutes, text: "Toutes le sont", value: 2}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Elles ne le sont pas", value: 0}
          - {id: parfois, text: "Certaines le sont", value: 1}
          - {id: souvent, text: "La plupart le sont", value: 2}
          - {id: toutes, text: "Toutes le sont", value: 3}

What to do: give each step a value of its own, or make the two answers one. Answers worth the same as the worst one are
left alone: they often stand for cases that are set apart on purpose.
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
    """Yield the problem of each option that is worth what the one before is worth, and more than the worst."""
    worst = min(scored.values.values())
    for before, option in pairwise(scored.options):
        if worst < scored.values[before.id] == scored.values[option.id]:
            params = {"option": option.id, "other": before.id, "question": scored.question.id}
            yield Problem("MB730", (*scored.get_pointer(option), "value"), params)


RULE = Rule("MB730", _find_problems)
