"""A floor of a level (`at_least`) on an axis that may have no score at all.

Why: where nothing applies on an axis, its floor passes, with a remark. So the level that was to guarantee something
there is given without it. It was proved that there are such answers, with all questions answered that are asked.

Bad:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}],
         may_not_apply: true}
    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 40, title: "Installé", at_least: {suite: 50}}

Good:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 40, title: "Installé", at_least: {suite: 50}}

What to do: give the axis a question that everybody answers, or leave it as it is if the level shall not depend on
what does not apply.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for (index, axis), proof in studied.proofs.floors.items():
        if proof.passed.status is Status.POSSIBLE and studied.has_scored_questions(axis):
            params = {"axis": axis, "level": studied.bank.levels[index].id}
            yield Problem("MB758", ("levels", index, "at_least", axis), params)


RULE = Rule("MB758", _find_problems)
