"""An exclusive option ("none of these") that is worth more than another option of its question.

Why: an exclusive option stands for the case in which nothing else is true. If it is worth more than one of the
practices, whoever has that practice scores less than whoever has none.

Bad:

    questions:
      - id: canaux
        axis: accueil
        kind: multiple
        text: "Par où les habitants vous joignent-ils ?"
        options:
          - {id: guichet, text: "Le guichet", value: 1}
          - {id: telephone, text: "Le téléphone", value: 1}
          - {id: aucun, text: "Aucun de ceux-ci", value: 3, exclusive: true}

Good:

    questions:
      - id: canaux
        axis: accueil
        kind: multiple
        text: "Par où les habitants vous joignent-ils ?"
        options:
          - {id: guichet, text: "Le guichet", value: 1}
          - {id: telephone, text: "Le téléphone", value: 1}
          - {id: aucun, text: "Aucun de ceux-ci", value: 0, exclusive: true}

What to do: give it the lowest value, or take `exclusive` away from an option that can be true together with others.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.options import ScoredOptions, list_scored_options
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for scored in list_scored_options(studied.bank):
        yield from _check_options(scored)


def _check_options(scored: ScoredOptions) -> Iterator[Problem]:
    """Yield the problem of each exclusive option that is worth more than an option that is not exclusive."""
    others = [scored.values[option.id] for option in scored.options if not option.exclusive]
    for option in scored.options:
        if option.exclusive and others and scored.values[option.id] > min(others):
            params = {"option": option.id, "question": scored.question.id}
            yield Problem("MB702", (*scored.get_pointer(option), "value"), params)


RULE = Rule("MB702", _find_problems)
