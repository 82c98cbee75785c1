"""A box to tick that is worth nothing, or less, among boxes that are worth points.

Why: whoever has that practice gains nothing by it, or loses. Where the box stands for the absence of all others it
should be exclusive, so that nobody ticks it beside them.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: multiple
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: guichet, text: "Au guichet", value: 1}
          - {id: courriel, text: "Par courriel", value: 1}
          - {id: aucun, text: "Nulle part", value: 0}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: multiple
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: guichet, text: "Au guichet", value: 1}
          - {id: courriel, text: "Par courriel", value: 1}
          - {id: aucun, text: "Nulle part", value: 0, exclusive: true}

What to do: give it a value, or write `exclusive: true` if it cannot be true together with others.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.options import list_scored_options
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for scored in list_scored_options(studied.bank):
        if scored.question.kind != "multiple":
            continue
        for option in scored.options:
            if not option.exclusive and scored.values[option.id] <= 0:
                params = {"option": option.id, "question": scored.question.id}
                yield Problem("MB738", (*scored.get_pointer(option), "value"), params)


RULE = Rule("MB738", _find_problems)
