"""A floor of a level (`at_least`) that keeps nobody from it: whoever fulfils all else is above it anyway.

Why: the threshold, the levels below or another floor already demand as much. The floor looks like a condition and is
none; if it should be one, it is too low. A floor that sums up floors on the axes below it is left alone.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 60, title: "Installé", at_least: {accueil: 30}}

Good:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 40, title: "Installé", at_least: {accueil: 30}}

What to do: raise the floor to what is meant, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    reached = studied.proofs.levels
    for (index, axis), proof in studied.proofs.floors.items():
        if reached[index].reached.status is not Status.POSSIBLE or not studied.has_scored_questions(axis):
            continue
        if proof.missed.status is Status.IMPOSSIBLE:
            params = {"axis": axis, "level": studied.bank.levels[index].id}
            yield Problem("MB752", ("levels", index, "at_least", axis), params)


RULE = Rule("MB752", _find_problems)
