"""A level that nobody can be at, whatever is answered.

Why: a stage that no answers lead to tells nothing, and whoever looks at the scale takes it for a goal. The
thresholds, the floors, the duties, the questions that are not always asked and "does not apply" are all taken into
account.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 80, title: "Installé", at_least: {accueil: 20}}
      - {id: sommet, from: 80.5, title: "Exemplaire"}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 40, title: "Installé", at_least: {accueil: 20}}
      - {id: sommet, from: 90, title: "Exemplaire"}

What to do: lower the threshold or a floor, or take the level out. `maturity check --prove` shows answers that lead
to each of the other levels.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.bank import Bank


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    """Yield the first level that nobody reaches: those above it are out of reach with it."""
    bank, proofs = studied.bank, studied.proofs
    for index, proof in proofs.levels.items():
        pointer, params = ("levels", index, "id"), {"level": bank.levels[index].id}
        if proof.reached.status is Status.IMPOSSIBLE:
            if not _is_explained(studied, bank, index):
                yield Problem("MB750", pointer, params, "together" if bank.levels[index].at_least else "")
            return
        if proof.stopped.status is Status.IMPOSSIBLE:
            yield Problem("MB750", pointer, params, "passed")


def _is_explained(studied: StudiedBank, bank: Bank, index: int) -> bool:
    """Tell whether a floor of the level alone is too high, which is said of the floor."""
    proofs = studied.proofs.floors
    return any(proofs[index, axis].held.status is Status.IMPOSSIBLE for axis in bank.levels[index].at_least)


RULE = Rule("MB750", _find_problems)
