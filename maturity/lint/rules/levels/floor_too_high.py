"""A floor of a level (`at_least`) that is higher than its axis can ever be.

Why: nobody with a score on this axis reaches the level. The answers of the axis do not span its range, or a question
that would lift it is never asked.

Bad:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles notées ?"
        range: [0, 4]
        options: [{id: jamais, text: "Elles ne le sont pas"}, {id: toutes, text: "Toutes sont notées"}]
    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 20, title: "Installé", at_least: {accueil: 50}}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 20, title: "Installé", at_least: {accueil: 50}}

What to do: lower the floor to what the axis can reach, or correct the range of its questions.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for (index, axis), proof in studied.proofs.floors.items():
        if proof.held.status is Status.IMPOSSIBLE and studied.has_scored_questions(axis):
            params = {"axis": axis, "level": studied.bank.levels[index].id}
            yield Problem("MB751", ("levels", index, "at_least", axis), params)


RULE = Rule("MB751", _find_problems)
