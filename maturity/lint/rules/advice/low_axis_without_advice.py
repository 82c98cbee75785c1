"""An axis that can lie under the threshold of a level without any advice about it, where most axes cannot.

Why: a low score without a word on what to do is what a respondent remembers. Advice is about an axis if it names it
or one below it, or improves one of its questions. Said only in a bank where more than half of the axes always get
advice.

Bad:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}, {id: fin, title: "Fin"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: c, axis: fin, kind: single, text: "Puis ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    levels: [{id: bas, from: 0, title: "Bas"}, {id: haut, from: 50, title: "Haut"}]
    recommendations:
      - {id: r, title: "Noter", text: "Cela sert.", moves: {a: oui, b: oui}, effort: 1, horizon: court}
      - {id: s, title: "Finir", text: "Utile.", moves: {c: oui}, when: "profile.agents > 50", effort: 1, horizon: court}

Good:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    levels: [{id: bas, from: 0, title: "Bas"}, {id: haut, from: 50, title: "Haut"}]
    recommendations:
      - {id: r, title: "Noter", text: "Cela sert.", moves: {a: oui, b: oui}, effort: 1, horizon: court}

What to do: look at such answers with `maturity check --prove`, then widen a condition or write the advice that is
missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_axes


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    proofs = studied.proofs.low_axes
    served = sum(proof.decision.status is Status.IMPOSSIBLE for proof in proofs.values())
    if 2 * served <= len(proofs):
        return
    pointers = {axis.id: pointer for axis, pointer in locate_axes(studied.bank)}
    for axis, proof in proofs.items():
        if proof.decision.status is Status.POSSIBLE:
            yield Problem("MB763", (*pointers[axis], "id"), {"axis": axis, "threshold": proof.threshold})


RULE = Rule("MB763", _find_problems)
